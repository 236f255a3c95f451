package sightline.model.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Response;
import sightline.model.scoring.Score.ExactScore;
import sightline.model.scoring.Score.Range;
import sightline.model.scoring.Score.StandardScore;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.ScoringRule.Method;
import sightline.model.tool.Standard;

/**
 * The rule book of scoring.
 *
 * <ol>
 *   <li><b>What counts.</b> Only questions the tool asks this type of agency. A question counts
 *       when it is rated, its weight is above 0 and its scale has more than one step.
 *   <li><b>Conditions.</b> A question whose condition does not hold is not asked: it is no part of
 *       score, coverage or range, whatever was answered to it before. While its condition is open
 *       it counts as unanswered.
 *   <li><b>Position.</b> A rating stands between 0 (worst) and 1 (best) of its own scale: {@code
 *       (points - lowest) / (highest - lowest)}, turned round where fewer points are better. So
 *       scales of any length and direction add up.
 *   <li><b>Average.</b> {@code 100 * sum(weight * position) / sum(weight)}, for a standard over its
 *       questions, for the tool over all its questions.
 *   <li><b>Average of standards.</b> Standards as above; the tool is the plain average of the
 *       standards that have a score, each counting the same.
 *   <li><b>Floor.</b> A standard is no better than its worst rated essential question: the lower of
 *       its average and 100 times that question's position. The tool is the plain average of its
 *       standards' scores. (Weighing standards by their questions would let one more "Not met" in a
 *       floored standard raise the tool's score; so it does not.)
 *   <li><b>Grades.</b> No number, no range, no band: ratings are counted, never averaged.
 *   <li><b>The counts of a survey</b> are added to how often each rating was given, and are no part
 *       of any number. Their questions are covered.
 *   <li><b>Not applicable</b> leaves the score and the coverage. Where the question does not allow
 *       it, it counts as unanswered.
 *   <li><b>Unable to determine</b> leaves the score, stays among the applicable, and is counted
 *       apart.
 *   <li><b>Unanswered</b> leaves the score, stays among the applicable. Points that are not on the
 *       scale are no answer.
 *   <li><b>Weight 0</b> leaves the score, also as a floor, but is asked and covered like any other.
 *   <li><b>A scale of one step</b> has no best or worst: its questions leave the score, but are
 *       covered.
 *   <li><b>Nothing to score</b> (nothing answered, all not applicable, only weight 0): no score.
 *       Never 0, never a division by zero.
 *   <li><b>Reach.</b> While something is unanswered, the range from all of it at its worst to all
 *       of it at its best. It contains every score the audit can still end with, also when some of
 *       it turns out not applicable.
 *   <li><b>Verdict.</b> A band is given only when nothing is unanswered, and is taken from the
 *       score as shown, so that word and figure agree.
 *   <li><b>Exactness.</b> Sums are exact fractions; only the shown figure is rounded, half up, to
 *       the tool's decimals.
 * </ol>
 */
public final class Scoring {

  /**
   * @param responses by question id, in any order; a question without one is unanswered
   */
  public Score score(AuditTool tool, AgencyType type, Map<String, Response> responses) {
    Rows rows = new Rows(tool, type, responses);
    Method method = tool.scoring().method();
    Map<String, List<Working.Row>> byStandard = new LinkedHashMap<>();
    tool.standards().forEach(s -> byStandard.put(s.id(), rows.of(s)));

    Sums sums = new Sums(method, byStandard);
    Optional<ExactScore> value = sums.tool();
    Coverage coverage = Coverage.NOTHING;
    List<StandardScore> standards = new ArrayList<>();
    for (Standard standard : tool.standards()) {
      StandardScore score = standardScore(tool, standard, byStandard.get(standard.id()), rows);
      coverage = coverage.plus(score.coverage());
      standards.add(score);
    }
    Optional<Range> reachable =
        coverage.isComplete() ? Optional.empty() : reach(method, byStandard);
    Optional<java.math.BigDecimal> shown = value.map(v -> v.rounded(tool.scoring().decimals()));
    Optional<ScoringRule.Band> band =
        coverage.isComplete() ? shown.flatMap(tool.scoring()::bandOf) : Optional.empty();
    Working working =
        new Working(tool.ref(), method, sums.withContributions(), ignored(tool, type, responses));
    return new Score(
        value, shown, coverage, reachable, band, rows.counts(working.rows()), standards, working);
  }

  private static StandardScore standardScore(
      AuditTool tool, Standard standard, List<Working.Row> rows, Rows all) {
    Method method = tool.scoring().method();
    Map<String, List<Working.Row>> alone = Map.of(standard.id(), rows);
    Sums sums = new Sums(method, alone);
    Coverage coverage = coverage(rows);
    Optional<ExactScore> value = sums.tool();
    return new StandardScore(
        standard.id(),
        value,
        value.map(v -> v.rounded(tool.scoring().decimals())),
        coverage,
        coverage.isComplete() ? Optional.empty() : reach(method, alone),
        all.counts(rows),
        sums.flooredBy(standard.id()));
  }

  static Coverage coverage(List<Working.Row> rows) {
    int rated = 0;
    int open = 0;
    int notApplicable = 0;
    int unable = 0;
    for (Working.Row row : rows) {
      switch (row.state()) {
        case RATED, TALLIED -> rated++;
        case NOT_APPLICABLE -> notApplicable++;
        case UNABLE_TO_DETERMINE -> unable++;
        case UNANSWERED, NOT_APPLICABLE_NOT_ALLOWED, NOT_ON_THE_SCALE -> open++;
        case NOT_ASKED -> {}
      }
    }
    return new Coverage(rated + open + unable, rated, open, notApplicable, unable);
  }

  private static Optional<Range> reach(Method method, Map<String, List<Working.Row>> byStandard) {
    Optional<ExactScore> lowest = new Sums(method, assuming(byStandard, Fraction.ZERO)).tool();
    Optional<ExactScore> highest = new Sums(method, assuming(byStandard, Fraction.ONE)).tool();
    return lowest.flatMap(low -> highest.map(high -> new Range(low, high)));
  }

  private static Map<String, List<Working.Row>> assuming(
      Map<String, List<Working.Row>> byStandard, Fraction position) {
    Map<String, List<Working.Row>> assumed = new LinkedHashMap<>();
    byStandard.forEach(
        (standard, rows) ->
            assumed.put(
                standard,
                rows.stream()
                    .map(r -> r.state().isOpen() && r.scorable() ? r.at(position) : r)
                    .toList()));
    return assumed;
  }

  private static List<String> ignored(
      AuditTool tool, AgencyType type, Map<String, Response> responses) {
    Set<String> asked =
        tool.questionsFor(type).stream().map(Question::id).collect(Collectors.toSet());
    Set<String> ignored = new TreeSet<>(responses.keySet());
    ignored.removeAll(asked);
    return List.copyOf(ignored);
  }

  /** Where points stand between worst (0) and best (1); empty on a scale of one step. */
  static Optional<Fraction> position(RatingScale scale, int points) {
    int low = scale.lowest();
    int high = scale.highest();
    if (low == high) {
      return Optional.empty();
    }
    int above =
        switch (scale.polarity()) {
          case HIGHEST_IS_BEST -> points - low;
          case LOWEST_IS_BEST -> high - points;
        };
    return Optional.of(Fraction.of(above, high - low));
  }
}
