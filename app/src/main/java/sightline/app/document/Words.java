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

  private static final int LONGEST_RUNNING_TITLE = 90;

  private Words() {}

  /** The title as it stands at the head of each page: one line, however long the title is. */
  static String running(String title) {
    if (title.length() <= LONGEST_RUNNING_TITLE) {
      return title;
    }
    int end = LONGEST_RUNNING_TITLE;
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
