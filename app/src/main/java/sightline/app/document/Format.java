package sightline.app.document;

import java.util.Locale;

/** The kinds of file a report can be written as. */
public enum Format {
  /** Editable. */
  WORD("docx"),
  /** Printable and tagged for screen readers. */
  PDF("pdf"),
  /** One sheet a table. */
  WORKBOOK("xlsx"),
  CSV("csv"),
  JSON("json");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The ending of the file's name, without the dot. */
  public String ending() {
    return ending;
  }

  /** The format a file name asks for, by its ending in any case. */
  public static FormatChoice ofFileName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    for (var format : values()) {
      if (format.ending.equals(ending)) {
        return new FormatChoice.Known(format);
      }
    }
    return new FormatChoice.Unknown(CleanText.line(ending));
  }
}
