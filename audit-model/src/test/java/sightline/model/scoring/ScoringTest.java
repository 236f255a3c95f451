package sightline.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;

class ScoringTest {

  @Test
  void averagesOverEveryQuestionByWeight() {
    Score score = score("average", "a b | c:w2", "a=2 b=1 c=0");

    // (2/2 + 1/2 + 2 * 0) / 4
    assertThat(score.value().orElseThrow().of100()).isEqualTo(Fraction.of(75, 2));
    assertThat(score.shown()).contains(new BigDecimal("37.5"));
    assertThat(score.standards())
        .extracting(s -> s.shown().orElseThrow())
        .containsExactly(new BigDecimal("75.0"), new BigDecimal("0.0"));
    assertThat(score.coverage()).isEqualTo(new Coverage(3, 3, 0, 0, 0));
    assertThat(score.reachable()).isEmpty();
    assertThat(score.band().orElseThrow().label()).isEqualTo("Low");
  }

  @Test
  void addsScalesOfEitherDirectionByTheirPosition() {
    Score score = score("average", "a b:one-is-best c:one-is-best", "a=0 b=1 c=3");

    // 0, 1 and 1/3
    assertThat(score.value().orElseThrow().of100()).isEqualTo(Fraction.of(400, 9));
  }

  @Test
  void averageOfStandardsLetsEachStandardCountTheSame() {
    Score score = score("average-of-standards", "a b c | d", "a=0 b=0 c=0 d=2");

    assertThat(score.shown()).contains(new BigDecimal("50.0"));
    assertThat(score("average", "a b c | d", "a=0 b=0 c=0 d=2").shown())
        .contains(new BigDecimal("25.0"));
  }

  @Test
  void averageOfStandardsLeavesOutStandardsWithNothingToScore() {
    assertThat(score("average-of-standards", "a | b:na", "a=1 b=na").shown())
        .contains(new BigDecimal("50.0"));
    assertThat(score("average-of-standards", "a | b:na", "a=1").shown())
        .contains(new BigDecimal("50.0"));
  }

  @Test
  void floorHoldsAStandardDownToItsWorstEssentialQuestion() {
    Score score = score("floor", "a:essential b c | d:essential e", "a=1 b=2 c=2 d=2 e=0");

    assertThat(score.standards().getFirst().shown()).contains(new BigDecimal("50.0"));
    assertThat(score.standards().getFirst().flooredBy()).contains("a");
    assertThat(score.standards().getLast().shown()).contains(new BigDecimal("50.0"));
    assertThat(score.standards().getLast().flooredBy()).isEmpty();
    assertThat(score.shown()).contains(new BigDecimal("50.0"));
  }

  @Test
  void floorIsForBodiesWithTheDutyOnly() {
    String questions = "a:essential b c";
    assertThat(score("floor", questions, "a=0 b=2 c=2").shown()).contains(new BigDecimal("0.0"));
    assertThat(
            new Scoring()
                .score(
                    ScoringCase.tool("floor", questions),
                    AgencyType.VOLUNTARY,
                    ScoringCase.answers("a=0 b=2 c=2"))
                .shown())
        .contains(new BigDecimal("66.7"));
  }

  @Test
  void anEssentialQuestionWithoutARatingSetsNoFloor() {
    assertThat(score("floor", "a:essential b", "a=unable b=2").shown())
        .contains(new BigDecimal("100.0"));
    assertThat(score("floor", "a:essential b", "b=2").shown()).contains(new BigDecimal("100.0"));
    assertThat(score("floor", "a:essential:na b", "a=na b=2").shown())
        .contains(new BigDecimal("100.0"));
    assertThat(score("floor", "a:essential:w0 b", "a=0 b=2").shown())
        .contains(new BigDecimal("100.0"));
  }

  @Test
  void oneMoreNotMetNeverRaisesAFlooredScore() {
    Score before =
        score("floor", "a:essential b c d e | f g h i", "a=1 b=2 c=2 d=2 f=0 g=0 h=0 i=0");
    Score after =
        score("floor", "a:essential b c d e | f g h i", "a=1 b=2 c=2 d=2 e=0 f=0 g=0 h=0 i=0");

    assertThat(after.value().orElseThrow()).isLessThanOrEqualTo(before.value().orElseThrow());
  }

  @Test
  void gradesAreCountedAndNeverBecomeANumber() {
    Score score = score("grades", "a b c", "a=2 b=2 c=0");

    assertThat(score.value()).isEmpty();
    assertThat(score.shown()).isEmpty();
    assertThat(score.band()).isEmpty();
    assertThat(score.standards().getFirst().value()).isEmpty();
    assertThat(score.counts())
        .filteredOn(c -> c.scale().equals("met"))
        .extracting(Score.RatingCount::count)
        .containsExactly(2, 0, 1);
    assertThat(score.working().rows()).allMatch(r -> r.contribution().isEmpty());
    assertThat(score("grades", "a b", "a=2").reachable()).isEmpty();
  }

  @Test
  void notApplicableLeavesTheDenominator() {
    Score score = score("average", "a b c:na", "a=2 b=1 c=na");

    assertThat(score.shown()).contains(new BigDecimal("75.0"));
    assertThat(score.coverage()).isEqualTo(new Coverage(2, 2, 0, 1, 0));
    assertThat(score.coverage().inWords()).isEqualTo("2 of 2 applicable");
    assertThat(score.band()).isPresent();
  }

  @Test
  void notApplicableWhereItIsNotAllowedIsNoAnswer() {
    Score score = score("average", "a b", "a=2 b=na");

    assertThat(score.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
    assertThat(score.band()).isEmpty();
    assertThat(score.working().row("b").orElseThrow().state())
        .isEqualTo(Working.State.NOT_APPLICABLE_NOT_ALLOWED);
  }

  @Test
  void unableToDetermineLeavesTheScoreAndIsCountedApart() {
    Score score = score("average", "a b", "a=2 b=unable");

    assertThat(score.shown()).contains(new BigDecimal("100.0"));
    assertThat(score.coverage()).isEqualTo(new Coverage(2, 1, 0, 0, 1));
    assertThat(score.coverage().inWords()).isEqualTo("1 of 2 applicable");
  }

  @Test
  void anIncompleteAuditHasARangeAndNoVerdict() {
    Score score = score("average", "a b c d", "a=2 b=2 c=1");

    assertThat(score.shown()).contains(new BigDecimal("83.3"));
    assertThat(score.band()).isEmpty();
    Score.Range range = score.reachable().orElseThrow();
    assertThat(range.lowest().of100()).isEqualTo(Fraction.of(125, 2));
    assertThat(range.highest().of100()).isEqualTo(Fraction.of(175, 2));
    assertThat(score.standards().getFirst().reachable()).contains(range);
  }

  @Test
  void nothingAnsweredIsNoScoreButEverythingIsReachable() {
    Score score = score("average", "a b | c", "");

    assertThat(score.value()).isEmpty();
    assertThat(score.shown()).isEmpty();
    assertThat(score.band()).isEmpty();
    assertThat(score.coverage().inWords()).isEqualTo("0 of 3 applicable");
    assertThat(score.reachable().orElseThrow().lowest().of100()).isEqualTo(Fraction.ZERO);
    assertThat(score.reachable().orElseThrow().highest().of100()).isEqualTo(Fraction.HUNDRED);
  }

  @Test
  void allNotApplicableIsNoScoreAndNoRange() {
    for (String method : new String[] {"average", "average-of-standards", "floor", "grades"}) {
      Score score = score(method, "a:na | b:na", "a=na b=na");
      assertThat(score.value()).as(method).isEmpty();
      assertThat(score.reachable()).isEmpty();
      assertThat(score.band()).isEmpty();
      assertThat(score.coverage()).isEqualTo(new Coverage(0, 0, 0, 2, 0));
    }
  }

  @Test
  void weightNothingLeavesTheScoreButIsCovered() {
    Score score = score("average", "a b:w0", "a=2 b=0");

    assertThat(score.shown()).contains(new BigDecimal("100.0"));
    assertThat(score.coverage().answered()).isEqualTo(2);
    assertThat(score.working().row("b").orElseThrow().contribution()).isEmpty();
    for (String method : new String[] {"average", "average-of-standards", "floor"}) {
      assertThat(score(method, "a:w0", "a=2").value()).as(method).isEmpty();
      assertThat(score(method, "a:w0", "").reachable()).as(method).isEmpty();
    }
  }

  @Test
  void aScaleOfOneStepLeavesTheScoreButIsCovered() {
    Score score = score("average", "a b:seen", "a=1 b=7");

    assertThat(score.shown()).contains(new BigDecimal("50.0"));
    assertThat(score.coverage()).isEqualTo(new Coverage(2, 2, 0, 0, 0));
    assertThat(score("average", "a:seen", "a=7").value()).isEmpty();
  }

  @Test
  void pointsThatAreNotOnTheScaleAreNoAnswer() {
    Score score = score("average", "a b", "a=2 b=5");

    assertThat(score.shown()).contains(new BigDecimal("100.0"));
    assertThat(score.coverage().unanswered()).isEqualTo(1);
    assertThat(score.band()).isEmpty();
    assertThat(score.working().row("b").orElseThrow().state())
        .isEqualTo(Working.State.NOT_ON_THE_SCALE);
  }

  @Test
  void answersToQuestionsNotAskedCountForNothingAndAreNamed() {
    Score score = score("average", "a b:for-icb", "a=1 b=2 z=0");

    assertThat(score.shown()).contains(new BigDecimal("50.0"));
    assertThat(score.coverage().asked()).isEqualTo(1);
    assertThat(score.working().ignored()).containsExactly("b", "z");
  }

  @Test
  void wordAndFigureAgreeAtTheEdgeOfABand() {
    // 1189/1400 = 84.928... shows 84.9; 59.96 would show 60.0
    assertThat(score("average", "a:w849 b:w151", "a=2 b=0").band().orElseThrow().label())
        .isEqualTo("Middle");
    Score rounded = score("average", "a:w599 b:w400 c:w1", "a=2 b=0 c=1");
    assertThat(rounded.value().orElseThrow().of100()).isEqualTo(Fraction.of(1199, 20));
    assertThat(rounded.shown()).contains(new BigDecimal("60.0"));
    assertThat(rounded.band().orElseThrow().label()).isEqualTo("Middle");
  }

  @Test
  void oneQuestionIsEnough() {
    assertThat(score("average", "a", "a=1").shown()).contains(new BigDecimal("50.0"));
    assertThat(score("floor", "a:essential", "a=0").shown()).contains(new BigDecimal("0.0"));
  }

  @Test
  void fractionsStayExactAndRefuseADenominatorOfNothing() {
    assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
    assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6)).times(2))
        .isEqualTo(Fraction.ONE)
        .hasToString("1");
    assertThat(Fraction.of(1, 8).rounded(2)).isEqualByComparingTo("0.13");
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }

  private static Score score(String method, String questions, String answers) {
    return new Scoring()
        .score(
            ScoringCase.tool(method, questions), AgencyType.POLICE, ScoringCase.answers(answers));
  }
}
