package sightline.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What matters of styles.xml: which cell styles show a number as a date. */
final class XlsxFormats extends DefaultHandler {

  private static final int MOST = 100_000;

  private final Map<Integer, String> own = new HashMap<>();
  private final List<Boolean> dates = new ArrayList<>();
  private boolean inCellFormats;

  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" -> {
        if (own.size() < MOST) {
          own.put(
              number(attributes.getValue("numFmtId")),
              String.valueOf(attributes.getValue("formatCode")));
        }
      }
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> {
        if (inCellFormats && dates.size() < MOST) {
          int format = number(attributes.getValue("numFmtId"));
          String code = own.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
          dates.add(code != null && DateUtil.isADateFormat(format, code));
        }
      }
      default -> {
        // colours, fonts and borders say nothing about values
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  static int number(String text) {
    if (text == null || text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
