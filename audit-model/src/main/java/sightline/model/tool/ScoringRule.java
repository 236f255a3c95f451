package sightline.model.tool;

import java.util.List;
import java.util.Optional;

/**
 * How a tool is scored: declared by the tool, carried out by {@code sightline.model.scoring}.
 *
 * @param method see {@link Method}
 * @param decimals decimal places of a shown score, 0 to 2; half rounds up
 * @param bands words for ranges of the score, best first; may be empty
 */
public record ScoringRule(Method method, int decimals, List<Band> bands) {

  /** The four ways a tool may be scored. */
  public enum Method {
    /** 100 * sum(weight * rating) / sum(weight) over applicable answered questions. */
    AVERAGE("average"),
    /** The average of the standards' averages: each standard counts the same. */
    AVERAGE_OF_STANDARDS("average-of-standards"),
    /**
     * As average within a standard, but a standard is no better than its worst essential question;
     * the tool is the average of its standards.
     */
    FLOOR("floor"),
    /** No number: grades are counted, never averaged. */
    GRADES("grades");

    private final String code;

    Method(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** A word for all scores of {@code from} (0 to 100) and above, up to the next band. */
  public record Band(String label, int from, RatingRole role) {}

  public ScoringRule {
    bands = List.copyOf(bands);
  }

  public Optional<Band> bandOf(java.math.BigDecimal score) {
    return bands.stream()
        .filter(b -> score.compareTo(java.math.BigDecimal.valueOf(b.from())) >= 0)
        .max(java.util.Comparator.comparingInt(Band::from));
  }
}
