package sightline.model.report;

import java.util.Objects;

/**
 * A rating as a document shows it: a letter and a word, with the colour of its role as a third
 * sign.
 *
 * @param role decides colour and shape
 * @param letter one to three characters, e.g. "M"; never blank, because colour alone says nothing
 * @param word the word beside the letter, e.g. "Met"; never blank
 */
public record Mark(Role role, String letter, String word) {

  /** What the rating says, whatever its word. */
  public enum Role {
    BEST("best"),
    GOOD("good"),
    MIXED("mixed"),
    POOR("poor"),
    /** Not answered. */
    NONE("none"),
    NOT_APPLICABLE("notApplicable"),
    /** Not enough evidence to rate. */
    NOT_ENOUGH("notEnough");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Mark {
    Objects.requireNonNull(role, "role");
    if (letter.isBlank() || word.isBlank()) {
      throw new IllegalArgumentException("A rating mark needs a letter and a word");
    }
  }

  public static Mark notAnswered() {
    return new Mark(Role.NONE, "–", "Not answered");
  }

  public static Mark notApplicable() {
    return new Mark(Role.NOT_APPLICABLE, "N/A", "Not applicable");
  }

  public static Mark notEnough() {
    return new Mark(Role.NOT_ENOUGH, "?", "Not enough evidence");
  }
}
