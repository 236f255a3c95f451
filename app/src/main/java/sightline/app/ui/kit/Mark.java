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

  /** A mark as the model gives it; one that is not answered has no letter on screen. */
  public static Mark of(sightline.model.report.Mark mark) {
    RatingRole role =
        switch (mark.role()) {
          case BEST -> RatingRole.BEST;
          case GOOD -> RatingRole.GOOD;
          case MIXED -> RatingRole.MIXED;
          case POOR -> RatingRole.POOR;
          case NONE -> RatingRole.NONE;
          case NOT_APPLICABLE -> RatingRole.NOT_APPLICABLE;
          case NOT_ENOUGH -> RatingRole.NOT_ENOUGH;
        };
    return new Mark(role, role == RatingRole.NONE ? "" : mark.letter(), mark.word());
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
    return notEnough(Texts.of("kit.mark.not-enough"));
  }

  /** The same in the words of a tool. */
  public static Mark notEnough(String word) {
    return new Mark(RatingRole.NOT_ENOUGH, "?", word);
  }
}
