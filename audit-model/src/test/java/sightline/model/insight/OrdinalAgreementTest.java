package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinalAgreementTest {

  @Test
  void givesTheFigureOfThePublishedExample() {
    // four observers, twelve units, categories 1 to 5 with gaps: ordinal alpha 0.815
    List<int[]> units =
        List.of(
            new int[] {0, 0, 0},
            new int[] {1, 1, 2, 1},
            new int[] {2, 2, 2, 2},
            new int[] {2, 2, 2, 2},
            new int[] {1, 1, 1, 1},
            new int[] {0, 1, 2, 3},
            new int[] {3, 3, 3, 3},
            new int[] {0, 0, 1, 0},
            new int[] {1, 1, 1, 1},
            new int[] {4, 4, 4},
            new int[] {0, 0},
            new int[] {2});

    assertThat(OrdinalAgreement.alpha(units, 5).orElseThrow()).isCloseTo(0.815, within(0.0005));
  }

  @Test
  void isOneWhenEverybodyAgreesAndMoreThanOneGradeIsUsed() {
    assertThat(
            OrdinalAgreement.alpha(List.of(new int[] {0, 0}, new int[] {3, 3, 3}), 4).orElseThrow())
        .isEqualTo(1);
  }

  @Test
  void saysNothingWhereOnlyOneGradeWasEverUsedOrNothingCanBeCompared() {
    assertThat(OrdinalAgreement.alpha(List.of(new int[] {2, 2}, new int[] {2, 2}), 4)).isEmpty();
    assertThat(OrdinalAgreement.alpha(List.of(new int[] {2}, new int[] {0}), 4)).isEmpty();
  }
}
