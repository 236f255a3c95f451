package sightline.model.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import sightline.model.tool.RatingRole;
import sightline.model.tool.ScoringRule;

/**
 * The score of one audit. The rules are in {@link Scoring}.
 *
 * @param value 0 to 100, exact; empty when there is nothing to score, never 0 for want of answers
 * @param shown the value in the tool's rounding
 * @param coverage stands beside every score
 * @param reachable what the score can still become; only while something is unanswered
 * @param band the tool's word for the shown score; only when nothing is unanswered
 * @param counts how often each rating was given, over all scales of the tool
 * @param standards in the order of the tool, also those with nothing to score
 */
public record Score(
    Optional<ExactScore> value,
    Optional<BigDecimal> shown,
    Coverage coverage,
    Optional<Range> reachable,
    Optional<ScoringRule.Band> band,
    List<RatingCount> counts,
    List<StandardScore> standards,
    Working working) {

  public Score {
    counts = List.copyOf(counts);
    standards = List.copyOf(standards);
  }

  /** A score as it was worked out, before any rounding. */
  public record ExactScore(Fraction of100) implements Comparable<ExactScore> {

    public BigDecimal rounded(int decimals) {
      return of100.rounded(decimals);
    }

    @Override
    public int compareTo(ExactScore other) {
      return of100.compareTo(other.of100);
    }
  }

  /** The lowest and the highest score still possible, both included. */
  public record Range(ExactScore lowest, ExactScore highest) {

    public boolean contains(ExactScore score) {
      return lowest.compareTo(score) <= 0 && score.compareTo(highest) <= 0;
    }
  }

  /** How often a rating was given. */
  public record RatingCount(
      String scale, String rating, String label, RatingRole role, int count) {}

  /**
   * @param flooredBy under the method floor: the essential question that holds this standard's
   *     score down
   */
  public record StandardScore(
      String standard,
      Optional<ExactScore> value,
      Optional<BigDecimal> shown,
      Coverage coverage,
      Optional<Range> reachable,
      List<RatingCount> counts,
      Optional<String> flooredBy) {

    public StandardScore {
      counts = List.copyOf(counts);
    }
  }

  public Optional<StandardScore> standard(String id) {
    return standards.stream().filter(s -> s.standard().equals(id)).findFirst();
  }
}
