package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sightline.model.merge.SmallSurvey;

class SurveySectionTest {
  private static ToolReading read(String survey) {
    String file = new String(SmallSurvey.file(), StandardCharsets.UTF_8);
    return new ToolReader()
        .read(file.replace("scoring: {", survey + "scoring: {").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSurveyThatSetsNothingIsReadByTheHouseRule() {
    AuditTool tool = ((ToolReading.Read) read("")).tool();

    assertThat(tool.survey()).isEmpty();
    assertThat(tool.surveyRule())
        .isEqualTo(new SurveyRule(10, 70, Optional.empty(), Optional.empty()));
  }

  @Test
  void whatASurveySetsHolds() {
    AuditTool tool =
        ((ToolReading.Read) read("survey: {leastReplies: 15, disagreesBelow: 60}\n")).tool();

    assertThat(tool.surveyRule().leastReplies()).isEqualTo(15);
    assertThat(tool.surveyRule().disagreesBelow()).isEqualTo(60);
  }

  @Test
  void slipsAreNamed() {
    assertThat(read("survey: {leastReplies: 3}\n"))
        .isInstanceOfSatisfying(
            ToolReading.Unreadable.class,
            broken -> assertThat(broken.problems().toString()).contains("leastReplies"));
    assertThat(read("survey: {invited: d-nobody}\n"))
        .isInstanceOfSatisfying(
            ToolReading.Unreadable.class,
            broken ->
                assertThat(broken.problems().toString())
                    .contains("There is no count 'd-nobody' among the details."));
  }
}
