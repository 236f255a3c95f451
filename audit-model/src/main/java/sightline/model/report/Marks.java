package sightline.model.report;

import sightline.model.insight.AgencyReturn;
import sightline.model.insight.HeatmapGrid;
import sightline.model.scoring.StandardSummary;
import sightline.model.tool.Rating;

/** Ratings and cells of the heat map as marks, the same on screen and in every document. */
public final class Marks {
  private Marks() {}

  public static Mark of(Rating rating) {
    Mark.Role role =
        switch (rating.role()) {
          case BEST -> Mark.Role.BEST;
          case GOOD -> Mark.Role.GOOD;
          case MIXED -> Mark.Role.MIXED;
          case POOR -> Mark.Role.POOR;
          case NONE -> Mark.Role.NOT_ENOUGH;
        };
    return new Mark(role, rating.letter(), rating.label());
  }

  public static Mark of(AgencyReturn.QuestionPart part) {
    return switch (part.row().state()) {
      case RATED -> of(part.rating().orElseThrow());
      case NOT_APPLICABLE -> Mark.notApplicable();
      case UNABLE_TO_DETERMINE -> new Mark(Mark.Role.NOT_ENOUGH, "?", part.unableWord());
      case UNANSWERED -> Mark.notAnswered();
      case TALLIED -> new Mark(Mark.Role.NONE, "–", "Counts of a survey");
      case NOT_ASKED -> new Mark(Mark.Role.NONE, "–", "Not asked");
      case NOT_APPLICABLE_NOT_ALLOWED ->
          new Mark(Mark.Role.NONE, "–", "Not answered: not applicable is not open here");
      case NOT_ON_THE_SCALE ->
          new Mark(Mark.Role.NONE, "–", "Not answered: no such rating on the scale");
    };
  }

  public static Mark of(StandardSummary.Cell cell) {
    return switch (cell) {
      case GOOD -> new Mark(Mark.Role.GOOD, "M", HeatmapGrid.word(cell));
      case MIXED -> new Mark(Mark.Role.MIXED, "P", HeatmapGrid.word(cell));
      case POOR -> new Mark(Mark.Role.POOR, "N", HeatmapGrid.word(cell));
      case NONE -> Mark.notAnswered();
      case NOT_APPLICABLE -> Mark.notApplicable();
    };
  }
}
