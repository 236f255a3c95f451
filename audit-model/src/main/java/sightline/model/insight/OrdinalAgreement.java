package sightline.model.insight;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for ordered categories: how far the agreement of several raters goes beyond
 * chance, 1 for full agreement, 0 for what chance would give, below 0 for systematic disagreement.
 * It allows raters to be missing and their number to differ from unit to unit, as it does between
 * cases. Source: K. Krippendorff, Content Analysis, chapter on reliability; Computing
 * Krippendorff's Alpha-Reliability (2011), ordinal metric difference.
 */
final class OrdinalAgreement {

  private OrdinalAgreement() {}

  /**
   * @param units for each unit the categories given, 0 for the lowest; units with fewer than two
   *     ratings say nothing and are passed over
   * @param categories how many there are
   * @return empty when nothing can be said: no pair, or only one category was ever used
   */
  static OptionalDouble alpha(List<int[]> units, int categories) {
    double[][] coincidence = new double[categories][categories];
    for (int[] unit : units) {
      for (int i = 0; i < unit.length; i++) {
        for (int j = 0; j < unit.length; j++) {
          if (i != j) {
            coincidence[unit[i]][unit[j]] += 1.0 / (unit.length - 1);
          }
        }
      }
    }
    double[] totals = new double[categories];
    double n = 0;
    for (int c = 0; c < categories; c++) {
      for (int k = 0; k < categories; k++) {
        totals[c] += coincidence[c][k];
      }
      n += totals[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < categories; c++) {
      for (int k = c + 1; k < categories; k++) {
        double distance = distance(totals, c, k);
        observed += coincidence[c][k] * distance;
        expected += totals[c] * totals[k] * distance;
      }
    }
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (n - 1) * observed / expected);
  }

  private static double distance(double[] totals, int c, int k) {
    double between = -(totals[c] + totals[k]) / 2;
    for (int g = c; g <= k; g++) {
      between += totals[g];
    }
    return between * between;
  }
}
