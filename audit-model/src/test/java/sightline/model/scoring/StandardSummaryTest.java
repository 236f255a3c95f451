package sightline.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.scoring.StandardSummary.Cell;

class StandardSummaryTest {

  @Test
  void summaryFollowsTheCellRule() {
    assertThat(cell("a b", "a=2 b=2")).isEqualTo(Cell.GOOD);
    assertThat(cell("a b c:na", "a=2 b=2 c=na")).isEqualTo(Cell.GOOD);
    assertThat(cell("a:one-is-best b:one-is-best", "a=1 b=2")).isEqualTo(Cell.GOOD);
    assertThat(cell("a b", "a=2")).isEqualTo(Cell.MIXED);
    assertThat(cell("a b", "a=2 b=unable")).isEqualTo(Cell.MIXED);
    assertThat(cell("a b", "a=2 b=0")).isEqualTo(Cell.MIXED);
    assertThat(cell("a b c", "a=2 b=0 c=0")).isEqualTo(Cell.POOR);
    assertThat(cell("a:essential b c", "a=0 b=2 c=2")).isEqualTo(Cell.POOR);
    assertThat(cell("a:essential b c", "a=1 b=2 c=2")).isEqualTo(Cell.MIXED);
    assertThat(cell("a:one-is-best b:one-is-best", "a=4 b=4")).isEqualTo(Cell.POOR);
    assertThat(cell("a b", "")).isEqualTo(Cell.NONE);
    assertThat(cell("a:na b:na", "a=na b=na")).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(cell("a:for-icb", "")).isEqualTo(Cell.NOT_APPLICABLE);
    assertThat(cell("a:seen b:seen", "a=7 b=7")).isEqualTo(Cell.MIXED);
  }

  @Test
  void summaryNamesTheEssentialQuestionsNotMet() {
    StandardSummary summary =
        StandardSummary.of(
                ScoringCase.tool("average", "a:essential b:essential c"),
                AgencyType.POLICE,
                ScoringCase.answers("a=0 b=1 c=2"))
            .getFirst();

    assertThat(summary.essentialNotMet()).containsExactly("a");
    assertThat(summary.met()).isEqualTo(1);
    assertThat(summary.inWords()).isEqualTo("1 of 3 met");
  }

  private static Cell cell(String questions, String answers) {
    return StandardSummary.of(
            ScoringCase.tool("average", questions), AgencyType.POLICE, ScoringCase.answers(answers))
        .getFirst()
        .cell();
  }
}
