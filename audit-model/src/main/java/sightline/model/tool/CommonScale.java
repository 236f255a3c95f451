package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scales that no tool owns. Ratings of two tools are compared on one of these, in words, when both
 * tools declare how they read on it; raw points of two tools are never compared.
 */
public enum CommonScale {
  RAG("rag", "green", "Green", "amber", "Amber", "red", "Red"),
  ZERO_TO_THREE(
      "zero-to-three", "3", "3 (best)", "2", "2 (of 0 to 3)", "1", "1 (of 0 to 3)", "0", "0"),
  ONE_TO_FOUR_BEST_HIGH(
      "one-to-four-best-high",
      "4",
      "4 (best)",
      "3",
      "3 (4 is best)",
      "2",
      "2 (4 is best)",
      "1",
      "1 (4 is best)"),
  ONE_TO_FOUR_BEST_LOW(
      "one-to-four-best-low",
      "1",
      "1 (best)",
      "2",
      "2 (1 is best)",
      "3",
      "3 (1 is best)",
      "4",
      "4 (1 is best)"),
  /** Quarters: bounds are whole percents, and belong to the band. */
  PERCENT(
      "percent",
      "75-100",
      "75% to 100%",
      "50-74",
      "50% to 74%",
      "25-49",
      "25% to 49%",
      "0-24",
      "0% to 24%");

  /**
   * One step of a common scale.
   *
   * @param code as written in a tool file
   * @param label as shown
   */
  public record Step(CommonScale scale, String code, String label) {

    /**
     * Positive when this step is better for children than the other, negative when worse, 0 when
     * they are the same.
     *
     * @throws IllegalArgumentException when the other is of another scale
     */
    public int compareForBetter(Step other) {
      if (scale != other.scale) {
        throw new IllegalArgumentException(
            "a step of " + scale.code + " is not compared with one of " + other.scale.code);
      }
      return Integer.compare(scale.steps.indexOf(other), scale.steps.indexOf(this));
    }
  }

  private final String code;
  private final List<Step> steps;

  CommonScale(String code, String... codesAndLabels) {
    this.code = code;
    List<Step> made = new ArrayList<>();
    for (int i = 0; i < codesAndLabels.length; i += 2) {
      made.add(new Step(this, codesAndLabels[i], codesAndLabels[i + 1]));
    }
    this.steps = List.copyOf(made);
  }

  public String code() {
    return code;
  }

  /** Best first. */
  public List<Step> steps() {
    return steps;
  }

  public Optional<Step> step(String stepCode) {
    return steps.stream().filter(s -> s.code().equals(stepCode)).findFirst();
  }
}
