package sightline.app.document;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of one sheet. Of a formula the stored value is taken; nothing is worked out. */
final class XlsxCells extends DefaultHandler {

  private static final int LONGEST = 40_000;

  private final GatheredSheet sheet;
  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final boolean from1904;
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column = -1;
  private String type = "";
  private int style = -1;
  private boolean taking;
  private boolean formula;
  private boolean value;

  XlsxCells(GatheredSheet sheet, XlsxStrings strings, XlsxFormats formats, boolean from1904) {
    this.sheet = sheet;
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        int given = XlsxFormats.number(attributes.getValue("r"));
        row = given > 0 ? given : row + 1;
        column = -1;
      }
      case "c" -> {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = XlsxFormats.number(attributes.getValue("s"));
        formula = false;
        value = false;
        text.setLength(0);
      }
      case "v", "t" -> {
        taking = true;
        value = true;
      }
      case "f" -> formula = true;
      case "mergeCell" -> sheet.merged(String.valueOf(attributes.getValue("ref")));
      default -> {
        // widths, colours, validation
      }
    }
  }

  @Override
  public void characters(char[] all, int from, int length) {
    if (taking && text.length() < LONGEST) {
      text.append(all, from, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> taking = false;
      case "c" -> {
        if (formula || value) {
          end();
        }
      }
      default -> {
        // as above
      }
    }
  }

  private void end() throws SAXException {
    try {
      if (formula && !value) {
        throw FormRefused.cell(
            sheet.name(),
            row,
            column,
            "The cell has a formula whose value was never stored.",
            "Open the file in a spreadsheet program and save it, or write the value itself.");
      }
      sheet.put(row, column, text());
    } catch (FormRefused refused) {
      throw new SAXException(refused);
    }
  }

  private String text() {
    String raw = text.toString();
    return switch (type) {
      case "s" -> strings.get(XlsxFormats.number(raw.strip()));
      case "inlineStr", "str" -> XlsxStrings.decode(raw);
      case "b" -> raw.strip().equals("1") ? "true" : "false";
      case "e" -> raw.strip();
      case "d" -> raw.strip().length() >= 10 ? raw.strip().substring(0, 10) : raw.strip();
      default -> CellNumber.text(raw.strip(), formats.isDate(style), from1904);
    };
  }

  /** "AB12" is 27. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && i < 4; i++) {
      char c = place.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return Math.max(0, column - 1);
  }
}
