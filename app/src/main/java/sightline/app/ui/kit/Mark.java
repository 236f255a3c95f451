package sightline.app.ui.kit;

import java.util.Objects;

/**
 * A rating as it is shown: the role gives the shape and colour, the letter tells ratings of one
 * scale apart, the word stands beside and is what a screen reader says.
 *
 * @param letter one character ("M", "3"), empty where nothing is answered
 * @param word "Partly met"; never empty
 */
public record Mark(RatingRole role, String letter, String word) {
  public Mark {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(letter, "letter");
    if (word.isBlank()) {
      throw new IllegalArgumentException(
          "a mark needs its word: colour and shape alone say nothing");
    }
  }

  /** The mark of a question nobody has answered. */
  public static Mark notAnswered() {
    return new Mark(RatingRole.NONE, "", Texts.of("kit.mark.not-answered"));
  }

  /** The mark of a question that does not apply. */
  public static Mark notApplicable() {
    return new Mark(RatingRole.NOT_APPLICABLE, "N/A", Texts.of("kit.mark.not-applicable"));
  }

  /** The mark of a question that could not be judged from what was seen. */
  public static Mark notEnough() {
    return new Mark(RatingRole.NOT_ENOUGH, "?", Texts.of("kit.mark.not-enough"));
  }
}
