package sightline.app.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number. Formats within a text go, and so do reading aids. */
final class XlsxStrings extends DefaultHandler {

  private static final long MOST_CHARACTERS = 64L * 1024 * 1024;

  private final List<String> strings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private int inReadingAid;
  private long characters;

  /** Empty for a number that refers to nothing. */
  String get(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "";
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> inReadingAid++;
      case "t" -> inText = inReadingAid == 0;
      default -> {
        // runs and their formats
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "si" -> {
        characters += text.length() + 16;
        if (characters > MOST_CHARACTERS) {
          throw new SAXException(XlsxSheets.unfoldsTooFar());
        }
        strings.add(decode(text.toString()));
      }
      case "rPh" -> inReadingAid--;
      case "t" -> inText = false;
      default -> {
        // runs and their formats
      }
    }
  }

  @Override
  public void characters(char[] all, int from, int length) {
    if (inText) {
      text.append(all, from, length);
    }
  }

  /** Characters XML cannot hold are written _x0007_. */
  static String decode(String raw) {
    return raw.contains("_x") ? new XSSFRichTextString(raw).toString() : raw;
  }
}
