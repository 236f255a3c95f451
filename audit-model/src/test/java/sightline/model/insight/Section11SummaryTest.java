package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sightline.model.insight.SampleRound.MET;
import static sightline.model.insight.SampleRound.NOT_MET;
import static sightline.model.insight.SampleRound.OPENED;
import static sightline.model.insight.SampleRound.PARTLY;
import static sightline.model.insight.SampleRound.TOOL;
import static sightline.model.insight.SampleRound.rated;
import static sightline.model.insight.SampleRound.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Round;
import sightline.model.insight.SampleRound.Sent;
import sightline.model.merge.AuditState;
import sightline.model.scoring.StandardSummary;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolRef;

class Section11SummaryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

  private final SampleRound round = new SampleRound();
  private final Agency police = round.agency("police", AgencyType.POLICE);
  private final Agency council = round.agency("council", AgencyType.DISTRICT_COUNCIL);
  private final Question essential = asked(true);
  private final Question ordinary = asked(false);

  private static Question asked(boolean essential) {
    return TOOL.questions()
        .filter(q -> q.appliesTo(AgencyType.POLICE) && q.appliesTo(AgencyType.DISTRICT_COUNCIL))
        .filter(q -> TOOL.isEssential(q, AgencyType.POLICE) == essential)
        .filter(q -> TOOL.isEssential(q, AgencyType.DISTRICT_COUNCIL) == essential)
        .findFirst()
        .orElseThrow();
  }

  private void send(Agency agency, Sent sent) {
    round.send(agency, OPENED.plusDays(1), sent.counted());
  }

  @Test
  void onlyCountedAuditsEnterAndTheOthersAreNamed() {
    send(police, new Sent(police, rated(MET)));
    round.send(council, OPENED, new Sent(council, rated(NOT_MET)).in(AuditState.NOT_SIGNED));
    round.agency("silent", AgencyType.ICB);

    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.counted()).extracting(CountedAudit::agency).containsExactly(police);
    assertThat(summary.leftOut())
        .containsExactly(
            new Section11Summary.LeftOut("Agency council", "Not signed"),
            new Section11Summary.LeftOut("Agency silent", "Awaited"));
    assertThat(summary.essentialNotMet()).isEmpty();
    assertThat(summary.inWords())
        .startsWith(
            "1 counted audit stands behind these figures.",
            "Left out of every figure: 1 not signed and 1 awaited.");
  }

  @Test
  void aToolThatIsNotTheRoundsOwnIsRefused() {
    Round other =
        new Round(
            round.round().code(),
            round.round().title(),
            new ToolRef("section-11", 2, TOOL.ref().sha256()),
            SampleRound.DUE,
            round.round().invited(),
            true,
            Optional.empty());
    Returns returns = Returns.of(other, round.register(), round.views(), round.arrivals(), TODAY);

    assertThatThrownBy(
            () -> Section11Summary.of(other, TOOL, round.register(), round.views(), returns, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAuditOnAnotherVersionOfTheQuestionSetIsLeftOut() {
    send(police, new Sent(police, rated(MET)).onVersion(2));
    send(council, new Sent(council, rated(MET)));

    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.counted()).extracting(CountedAudit::agency).containsExactly(council);
    assertThat(summary.leftOut())
        .containsExactly(
            new Section11Summary.LeftOut(
                "Agency police", "Answered another version of the question set"));
  }

  @Test
  void essentialQuestionsAtTheLowestRatingAreNamedWithTheirAgency() {
    send(police, new Sent(police, rated(MET)).answer(essential.id(), rated(NOT_MET), "Vacant"));
    send(council, new Sent(council, rated(MET)).answer(ordinary.id(), rated(NOT_MET), ""));

    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.essentialNotMet())
        .extracting(Finding::agency, f -> f.question().id(), Finding::words)
        .containsExactly(Tuple.tuple(police, essential.id(), "Vacant"));
    assertThat(summary.essentialNotMet().getFirst().answer())
        .isEqualTo(new AnswerRef("northshire/s11-2026/police", "police", essential.id()));
  }

  @Test
  void aHeatmapCellCountsWhatIsMetOfWhatApplies() {
    Standard standard = TOOL.standardOf(ordinary);
    int asked = standard.questionsFor(AgencyType.POLICE).size();
    send(police, new Sent(police, rated(MET)).answer(ordinary.id(), rated(PARTLY), ""));

    HeatmapGrid.Square square =
        round.summary(TODAY).heatmap().rows().get(TOOL.standards().indexOf(standard)).getFirst();

    assertThat(square.summary().cell()).isEqualTo(StandardSummary.Cell.MIXED);
    assertThat(square.figure()).isEqualTo((asked - 1) + "/" + asked);
    assertThat(square.letter()).isEqualTo("P");
    assertThat(square.inWords())
        .isEqualTo(
            standard.shortTitle()
                + ", Agency police: Partly met, "
                + (asked - 1)
                + " of "
                + asked
                + " met");
    assertThat(square.answers())
        .hasSize(asked)
        .extracting(AnswerRef::agency)
        .containsOnly("police");
  }

  @Test
  void everyAnswerToAQuestionIsInExactlyOneKind() {
    send(police, new Sent(police, rated(MET)).answer(ordinary.id(), rated(PARTLY), ""));
    send(
        council,
        new Sent(council, rated(MET))
            .answer(ordinary.id(), new Answer.UnableToDetermine("Not seen"), ""));

    QuestionFigure figure = round.summary(TODAY).question(ordinary.id()).orElseThrow();

    assertThat(figure.asked()).isEqualTo(2);
    assertThat(figure.count(AnswerKind.PARTLY_MET)).isEqualTo(1);
    assertThat(figure.count(AnswerKind.UNABLE)).isEqualTo(1);
    assertThat(figure.met()).isEqualTo(new Share(0, 2));
    assertThat(round.summary(TODAY).unable())
        .extracting(Finding::words)
        .containsExactly("Not seen");
  }

  @Test
  void notApplicableLeavesThePercentageAndKeepsItsReason() {
    Question open =
        TOOL.questions()
            .filter(q -> q.notApplicable().isPresent() && q.appliesTo(AgencyType.POLICE))
            .findFirst()
            .orElseThrow();
    send(
        police,
        new Sent(police, rated(MET))
            .answer(open.id(), new Answer.NotApplicable("We run no such service"), ""));

    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.question(open.id()).orElseThrow().met()).isEqualTo(new Share(0, 0));
    assertThat(summary.notApplicable())
        .extracting(Finding::words)
        .containsExactly("We run no such service");
  }

  @Test
  void aBestRatingWithNothingToShowForItIsUnsupported() {
    send(police, new Sent(police, rated(PARTLY)).answer(ordinary.id(), rated(MET), "We do"));
    send(
        council,
        new Sent(council, rated(PARTLY))
            .answer(ordinary.id(), rated(MET), "")
            .evidence(ordinary.id(), "Log"));

    assertThat(round.summary(TODAY).unsupported())
        .extracting(Finding::agency)
        .containsExactly(police);
  }

  @Test
  void commonAreasAreThoseOfTwoAgenciesOrMoreWorstFirst() {
    send(
        police,
        new Sent(police, rated(MET))
            .answer(essential.id(), rated(PARTLY), "")
            .answer(ordinary.id(), rated(NOT_MET), ""));
    send(
        council,
        new Sent(council, rated(MET))
            .answer(essential.id(), rated(PARTLY), "")
            .answer(ordinary.id(), rated(PARTLY), ""));

    assertThat(round.summary(TODAY).commonAreas())
        .extracting(q -> q.question().id())
        .containsExactly(ordinary.id(), essential.id());
  }

  @Test
  void actionsAreListedByUrgency() {
    send(
        police,
        new Sent(police, rated(MET))
            .action(ordinary.id(), "No date", null, Action.Status.OPEN)
            .action(ordinary.id(), "Soon", TODAY.plusDays(1), Action.Status.OPEN)
            .action(ordinary.id(), "Past", TODAY.minusDays(1), Action.Status.OPEN)
            .action(ordinary.id(), "Finished", TODAY.minusDays(9), Action.Status.DONE));

    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.actions())
        .extracting(l -> l.action().change(), l -> l.standing().label())
        .containsExactly(
            Tuple.tuple("Past", "Overdue"),
            Tuple.tuple("Soon", "Open"),
            Tuple.tuple("No date", "Open"),
            Tuple.tuple("Finished", "Done"));
    assertThat(summary.actionTotals().inWords())
        .isEqualTo("4 actions: 2 open, 1 overdue, 1 done. 1 of those open has no due date.");
  }

  @Test
  void goodPracticeIsNamedWithItsComment() {
    send(
        police,
        new Sent(police, rated(MET))
            .with(
                response(ordinary.id(), rated(MET)).withComment("Weekly").withGoodPractice(true)));

    assertThat(round.summary(TODAY).goodPractice())
        .extracting(Finding::words)
        .containsExactly("Weekly");
  }

  @Test
  void theWeakestStandardIsTheOneWithFewestMet() {
    Standard weak = TOOL.standards().get(5);
    Sent sent = new Sent(police, rated(MET));
    weak.questionsFor(AgencyType.POLICE).forEach(q -> sent.answer(q.id(), rated(NOT_MET), ""));
    send(police, sent);

    StandardFigure.Ends ends = round.summary(TODAY).ends();

    assertThat(ends.weakest()).extracting(f -> f.standard().id()).containsExactly(weak.id());
    assertThat(round.summary(TODAY).inWords())
        .anyMatch(s -> s.startsWith("Weakest: " + weak.shortTitle() + " (0 of "));
  }

  @Test
  void noStandardStandsOutWhenAllAreAlike() {
    send(police, new Sent(police, rated(MET)));

    StandardFigure.Ends ends = round.summary(TODAY).ends();

    assertThat(ends.weakest()).isEmpty();
    assertThat(ends.strongest()).isEmpty();
  }

  @Test
  void anIncompleteAuditHasARangeAndNoVerdict() {
    send(police, new Sent(police, rated(MET)).answer(ordinary.id(), Answer.UNANSWERED, ""));

    CountedAudit audit = round.summary(TODAY).counted().getFirst();

    assertThat(audit.score().band()).isEmpty();
    assertThat(audit.scoreInWords())
        .startsWith("100 of 100, from ")
        .endsWith("and 100, so there is no verdict.");
  }

  @Test
  void withNothingCountedThereAreNoFigures() {
    Section11Summary summary = round.summary(TODAY);

    assertThat(summary.inWords().getFirst())
        .isEqualTo("No audit is counted yet, so there are no figures.");
    assertThat(summary.questions()).isEmpty();
    assertThat(summary.heatmap().agencies()).isEqualTo(List.of());
  }
}
