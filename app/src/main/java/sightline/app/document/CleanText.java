package sightline.app.document;

/** Text as it may stand in a document: nothing invisible that changes what a reader sees. */
final class CleanText {

  /** Stands where a character was that must not reach the reader. */
  private static final int REPLACED = 0xFFFD;

  private CleanText() {}

  /**
   * Control characters, direction overrides and broken characters become a visible mark, marks
   * without width go, and every kind of line end becomes one line feed.
   */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i >= text.length() || text.charAt(i) != '\n') {
          clean.append('\n');
        }
      } else if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0x0B || c == 0x0C) {
        clean.append('\n');
      } else if (c == '\n' || c == '\t') {
        clean.append((char) c);
      } else if (isHarmful(c)) {
        clean.appendCodePoint(REPLACED);
      } else if (!isInvisible(c)) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  /** The same on one line, for headings and labels. */
  static String line(String text) {
    return clean(text).replace('\n', ' ').strip();
  }

  private static boolean isHarmful(int c) {
    boolean overridesDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x206F;
    boolean notACharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    boolean broken = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c) || overridesDirection || notACharacter || broken;
  }

  private static boolean isInvisible(int c) {
    boolean directionMark = c == 0x200E || c == 0x200F || c == 0x061C;
    boolean withoutWidth = c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    boolean tag = c >= 0xE0000 && c <= 0xE007F;
    return directionMark || withoutWidth || tag;
  }
}
