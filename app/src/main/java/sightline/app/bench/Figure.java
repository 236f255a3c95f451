package sightline.app.bench;

import java.util.Arrays;

/**
 * One published figure beside its own limit, measured in the same run.
 *
 * @param name what was measured
 * @param unit of both values
 * @param ours how the program did
 * @param limit how the least possible did: what the figure is held against
 * @param limitName what the limit is
 * @param aim the highest ratio of ours to the limit we are content with; 0 where there is none
 */
public record Figure(
    String name, String unit, double ours, double limit, String limitName, double aim) {

  public double ratio() {
    return limit == 0 ? 0 : ours / limit;
  }

  public boolean isWithinAim() {
    return aim == 0 || ratio() <= aim;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[
        (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(sorted.length * share)) - 1)];
  }
}
