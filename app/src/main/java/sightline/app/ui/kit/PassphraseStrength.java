package sightline.app.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How hard a passphrase is to guess, judged by what can be counted: its length, its words, its
 * different characters. Nothing is compared with lists, so it praises sparingly.
 */
public enum PassphraseStrength {
  NOTHING,
  /** Under 12 characters. */
  TOO_SHORT,
  /** Long, but the same few characters or words over and over. */
  TOO_EASY,
  FAIR,
  STRONG;

  private static final int SHORTEST = 12;
  private static final int LONG = 20;
  private static final int FEWEST_CHARACTERS = 6;
  private static final int MANY_WORDS = 4;

  public static PassphraseStrength of(String passphrase) {
    if (passphrase.isEmpty()) {
      return NOTHING;
    }
    if (passphrase.strip().length() < SHORTEST) {
      return TOO_SHORT;
    }
    Set<String> words =
        Arrays.stream(passphrase.toLowerCase(Locale.ROOT).strip().split("[\\s.,;:_-]+"))
            .collect(Collectors.toSet());
    boolean fewCharacters = passphrase.chars().distinct().count() < FEWEST_CHARACTERS;
    if (fewCharacters || isRun(passphrase)) {
      return TOO_EASY;
    }
    boolean strong =
        words.size() >= MANY_WORDS
            || passphrase.length() >= LONG && kinds(passphrase) >= 3 && words.size() > 1;
    return strong ? STRONG : FAIR;
  }

  public boolean isEnough() {
    return this == FAIR || this == STRONG;
  }

  /** "abcdefghijkl", "123456789012": every character follows the one before. */
  private static boolean isRun(String passphrase) {
    int steps = 0;
    for (int i = 1; i < passphrase.length(); i++) {
      if (passphrase.charAt(i) - passphrase.charAt(i - 1) == 1) {
        steps++;
      }
    }
    return steps * 2 > passphrase.length();
  }

  private static int kinds(String passphrase) {
    return (passphrase.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
        + (passphrase.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
        + (passphrase.chars().anyMatch(Character::isDigit) ? 1 : 0)
        + (passphrase.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0);
  }
}
