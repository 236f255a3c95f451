package sightline.model.toolbench;

import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws ids that say nothing: not the wording, not the place. An id that was ever used in the draft
 * or in the version it follows is not drawn again.
 */
public final class NewIds {
  /** No letters that look like digits, no digits that look like letters. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 6;

  private final RandomGenerator random;

  public NewIds(RandomGenerator random) {
    this.random = random;
  }

  public String question(Set<String> used) {
    return draw("q-", used);
  }

  public String standard(Set<String> used) {
    return draw("s-", used);
  }

  public String scale(Set<String> used) {
    return draw("scale-", used);
  }

  public String rating(Set<String> used) {
    return draw("r-", used);
  }

  /** Of a fact. */
  public String detail(Set<String> used) {
    return draw("d-", used);
  }

  /** Of one of a list: a choice of a fact, a reason. */
  public String option(Set<String> used) {
    return draw("o-", used);
  }

  /** Of a heading within a standard. */
  public String part(Set<String> used) {
    return draw("p-", used);
  }

  private String draw(String beginning, Set<String> used) {
    while (true) {
      StringBuilder id = new StringBuilder(beginning);
      for (int i = 0; i < LENGTH; i++) {
        id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      if (!used.contains(id.toString())) {
        return id.toString();
      }
    }
  }
}
