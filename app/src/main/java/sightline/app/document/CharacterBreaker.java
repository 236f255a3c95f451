package sightline.app.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a word too long for its line may be cut: between any two characters. Unlike the breaker of
 * the Java runtime it looks at no more of the word than it needs.
 */
final class CharacterBreaker implements FSTextBreaker {

  private static final int DONE = -1;

  private String text = "";
  private int position;

  @Override
  public void setText(String newText) {
    text = newText;
    position = 0;
  }

  /** The index after the next character, or -1 at the end. */
  @Override
  public int next() {
    if (position >= text.length()) {
      return DONE;
    }
    position += Character.charCount(text.codePointAt(position));
    while (position < text.length() && joinsTheOneBefore(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    return position;
  }

  private static boolean joinsTheOneBefore(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
