package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.DUE;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.OPENED;
import static sightline.model.insight.SampleRound.PARTLY;
import static sightline.model.insight.SampleRound.TOOL;
import static sightline.model.insight.SampleRound.rated;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Round;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.tool.AuditTool;
import sightline.model.tool.SurveyRule;
import sightline.model.tool.ToolForm;

class SurveyBesideTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();
  private final Agency police = round.agency("police", AgencyType.POLICE);
  private final Agency council = round.agency("council", AgencyType.DISTRICT_COUNCIL);

  private SurveyBeside beside(Map<String, AgencySurvey> surveys) {
    return round.summary(TODAY).beside(surveys).survey();
  }

  private SurveyLine first(SampleSurvey survey) {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    return line(beside(Map.of("police", survey.back())), 0);
  }

  private static SurveyLine line(SurveyBeside survey, int place) {
    return survey.lines().stream()
        .filter(l -> l.statement().equals(SampleSurvey.statement(place)))
        .filter(l -> l.question().equals(SampleSurvey.beside(place)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // agree, disagree, do not know; disagrees
    "6, 4, 0, true",
    "7, 3, 0, false",
    "69, 31, 0, true",
    "70, 30, 0, false",
    "6, 3, 1, true",
    "7, 3, 10, false",
    "0, 0, 12, false",
    "0, 1, 9, true"
  })
  void theSurveyDisagreesWhereUnderSeventyPerCentOfThoseWithAViewAgree(
      int agree, int disagree, int unable, boolean disagrees) {
    SurveyLine line = first(new SampleSurvey(police).counts(0, agree, disagree, unable));

    assertThat(line.disagrees()).isEqualTo(disagrees);
    assertThat(line.replies())
        .isEqualTo(
            new SurveyLine.Replies.Shown(
                new Share(agree, agree + disagree),
                agree + disagree + unable,
                Optional.empty(),
                disagrees));
  }

  @Test
  void nineRepliesAreNotShownAndNothingOfThemIsKept() {
    SurveyLine line = first(new SampleSurvey(police).counts(0, 0, 9, 0));

    assertThat(line.replies()).isEqualTo(new SurveyLine.Replies.TooFew(10));
    assertThat(line.disagrees()).isFalse();
    assertThat(line.agreementInWords()).isEmpty();
    assertThat(line.toString()).doesNotContain("9 ");
  }

  @Test
  void anOrganiserWhoCountsFewerRepliesThanTenHasNothingShown() {
    SurveyLine line = first(new SampleSurvey(police).received(8).counts(0, 2, 9, 0));

    assertThat(line.replies()).isInstanceOf(SurveyLine.Replies.TooFew.class);
  }

  @Test
  void aStatementNobodyAnsweredIsNotShownEither() {
    assertThat(first(new SampleSurvey(police).counts(1, 10, 0, 0)).replies())
        .isInstanceOf(SurveyLine.Replies.TooFew.class);
  }

  @Test
  void onlyARatingOfMetIsContradicted() {
    round.send(police, OPENED, new Sent(police, rated(PARTLY)).counted());
    SurveyBeside survey =
        beside(Map.of("police", new SampleSurvey(police).counts(0, 1, 20, 0).back()));

    assertThat(line(survey, 0).kind()).isEqualTo(AnswerKind.PARTLY_MET);
    assertThat(survey.disagreeing()).isEmpty();
  }

  @Test
  void repliesStandBesideThoseInvitedWhereTheOrganiserCountedThem() {
    SurveyLine line = first(new SampleSurvey(police).invited(40).counts(0, 5, 9, 2));

    assertThat(line.replies())
        .isInstanceOfSatisfying(
            SurveyLine.Replies.Shown.class,
            shown -> assertThat(shown.inWords()).isEqualTo("16 of 40"));
    assertThat(line.agreementInWords()).contains("36% (5 of 14) of those with a view agree");
  }

  @Test
  void aSurveyMaySetItsOwnRule() {
    AuditTool strict = ruled(new SurveyRule(5, 90, Optional.empty(), Optional.empty()));

    SurveyLine line = first(new SampleSurvey(police).on(strict).counts(0, 4, 1, 0));

    assertThat(line.disagrees()).isTrue();
  }

  private static AuditTool ruled(SurveyRule rule) {
    return new ToolForm(SampleSurvey.TOOL).survey(Optional.of(rule)).made();
  }

  @Test
  void saysWhichSurveysAreReadWhichAreAwaitedAndWhichThereAreNot() {
    Agency board = round.agency("board", AgencyType.ICB);
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    round.send(council, OPENED, new Sent(council, rated(MET)).counted());
    round.send(board, OPENED, new Sent(board, rated(MET)).counted());

    SurveyBeside survey =
        beside(
            Map.of(
                "police", new SampleSurvey(police).counts(0, 3, 9, 0).back(),
                "council", new SampleSurvey(council).awaited()));

    assertThat(survey.awaited()).containsExactly(council);
    assertThat(survey.without()).containsExactly(board);
    assertThat(survey.inWords())
        .containsExactly(
            "1 survey stands beside the counted audits.",
            "2 answers rated met are contradicted by the agency's own survey, in 1 agency.",
            "The survey is not back, or not signed: Agency council.",
            "No survey stands beside the audit: Agency board.");
  }

  @Test
  void everyShippedStatementStandsBesideQuestionsThatExist() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());

    SurveyBeside survey = beside(Map.of("police", new SampleSurvey(police).back()));

    assertThat(survey.lines())
        .hasSize((int) SampleSurvey.TOOL.questions().mapToLong(s -> s.beside().size()).sum());
  }

  @Test
  void theSurveyRoundDueNearestStandsBesideTheAudit() {
    Map<Round, AuditTool> rounds = new LinkedHashMap<>();
    Round lastYear = survey(DUE.minusDays(200), "old", "police");
    Round before = survey(DUE.minusDays(30), "before", "police");
    Round after = survey(DUE.plusDays(30), "after", "police");
    Round others = survey(DUE, "others", "council");
    List.of(lastYear, before, after, others).forEach(r -> rounds.put(r, SampleSurvey.TOOL));

    assertThat(AgencySurvey.roundBeside(round.round(), "police", rounds)).contains(after);
    rounds.remove(after);
    assertThat(AgencySurvey.roundBeside(round.round(), "police", rounds)).contains(before);
    rounds.remove(before);
    assertThat(AgencySurvey.roundBeside(round.round(), "police", rounds)).isEmpty();
  }

  @Test
  void aSurveyAboutAnotherToolStandsBesideNothingHere() {
    Map<Round, AuditTool> rounds = Map.of(survey(DUE, "own", "police"), TOOL);

    assertThat(AgencySurvey.roundBeside(round.round(), "police", rounds)).isEmpty();
  }

  private static Round survey(LocalDate due, String code, String agency) {
    return SampleSurvey.round(due, code, List.of(agency));
  }

  /** More who agree never makes a survey disagree; more who cannot say changes no share. */
  @Test
  void theFlagFollowsTheCountsWhateverTheyAre() {
    Random random = new Random(20261121);
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    for (int i = 0; i < 300; i++) {
      int agree = random.nextInt(40);
      int disagree = random.nextInt(40);
      int unable = random.nextInt(40);
      SurveyLine line = counted(agree, disagree, unable);

      boolean enough = agree + disagree + unable >= 10;
      boolean few = agree + disagree > 0 && agree * 100 < 70 * (agree + disagree);
      assertThat(line.disagrees()).isEqualTo(enough && few);
      if (enough && !line.disagrees()) {
        assertThat(counted(agree + 1, disagree, unable).disagrees()).isFalse();
      }
      if (enough) {
        assertThat(counted(agree, disagree, unable + 1).disagrees()).isEqualTo(line.disagrees());
      }
    }
  }

  private SurveyLine counted(int agree, int disagree, int unable) {
    return line(
        beside(
            Map.of("police", new SampleSurvey(police).counts(0, agree, disagree, unable).back())),
        0);
  }
}
