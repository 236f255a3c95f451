package sightline.model.tool;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word somebody most likely meant: Damerau-Levenshtein distance, adjacent letters
 * swapped count 1.
 */
public final class NearestWord {

  private NearestWord() {}

  /**
   * The nearest of {@code known}, when it is near enough to be worth asking about; the first on a
   * tie.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int allowed = Math.max(1, Math.min(typed.length(), candidate.length()) / 3);
      if (typed.length() > 60 || Math.abs(typed.length() - candidate.length()) > allowed) {
        continue;
      }
      int distance = distance(typed, candidate.toLowerCase(Locale.ROOT));
      if (distance <= allowed && distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A question to put to the author, or the list of words allowed. */
  public static String remedy(String word, Collection<String> known) {
    return to(word, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? "Nothing may stand here."
                    : "Use one of: " + String.join(", ", known) + ".");
  }

  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
