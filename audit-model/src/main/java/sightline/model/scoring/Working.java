package sightline.model.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.ToolRef;

/**
 * How a score came about, question by question. The contributions of all rows add up to exactly the
 * score.
 *
 * @param rows every question put to this type of agency, in the order of the tool
 * @param ignored ids of responses to questions this tool does not ask this agency; they count for
 *     nothing
 */
public record Working(
    ToolRef tool, ScoringRule.Method method, List<Row> rows, List<String> ignored) {

  /** How "Not applicable" is treated, in every tool. */
  public static final String NOT_APPLICABLE_POLICY =
      "Not applicable leaves the score and the coverage, where the question allows it; where it does not, the question"
          + " counts as unanswered.";

  /** What a question's answer means for the score. */
  public enum State {
    RATED,
    NOT_APPLICABLE,
    UNABLE_TO_DETERMINE,
    UNANSWERED,
    /** Answered "Not applicable" though the question does not allow it: counts as unanswered. */
    NOT_APPLICABLE_NOT_ALLOWED,
    /** Answered with points its scale does not have: counts as unanswered. */
    NOT_ON_THE_SCALE,
    /** The counts of a survey: answered and counted, never part of a score. */
    TALLIED,
    /** Its condition does not hold: no part of score, coverage or range. */
    NOT_ASKED;

    /** "not-on-the-scale", for files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen() {
      return this == UNANSWERED || this == NOT_APPLICABLE_NOT_ALLOWED || this == NOT_ON_THE_SCALE;
    }
  }

  /**
   * @param points as answered, on the question's own scale
   * @param rating label of the rating
   * @param position 0 worst to 1 best on the question's own scale; empty when not rated or the
   *     scale has one step
   * @param weight as the tool declares it
   * @param scorable the scale has more than one step
   * @param contribution what the answer adds to the score of 0 to 100; empty when it is not part of
   *     it
   * @param essential a statutory minimum for this type of agency
   */
  public record Row(
      String question,
      String number,
      String standard,
      State state,
      Optional<Integer> points,
      Optional<String> rating,
      Optional<Fraction> position,
      int weight,
      boolean scorable,
      Optional<Fraction> contribution,
      boolean essential) {

    /** Whether it is part of the sum. */
    boolean counts() {
      return position.isPresent() && weight > 0;
    }

    Row withContribution(Fraction share) {
      return new Row(
          question,
          number,
          standard,
          state,
          points,
          rating,
          position,
          weight,
          scorable,
          Optional.of(share),
          essential);
    }

    Row at(Fraction assumed) {
      return new Row(
          question,
          number,
          standard,
          State.RATED,
          points,
          rating,
          Optional.of(assumed),
          weight,
          scorable,
          contribution,
          essential);
    }
  }

  public Working {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  public Optional<Row> row(String question) {
    return rows.stream().filter(r -> r.question().equals(question)).findFirst();
  }
}
