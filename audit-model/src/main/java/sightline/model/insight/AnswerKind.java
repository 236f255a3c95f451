package sightline.model.insight;

import java.util.Optional;
import sightline.model.scoring.Working;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;

/**
 * What an answer comes to, whatever the scale. The same rule as the cells of the heat map: met is a
 * rating whose role is good or best; not met is the worst rating of its scale.
 */
public enum AnswerKind {
  MET("met", "Met"),
  PARTLY_MET("partly-met", "Partly met"),
  NOT_MET("not-met", "Not met"),
  NOT_APPLICABLE("not-applicable", "Not applicable"),
  /** The auditor could not judge, in a state or with a rating that says so. */
  UNABLE("unable", "Unable to determine"),
  /** Nothing, or nothing the question allows. */
  UNANSWERED("unanswered", "Not answered");

  private final String code;
  private final String label;

  AnswerKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Empty for what is no answer of one kind: a question not asked, the counts of a survey. */
  static Optional<AnswerKind> of(Working.Row row, RatingScale scale) {
    return switch (row.state()) {
      case RATED ->
          Optional.of(of(row, scale, scale.withPoints(row.points().orElseThrow()).orElseThrow()));
      case NOT_APPLICABLE -> Optional.of(NOT_APPLICABLE);
      case UNABLE_TO_DETERMINE -> Optional.of(UNABLE);
      case UNANSWERED, NOT_APPLICABLE_NOT_ALLOWED, NOT_ON_THE_SCALE -> Optional.of(UNANSWERED);
      case TALLIED, NOT_ASKED -> Optional.empty();
    };
  }

  private static AnswerKind of(Working.Row row, RatingScale scale, Rating rating) {
    if (rating.role() == RatingRole.GOOD || rating.role() == RatingRole.BEST) {
      return MET;
    }
    if (row.scorable() && rating.equals(scale.worst())) {
      return NOT_MET;
    }
    return rating.role() == RatingRole.NONE ? UNABLE : PARTLY_MET;
  }
}
