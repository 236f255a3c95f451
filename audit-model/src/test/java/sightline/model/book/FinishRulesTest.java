package sightline.model.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Alert;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.merge.SmallDeepDive;
import sightline.model.merge.SmallPartnership;
import sightline.model.merge.SmallSurvey;
import sightline.model.record.AuditRevision;
import sightline.model.record.Digests;
import sightline.model.record.RecordId;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;

/** What finishing asks of tools with conditions, reasons, details and an overall grade. */
class FinishRulesTest {
  private static final Person LEAD = new Person("Lead", "Named nurse");
  private static final Agency POLICE = new Agency("police", "Police", AgencyType.POLICE);
  private static final int GOOD = 2;
  private static final int FAIR = 1;
  private static final int POOR = 0;

  private final List<Entry> entries = new ArrayList<>();

  private FinishRulesTest rated(String question, int points) {
    return answered(question, new Answer.Rated(points));
  }

  private FinishRulesTest answered(String question, Answer answer) {
    return add(new Edit.Rated(question, Answer.UNANSWERED, answer));
  }

  private FinishRulesTest given(GivenDetail detail) {
    return add(new Edit.Detailed(detail.detail(), Optional.empty(), Optional.of(detail)));
  }

  private FinishRulesTest add(Edit edit) {
    entries.add(new Entry(entries.size() + 1L, Instant.EPOCH, LEAD, Entry.Origin.TYPED, edit));
    return this;
  }

  private AnswerBook book() {
    return AnswerBook.fold(entries);
  }

  private Finish.Check check() {
    return Finish.check(book(), SmallDeepDive.asked(), POLICE);
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  @Test
  void aQuestionWhoseConditionDoesNotHoldIsNotMissing() {
    assertThat(ids(check().unanswered())).containsExactly("q-plan", "q-home");
    rated("q-plan", GOOD);
    assertThat(check().asked()).isEqualTo(3);
    assertThat(ids(check().unanswered())).containsExactly("q-home");
    rated("q-plan", FAIR);
    assertThat(ids(check().unanswered())).containsExactly("q-mend", "q-home", "q-local");
  }

  @Test
  void anAnswerNoLongerAskedForStaysInTheBookAndOutOfTheRevision() {
    rated("q-plan", FAIR).rated("q-mend", POOR).rated("q-plan", GOOD);

    assertThat(book().response("q-mend").answer()).isEqualTo(new Answer.Rated(POOR));
    assertThat(freeze(false).answers())
        .extracting(Response::question)
        .containsExactly("q-plan", "q-home", "q-overall");
    assertThat(freeze(false).subject()).contains(new AuditRevision.Subject("c-1", "5 to 10"));
    assertThat(freeze(false).auditId()).isEqualTo("northvale/dd-2026/police/c-1");
  }

  private AuditRevision freeze(boolean draft) {
    return Finish.freeze(
        book(),
        SmallDeepDive.asked(),
        new Finish.Asked(
            SmallPartnership.CODE,
            SmallDeepDive.round(),
            Optional.of(new Case("c-1", Optional.of("5 to 10"))),
            POLICE),
        List.of(),
        LEAD,
        draft,
        SmallPartnership.NOON,
        "p");
  }

  @Test
  void whatCannotBeJudgedNeedsOneOfTheToolsReasons() {
    answered("q-plan", new Answer.UnableToDetermine("I did not look"));
    assertThat(ids(check().reasonMissing())).containsExactly("q-plan");
    answered("q-plan", new Answer.UnableToDetermine("too-early"));
    assertThat(check().reasonMissing()).isEmpty();
    assertThat(new Answer.UnableToDetermine("too-early").inWords(SmallDeepDive.asked()))
        .isEqualTo("It is too early to say");
  }

  @Test
  void requiredDetailsAreMissingUntilGivenAndPartsMayNotBeLarger() {
    assertThat(check().detailsMissing()).extracting(Detail::id).containsExactly("d-band");
    given(new GivenDetail.Chosen("d-band", "older"))
        .given(new GivenDetail.Counted("d-all", 2))
        .given(new GivenDetail.Counted("d-done", 3));
    assertThat(check().detailsMissing()).isEmpty();
    assertThat(check().detailProblem().orElseThrow()).contains("Visits done", "Visits due");
    given(new GivenDetail.Counted("d-done", 2));
    assertThat(check().detailProblem()).isEmpty();
    assertThat(freeze(true).details())
        .extracting(GivenDetail::detail)
        .containsExactly("d-band", "d-all", "d-done");
  }

  @Test
  void withTooLittleGradedThereIsNoOverallGradeAndNoneIsMissing() {
    rated("q-plan", GOOD).answered("q-home", new Answer.UnableToDetermine("too-early"));
    assertThat(check().unanswered()).isEmpty();
    assertThat(check().overall()).isEmpty();
    rated("q-overall", GOOD);
    assertThat(check().overall().orElseThrow())
        .isEqualTo(
            new OverallRule.Problem.TooLittle(
                SmallDeepDive.asked().question("q-overall").orElseThrow(), 1, 2));
    rated("q-home", GOOD);
    assertThat(check().overall()).isEmpty();
  }

  @Test
  void anOverallGradeIsMissingOnceEnoughIsGraded() {
    rated("q-plan", GOOD).rated("q-home", GOOD);
    assertThat(ids(check().unanswered())).containsExactly("q-overall");
  }

  @Test
  void anOverallGradeBetterThanItsLimitNeedsAReasonInItsComment() {
    rated("q-plan", GOOD).rated("q-home", POOR).rated("q-overall", FAIR);
    assertThat(check().overall()).as("no better than the limit").isEmpty();
    rated("q-overall", GOOD);
    assertThat(check().overall().orElseThrow().words()).contains("question 2.1 at \"Poor\"");
    assertThat(check().isComplete()).isFalse();
    add(new Edit.Commented("q-overall", "", "Everything else was done early."));
    assertThat(check().overall()).isEmpty();
  }

  @Test
  void aWorryOfWhichNobodyWasToldStandsInTheWayUntilItIs() {
    Alert waiting = new Alert("w-1", Instant.EPOCH, Optional.empty());
    Alert told = waiting.toldTo(new Alert.Told("Front door", "today, 14:05", "By telephone"));
    add(new Edit.AlertNoted(Optional.empty(), waiting));

    assertThat(check().alertsNotTold()).isEqualTo(1);
    assertThat(check().isComplete()).isFalse();
    assertThat(freeze(true).alertCount()).isEqualTo(1);
    assertThat(freeze(true).alertsAllTold()).isFalse();

    add(new Edit.AlertNoted(Optional.of(waiting), told));
    assertThat(check().alertsNotTold()).isZero();
    assertThat(freeze(true).alertCount()).isEqualTo(1);
    assertThat(freeze(true).alertsAllTold()).isTrue();
    assertThat(book().nextUndo()).isEmpty();
    assertThat(freeze(true).toJson().toString()).doesNotContain("Front door");
  }

  @Test
  void aWorryAfterFinishingMakesTheRevisionOld() {
    add(new Edit.Finished("northvale", "r1", new RecordId(Digests.sha256("r"))));
    assertThat(book().frozenFor("northvale", "r1").orElseThrow().current()).isTrue();
    add(new Edit.AlertNoted(Optional.empty(), new Alert("w-1", Instant.EPOCH, Optional.empty())));
    assertThat(book().frozenFor("northvale", "r1").orElseThrow().current()).isFalse();
  }

  @Test
  void aSurveyIsAnsweredByCountsOnly() {
    AnswerBook rated = rated("q-know", GOOD).rated("q-heard", GOOD).book();
    assertThat(ids(Finish.check(rated, SmallSurvey.tool(), POLICE).unanswered()))
        .containsExactly("q-know", "q-heard");
    AnswerBook counted =
        answered("q-know", new Answer.Tally(Map.of(2, 30, 0, 4), 1))
            .answered("q-heard", new Answer.Tally(Map.of(), 0))
            .book();
    assertThat(Finish.check(counted, SmallSurvey.tool(), POLICE).isComplete()).isTrue();
    assertThat(ids(check().unanswered())).isNotEmpty();
  }

  @Test
  void countsAreNoAnswerToAQuestionThatIsRated() {
    answered("q-plan", new Answer.Tally(Map.of(2, 1), 0));
    assertThat(ids(check().unanswered())).contains("q-plan");
  }
}
