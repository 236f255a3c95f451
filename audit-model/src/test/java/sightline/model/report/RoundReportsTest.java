package sightline.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.DUE;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.NOT_MET;
import static sightline.model.insight.SampleRound.OPENED;
import static sightline.model.insight.SampleRound.PARTNERSHIP;
import static sightline.model.insight.SampleRound.TOOL;
import static sightline.model.insight.SampleRound.rated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencySurvey;
import sightline.model.insight.Audience;
import sightline.model.insight.ReturnReader;
import sightline.model.insight.SampleCases;
import sightline.model.insight.SampleRound;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.insight.SampleSurvey;
import sightline.model.merge.AuditState;
import sightline.model.tool.Question;
import sightline.model.tool.ToolKind;

class RoundReportsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();
  private final Agency police = round.agency("police", AgencyType.POLICE);
  private final Agency council = round.agency("council", AgencyType.DISTRICT_COUNCIL);
  private final Question question = TOOL.questionsFor(AgencyType.POLICE).getFirst();

  private Report summary(Audience audience) {
    return Section11SummaryReport.of(round.summary(TODAY), PARTNERSHIP, audience);
  }

  private Report control(Audience audience) {
    return RoundControlReport.of(round.returns(TODAY), TOOL, PARTNERSHIP, audience);
  }

  private Report agencyReturn(Sent sent) {
    return AgencyReturnReport.of(own(sent));
  }

  private AgencyReturn own(Sent sent) {
    return reader().read(sent.counted()).orElseThrow();
  }

  private ReturnReader reader() {
    return new ReturnReader(TOOL, police, PARTNERSHIP, round.round(), TODAY);
  }

  @Test
  void theCatalogueNamesEveryReportByItsId() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());

    AgencyReturn own = own(new Sent(police, rated(MET)));
    assertThat(
            List.of(
                AgencyReturnReport.of(own).reportId(),
                SingleAgencyReport.of(own).reportId(),
                RecommendationsReport.of(own).reportId(),
                ActionPlanReport.of(own).reportId(),
                FollowUpReport.of(own).reportId(),
                control(Audience.WIDER).reportId(),
                summary(Audience.WIDER).reportId(),
                DeepDiveReport.of(
                        new SampleCases().summary(), SampleRound.PARTNERSHIP, Audience.WIDER)
                    .reportId()))
        .containsExactlyElementsOf(
            Stream.of(ReportCatalogue.values())
                .filter(r -> r != ReportCatalogue.SECTION_175_SUMMARY)
                .map(ReportCatalogue::id)
                .toList());
    assertThat(ReportCatalogue.summaryOf(ToolKind.SECTION_175))
        .contains(ReportCatalogue.SECTION_175_SUMMARY);
    assertThat(ReportCatalogue.summaryOf(ToolKind.SURVEY)).isEmpty();
    assertThat(ReportCatalogue.ofId("round-control")).contains(ReportCatalogue.ROUND_CONTROL);
  }

  @Test
  void aGreenContradictedByItsSurveyIsFlaggedAndFewRepliesAreNotShown() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    AgencySurvey survey =
        new SampleSurvey(police).invited(30).counts(0, 7, 7, 1).counts(1, 2, 6, 0).back();

    Report summary =
        Section11SummaryReport.of(
            round.summary(TODAY).beside(Map.of("police", survey)),
            PARTNERSHIP,
            Audience.RECEIVING_GROUP);

    assertThat(ReportBlocks.table(summary, "Rated met, survey disagrees").rows())
        .extracting(row -> row.stream().map(Cell::shown).toList())
        .allSatisfy(
            row ->
                assertThat(row)
                    .endsWith(
                        "Agency police", "Met", "50% (7 of 14)", "15 of 30", "Survey disagrees"))
        .hasSize(2);
    assertThat(ReportBlocks.table(summary, "Survey beside the answers").rows())
        .anySatisfy(
            row ->
                assertThat(row.stream().map(Cell::shown).toList())
                    .endsWith("–", "Fewer than 10 replies: not shown", "–"));
    assertThat(summary.plainText()).doesNotContain("2 of 8").doesNotContainIgnoringCase("wrong");
  }

  @Test
  void outsideTheReceivingGroupASurveyGivesNoCountOfPeopleBesideItsShare() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    AgencySurvey survey = new SampleSurvey(police).counts(0, 7, 7, 1).counts(1, 6, 3, 5).back();

    String text =
        Section11SummaryReport.of(
                round.summary(TODAY).beside(Map.of("police", survey)), PARTNERSHIP, Audience.WIDER)
            .plainText();

    assertThat(text).contains("50%").doesNotContain("7 of 14").doesNotContain("6 of 9");
  }

  @Test
  void wordsComeBeforeTables() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());

    for (Report report :
        List.of(
            agencyReturn(new Sent(police, rated(MET))),
            control(Audience.RECEIVING_GROUP),
            summary(Audience.RECEIVING_GROUP))) {
      assertThat(report.sections().getFirst().blocks().getFirst())
          .isInstanceOf(Block.Paragraph.class);
      assertThat(report.facts()).extracting(Fact::label).contains("Round", "Edition", "As of");
    }
  }

  @Test
  void theHeatmapHasARowAStandardAndAColumnACountedAgency() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());
    round.send(council, OPENED, new Sent(council, rated(MET)).in(AuditState.DRAFT));

    Block.Heatmap heatmap =
        ReportBlocks.of(summary(Audience.RECEIVING_GROUP))
            .filter(Block.Heatmap.class::isInstance)
            .map(Block.Heatmap.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(heatmap.columnLabels()).containsExactly("Agency police");
    assertThat(heatmap.rowLabels()).hasSize(TOOL.standards().size());
    assertThat(heatmap.cells().getFirst().getFirst().shown()).startsWith("M ");
    assertThat(heatmap.legend()).hasSize(5);
  }

  @Test
  void noPercentageIsGivenBelowTen() {
    round.send(police, OPENED, new Sent(police, rated(MET)).counted());

    assertThat(
            ReportBlocks.table(summary(Audience.RECEIVING_GROUP), "How each question was answered")
                .rows())
        .allSatisfy(row -> assertThat(row.getLast().shown()).isEqualTo("–"));
    assertThat(control(Audience.RECEIVING_GROUP).plainText()).doesNotContain("50%");
  }

  @Test
  void outsideTheReceivingGroupSmallCountsOfPeopleAndOwnWordsAreHeldBack() {
    round.send(
        police,
        OPENED,
        new Sent(police, rated(MET))
            .answer(question.id(), rated(NOT_MET), "The post is vacant")
            .action(question.id(), "Fill the post", TODAY, Action.Status.OPEN)
            .alerts(3)
            .counted());
    round.waive(council, "Long illness of its lead");

    assertThat(summary(Audience.RECEIVING_GROUP).plainText())
        .contains("The post is vacant", "Fill the post", "raised while auditing: 3.");
    assertThat(summary(Audience.WIDER).plainText())
        .doesNotContain("The post is vacant", "Fill the post", "auditing: 3")
        .contains("raised while auditing: fewer than 5.", "Agency police");
    assertThat(control(Audience.RECEIVING_GROUP).plainText()).contains("Long illness of its lead");
    assertThat(control(Audience.WIDER).plainText()).doesNotContain("Long illness");
  }

  @Test
  void countsOfFiveOrNonePeopleAreShownToAll() {
    assertThat(Audience.WIDER.people(0)).isEqualTo("0");
    assertThat(Audience.WIDER.people(4)).isEqualTo("fewer than 5");
    assertThat(Audience.WIDER.people(5)).isEqualTo("5");
    assertThat(Audience.RECEIVING_GROUP.people(1)).isEqualTo("1");
  }

  @Test
  void theStatesOfARoundAddUpToThoseInvited() {
    round.send(police, DUE.plusDays(2), new Sent(police, rated(MET)).counted());
    round.remind(council, DUE.plusDays(1));

    Block.Table states = ReportBlocks.table(control(Audience.RECEIVING_GROUP), "Where they stand");
    int sum =
        states.rows().subList(0, states.rows().size() - 1).stream()
            .mapToInt(r -> r.get(1).number().orElseThrow().intValueExact())
            .sum();

    assertThat(sum).isEqualTo(2);
    assertThat(states.rows().getLast().get(1).shown()).isEqualTo("2");
    assertThat(ReportBlocks.table(control(Audience.RECEIVING_GROUP), "Agency by agency").rows())
        .extracting(r -> r.get(4).shown())
        .containsExactly("2 days late", "5 days overdue");
  }

  @Test
  void aConflictNamesItsQuestionsByNumber() {
    round.send(police, OPENED, new Sent(police, rated(MET)).in(AuditState.CONFLICT));

    assertThat(
            ReportBlocks.table(control(Audience.RECEIVING_GROUP), "Agency by agency")
                .rows()
                .getFirst())
        .last()
        .satisfies(c -> assertThat(c.shown()).contains("1.1", "The agency must choose."));
  }

  @Test
  void everyRoundMakesReportsThatHoldTogether() {
    for (long seed = 0; seed < 40; seed++) {
      SampleRound any = SampleRound.generated(seed);
      for (Audience audience : Audience.values()) {
        Report control = RoundControlReport.of(any.returns(TODAY), TOOL, PARTNERSHIP, audience);
        Report summary = Section11SummaryReport.of(any.summary(TODAY), PARTNERSHIP, audience);
        assertThat(Stream.of(control, summary).flatMap(ReportBlocks::of))
            .allSatisfy(
                b -> {
                  if (b instanceof Block.Table t) {
                    assertThat(t.rows()).isNotEmpty();
                  }
                });
        List<String> captions =
            ReportBlocks.of(summary)
                .filter(Block.Table.class::isInstance)
                .map(b -> ((Block.Table) b).caption())
                .toList();
        assertThat(captions).doesNotHaveDuplicates();
      }
    }
  }
}
