package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonScaleTest {

  private final AuditTool tool =
      ((ToolReading.Read) new ToolReader().read(BrokenTools.full().getBytes(UTF_8))).tool();
  private final RatingScale grade = tool.scales().getFirst();
  private final RatingScale yesNo = tool.scales().getLast();

  @Test
  void ratingsAreReadThroughTheDeclaredMapping() {
    assertThat(grade.on(CommonScale.RAG, rating(grade, "fair")))
        .map(CommonScale.Step::label)
        .contains("Amber");
    assertThat(grade.on(CommonScale.ZERO_TO_THREE, rating(grade, "poor")))
        .map(CommonScale.Step::code)
        .contains("0");
  }

  @Test
  void withoutADeclarationNothingIsCompared() {
    assertThat(yesNo.on(CommonScale.RAG, rating(yesNo, "yes"))).isEmpty();
    assertThat(yesNo.on(CommonScale.PERCENT, rating(yesNo, "unknown"))).isEmpty();
    assertThat(yesNo.on(CommonScale.PERCENT, rating(yesNo, "not"))).isPresent();
  }

  @Test
  void ratingsOfTwoScalesCompareWhicheverWayTheirPointsRun() {
    RatingScale low =
        new RatingScale(
            "low",
            "1 is best",
            RatingScale.Polarity.LOWEST_IS_BEST,
            List.of(
                new Rating("one", "1", "1", 1, RatingRole.GOOD),
                new Rating("two", "2", "2", 2, RatingRole.POOR)),
            List.of(
                new ScaleMapping(
                    CommonScale.RAG,
                    Map.of(
                        "one",
                        step(CommonScale.RAG, "green"),
                        "two",
                        step(CommonScale.RAG, "red")))));
    CommonScale.Step best = low.on(CommonScale.RAG, rating(low, "one")).orElseThrow();
    CommonScale.Step fair = grade.on(CommonScale.RAG, rating(grade, "fair")).orElseThrow();
    CommonScale.Step good = grade.on(CommonScale.RAG, rating(grade, "good")).orElseThrow();

    assertThat(best.compareForBetter(fair)).isPositive();
    assertThat(fair.compareForBetter(best)).isNegative();
    assertThat(best.compareForBetter(good)).isZero();
  }

  @Test
  void stepsRunFromBestToWorst() {
    for (CommonScale scale : CommonScale.values()) {
      for (int i = 1; i < scale.steps().size(); i++) {
        assertThat(scale.steps().get(i - 1).compareForBetter(scale.steps().get(i)))
            .as(scale.code())
            .isPositive();
      }
    }
    assertThat(CommonScale.ONE_TO_FOUR_BEST_LOW.steps().getFirst().code()).isEqualTo("1");
    assertThat(CommonScale.ONE_TO_FOUR_BEST_HIGH.steps().getFirst().code()).isEqualTo("4");
  }

  @Test
  void stepsOfDifferentScalesAreNotCompared() {
    CommonScale.Step green = step(CommonScale.RAG, "green");
    CommonScale.Step three = step(CommonScale.ZERO_TO_THREE, "3");

    assertThatThrownBy(() -> green.compareForBetter(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rag");
    assertThatThrownBy(() -> new ScaleMapping(CommonScale.RAG, Map.of("good", three)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CommonScale.Step step(CommonScale scale, String code) {
    return scale.step(code).orElseThrow();
  }

  private static Rating rating(RatingScale scale, String id) {
    return scale.withId(id).orElseThrow();
  }
}
