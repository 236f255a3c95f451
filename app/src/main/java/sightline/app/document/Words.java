package sightline.app.document;

/** The few words a format adds to a report; none of them is a figure of the report. */
final class Words {

  static final String PAGE = "Page ";
  static final String OF = " of ";
  static final String CONTINUED = ", continued";
  static final String IN_WORDS = "In words: ";
  static final String NO_ROWS = "No rows.";
  static final String KEY = "Key";
  static final String REPORT_SHEET = "Report";
  static final String ON_SHEET = "On the sheet";
  static final String CUT = " [cut here: the whole text is in the Word and PDF documents]";

  private Words() {}
}
