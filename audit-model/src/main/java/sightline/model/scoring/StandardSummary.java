package sightline.model.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Response;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;

/**
 * One standard of one audit at a glance: a cell of the heat map. It counts, it does not average:
 *
 * <ol>
 *   <li>every applicable question met: good. A question is met when its rating's role is good or
 *       best;
 *   <li>an essential question at the worst rating of its scale, or more than half of the rated at
 *       the worst: poor;
 *   <li>nothing applicable: not applicable;
 *   <li>nothing rated: none;
 *   <li>otherwise: mixed. So a standard with something unanswered is never good.
 * </ol>
 *
 * <p>A scale of one step has no worst rating. Weights play no part.
 *
 * @param met how many questions are met
 * @param coverage the standard's coverage
 * @param worst number of rated questions at the worst rating of their scale
 * @param essentialNotMet ids of essential questions at the worst rating, in the order of the tool
 */
public record StandardSummary(
    String standard,
    int met,
    Coverage coverage,
    int worst,
    List<String> essentialNotMet,
    Cell cell) {

  /** What the cell says. */
  public enum Cell {
    GOOD,
    MIXED,
    POOR,
    NONE,
    NOT_APPLICABLE;

    /** "not-applicable", for files and style classes. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public StandardSummary {
    essentialNotMet = List.copyOf(essentialNotMet);
  }

  /** "3 of 5 met". */
  public String inWords() {
    return met + " of " + coverage.applicable() + " met";
  }

  /** One summary a standard, in the order of the tool. */
  public static List<StandardSummary> of(
      AuditTool tool, AgencyType type, Map<String, Response> responses) {
    Rows rows = new Rows(tool, type, responses);
    return tool.standards().stream().map(s -> of(tool, s, rows.of(s))).toList();
  }

  private static StandardSummary of(AuditTool tool, Standard standard, List<Working.Row> rows) {
    Map<String, Question> questions =
        standard.questions().stream()
            .collect(java.util.stream.Collectors.toMap(Question::id, q -> q));
    int met = 0;
    int worst = 0;
    List<String> essentialNotMet = new java.util.ArrayList<>();
    for (Working.Row row : rows) {
      if (row.state() != Working.State.RATED) {
        continue;
      }
      RatingScale scale = tool.scaleOf(questions.get(row.question()));
      Rating rating = scale.withPoints(row.points().orElseThrow()).orElseThrow();
      if (rating.role() == RatingRole.GOOD || rating.role() == RatingRole.BEST) {
        met++;
      }
      if (row.scorable() && rating.equals(scale.worst())) {
        worst++;
        if (row.essential()) {
          essentialNotMet.add(row.question());
        }
      }
    }
    Coverage coverage = Scoring.coverage(rows);
    return new StandardSummary(
        standard.id(),
        met,
        coverage,
        worst,
        essentialNotMet,
        cell(met, worst, !essentialNotMet.isEmpty(), coverage));
  }

  private static Cell cell(int met, int worst, boolean essentialNotMet, Coverage coverage) {
    if (coverage.applicable() == 0) {
      return Cell.NOT_APPLICABLE;
    }
    if (coverage.answered() == 0) {
      return Cell.NONE;
    }
    if (met == coverage.applicable()) {
      return Cell.GOOD;
    }
    return essentialNotMet || 2 * worst > coverage.answered() ? Cell.POOR : Cell.MIXED;
  }
}
