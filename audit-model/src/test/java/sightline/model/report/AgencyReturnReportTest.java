package sightline.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.model.insight.SampleRound.DUE;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.NOT_MET;
import static sightline.model.insight.SampleRound.PARTNERSHIP;
import static sightline.model.insight.SampleRound.TOOL;
import static sightline.model.insight.SampleRound.rated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.ProgressState;
import sightline.model.book.AnswerBook;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.ReturnReader;
import sightline.model.insight.SampleRound;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.insight.SampleSurvey;
import sightline.model.merge.FollowUp;
import sightline.model.record.RecordId;
import sightline.model.tool.Question;

/** What an agency reads of its own audit. */
class AgencyReturnReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();
  private final Agency police = round.agency("police", AgencyType.POLICE);
  private final Question question = TOOL.questionsFor(AgencyType.POLICE).getFirst();

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
  void anAgencysReturnShowsItsOwnSurvey() {
    AgencyReturn own = own(new Sent(police, rated(MET)));

    Report disagrees =
        AgencyReturnReport.of(own.beside(new SampleSurvey(police).counts(2, 3, 9, 0).back()));
    Report awaited = AgencyReturnReport.of(own.beside(new SampleSurvey(police).awaited()));

    assertThat(disagrees.plainText())
        .contains("Survey survey-2026 disagrees in 1 place with an answer that is rated met.");
    assertThat(awaited.plainText()).contains("Nothing of it can be read yet.");
    assertThat(AgencyReturnReport.of(own).sections())
        .extracting(Section::heading)
        .doesNotContain("Survey agreement");
  }

  @Test
  void anActionPlanSaysHowFarEachActionHasComeAndWhatIsMissing() {
    AgencyReturn own =
        own(
            new Sent(police, rated(MET))
                .answer(question.id(), rated(NOT_MET), "Nobody leads")
                .action(question.id(), "Name a lead", DUE, Action.Status.OPEN)
                .action(question.id(), "Tell the staff", null, Action.Status.OPEN));
    Action first = own.actions().getFirst().action();
    FollowUp.Note note =
        new FollowUp.Note(
            new RecordId("sha256:" + "a".repeat(64)),
            Optional.of(ProgressState.DONE),
            Optional.empty(),
            "The lead is named.",
            Optional.of("9 of 10 asked know who it is."),
            new Person("S. Lead", "Safeguarding lead"),
            Instant.parse("2026-11-02T10:00:00Z"),
            false);
    FollowUp followUp =
        new FollowUp(
            List.of(new FollowUp.Followed(first, List.of(note), List.of(note))),
            Map.of(
                question.id(),
                new FollowUp.Repeated(question.id(), List.of(again(note)), List.of(again(note)))));

    Report plan = ActionPlanReport.of(own.followedBy(followUp));
    Report follow = FollowUpReport.of(own.followedBy(followUp));

    assertThat(ReportBlocks.table(plan, "Actions").rows())
        .extracting(row -> row.stream().map(Cell::shown).toList())
        .satisfiesExactly(
            row -> assertThat(row).contains("Tell the staff", "Nothing noted yet"),
            row ->
                assertThat(row)
                    .contains(
                        "Name a lead",
                        "Done",
                        "The lead is named.",
                        "9 of 10 asked know who it is."));
    assertThat(plan.plainText()).contains("Without a due date: \"Tell the staff\".");
    assertThat(own.actionTotals().overdue()).isEqualTo(1);
    assertThat(own.followedBy(followUp).actionTotals().overdue()).isZero();
    assertThat(ReportBlocks.table(follow, "Repeat sample").rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.stream().map(Cell::shown).toList())
                    .containsSequence("Better", "The lead is named."));
  }

  private static FollowUp.Note again(FollowUp.Note note) {
    return new FollowUp.Note(
        note.id(),
        Optional.empty(),
        Optional.of(MET),
        note.text(),
        Optional.empty(),
        note.by(),
        note.at(),
        false);
  }

  @Test
  void recommendationsNameWhatHasNoActionYet() {
    Report report =
        RecommendationsReport.of(
            own(
                new Sent(police, rated(MET))
                    .answer(question.id(), rated(NOT_MET), "Nobody leads")));

    assertThat(report.plainText())
        .contains("No action is planned yet for " + question.number() + ".", "Nobody leads");
  }

  @Test
  void theAgencyReturnHoldsEveryWordOfTheAudit() {
    Report report =
        agencyReturn(
            new Sent(police, rated(MET))
                .answer(question.id(), rated(NOT_MET), "Nobody holds the role")
                .evidence(question.id(), "Structure chart")
                .action(question.id(), "Name a lead", TODAY.minusDays(1), Action.Status.OPEN));

    assertThat(report.plainText())
        .contains(
            "I have read this return and it is a fair account of our work.",
            "3 Oct 2026",
            question.statement(),
            question.descriptors().get("not"),
            "Nobody holds the role",
            "Structure chart",
            "Name a lead",
            "Overdue",
            "N Not met",
            "No evidence given",
            "Children Act 2004, s.11(1)(h)",
            "References to check");
    assertThat(report.title()).isEqualTo("Agency return");
  }

  @Test
  void theReasonForNotApplicableStandsWhereTheDescriptorWould() {
    Question open =
        TOOL.questionsFor(AgencyType.POLICE).stream()
            .filter(q -> q.notApplicable().isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(
            agencyReturn(
                    new Sent(police, rated(MET))
                        .answer(open.id(), new Answer.NotApplicable("No such service"), ""))
                .plainText())
        .contains("N/A Not applicable\tNo such service");
  }

  @Test
  void aDraftSaysSoInItsTitle() {
    Report report = AgencyReturnReport.of(reader().draft(AnswerBook.empty()));

    assertThat(report.title()).isEqualTo("Agency return, draft");
    assertThat(report.plainText()).contains("Draft, not sent", "Nobody has signed");
  }
}
