package sightline.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenCodeTest {
  private final SpokenCode code =
      new KeyId(
              "sha256:"
                  + "0000000001"
                  + "00000186a0"
                  + "ffffffffff"
                  + "000001869f"
                  + "0000000000"
                  + "00000186a7"
                  + "abcd")
          .spokenCode();

  @Test
  void isSixSlicesOfTheKeyIdEachBelowAHundredThousand() {
    assertThat(code).hasToString("00001 00000 27775 99999 00000 00007");
  }

  @Test
  void matchesHoweverItIsTyped() {
    assertThat(code.compareTyped("00001 00000 27775 99999 00000 00007"))
        .isInstanceOf(SpokenCode.Comparison.Matches.class);
    assertThat(code.compareTyped("00001-00000-27775-99999-00000-00007\n"))
        .isInstanceOf(SpokenCode.Comparison.Matches.class);
    assertThat(code.compareTyped("000010000027775999990000000007"))
        .isInstanceOf(SpokenCode.Comparison.Matches.class);
  }

  @Test
  void saysWhichGroupDiffers() {
    assertThat(code.compareTyped("00001 00000 27775 99998 00000 00007"))
        .isInstanceOfSatisfying(
            SpokenCode.Comparison.Differs.class,
            d -> assertThat(d.inWords()).isEqualTo("group 4 differs"));
    assertThat(code.compareTyped("10001 00000 27774 99999 00000 00008"))
        .isInstanceOfSatisfying(
            SpokenCode.Comparison.Differs.class,
            d -> assertThat(d.inWords()).isEqualTo("groups 1, 3 and 6 differ"));
  }

  @Test
  void saysHowManyDigitsThereAre() {
    assertThat(code.compareTyped("00001 00000"))
        .isEqualTo(new SpokenCode.Comparison.Incomplete(10));
    assertThat(code.compareTyped("")).isEqualTo(new SpokenCode.Comparison.Incomplete(0));
  }
}
