package sightline.model.xlsform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The value of one cell with its place.
 *
 * @param text stripped; empty for none
 */
record Cell(String text, FormPlace.InCell place) {

  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "y");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0", "n");

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** As a keyword: small letters, single spaces. */
  String word() {
    return text.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Yes or no; anything else is refused. */
  boolean yes(boolean whenEmpty, Notes notes) {
    if (isEmpty()) {
      return whenEmpty;
    }
    if (!YES.contains(word()) && !NO.contains(word())) {
      notes.refuse(
          place,
          "'" + shown() + "' is neither yes nor no.",
          "Write yes or no, or leave the cell empty.");
    }
    return YES.contains(word());
  }

  boolean isYesOrNo() {
    return YES.contains(word()) || NO.contains(word());
  }

  /** Words between commas or spaces. */
  List<String> words() {
    return Arrays.stream(word().split("[,;\\s]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** For a message: not longer than a line. */
  String shown() {
    String line = text.replace('\n', ' ');
    return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 50)) + "...";
  }
}
