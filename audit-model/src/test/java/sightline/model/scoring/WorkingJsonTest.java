package sightline.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;

class WorkingJsonTest {

  @Test
  void workingShowsEveryQuestionWithItsShare() {
    AuditTool tool = ScoringCase.tool("average", "a b:na c | d:w3");
    Score score = new Scoring().score(tool, AgencyType.POLICE, ScoringCase.answers("a=2 b=na d=1"));

    var json = new WorkingJson().of(tool, score);

    assertThat(json.at("/score").decimalValue()).isEqualByComparingTo("62.5");
    assertThat(json.at("/method").asText()).isEqualTo("average");
    assertThat(json.at("/coverage/words").asText()).isEqualTo("2 of 3 applicable");
    assertThat(json.at("/range/lowest").decimalValue()).isEqualByComparingTo("50");
    assertThat(json.at("/questions/0/contribution").decimalValue()).isEqualByComparingTo("25");
    assertThat(json.at("/questions/1/state").asText()).isEqualTo("not-applicable");
    assertThat(json.at("/questions/1/contribution").isNull()).isTrue();
    assertThat(json.at("/questions/2/state").asText()).isEqualTo("unanswered");
    assertThat(json.at("/questions/3/contributionExact").asText()).isEqualTo("75/2");
    assertThat(json.at("/band").isNull()).isTrue();
  }
}
