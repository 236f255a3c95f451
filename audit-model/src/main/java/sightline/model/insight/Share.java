package sightline.model.insight;

import java.util.OptionalInt;
import sightline.model.scoring.Fraction;

/**
 * So many of so many. Below {@value #PERCENT_FROM} in all it is a count and never a percentage: one
 * agency more or less would move it by ten points.
 *
 * @param count 0 to {@code of}
 * @param of what it is out of; 0 when there is nothing to count
 */
public record Share(int count, int of) {
  /** The smallest total that a percentage is given of. */
  public static final int PERCENT_FROM = 10;

  public Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
  }

  /**
   * Whole per cent, half up; 100 only when it is all and 0 only when it is none. Empty below
   * {@value #PERCENT_FROM} in all.
   */
  public OptionalInt percent() {
    if (of < PERCENT_FROM) {
      return OptionalInt.empty();
    }
    if (count == 0 || count == of) {
      return OptionalInt.of(count == 0 ? 0 : 100);
    }
    int rounded = Fraction.of(100L * count, of).rounded(0).intValueExact();
    return OptionalInt.of(Math.clamp(rounded, 1, 99));
  }

  /** "3 of 4", or from {@value #PERCENT_FROM} on "75% (9 of 12)". */
  public String inWords() {
    String counts = count + " of " + of;
    OptionalInt percent = percent();
    return percent.isPresent() ? percent.getAsInt() + "% (" + counts + ")" : counts;
  }

  /** For putting shares in order; a share of nothing has no place in it. */
  Fraction exact() {
    return Fraction.of(count, of);
  }
}
