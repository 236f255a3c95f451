package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a text are new and which are gone, so that two wordings can be read side by side.
 *
 * @param was the earlier text in pieces; put together it is that text
 * @param is the later text in pieces
 */
public record WordChanges(List<Piece> was, List<Piece> is) {

  /** Above this many words a text is compared as a whole. */
  private static final int MOST_WORDS = 1_500;

  public WordChanges {
    was = List.copyOf(was);
    is = List.copyOf(is);
  }

  /**
   * Some words with the blanks after them.
   *
   * @param changed whether the other text lacks them
   */
  public record Piece(String text, boolean changed) {}

  public static WordChanges between(String was, String is) {
    List<String> before = words(was);
    List<String> after = words(is);
    if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
      boolean changed = !was.equals(is);
      return new WordChanges(whole(was, changed), whole(is, changed));
    }
    int[][] common = common(before, after);
    List<Piece> left = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
        add(left, before.get(i++), false);
        add(right, after.get(j++), false);
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(left, before.get(i++), true);
      } else {
        add(right, after.get(j++), true);
      }
    }
    return new WordChanges(left, right);
  }

  private static List<Piece> whole(String text, boolean changed) {
    return text.isEmpty() ? List.of() : List.of(new Piece(text, changed));
  }

  /** Lengths of the longest common runs of words from each pair of places on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(before.get(i), after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static boolean same(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static void add(List<Piece> pieces, String word, boolean changed) {
    if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
      pieces.add(new Piece(pieces.removeLast().text() + word, changed));
    } else {
      pieces.add(new Piece(word, changed));
    }
  }

  /** Each word with the blanks that follow it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
        words.add(text.substring(from, i));
        from = i;
      }
    }
    if (from < text.length()) {
      words.add(text.substring(from));
    }
    return words;
  }
}
