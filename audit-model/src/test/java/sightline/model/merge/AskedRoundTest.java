package sightline.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.tool.Question;

/** Answers are judged by the tool as the round asks it. */
class AskedRoundTest {
  private final SmallPartnership partnership = new SmallPartnership();

  private static AuditRevision revision(String caseCode, Response... answers) {
    return SmallDeepDive.revision(caseCode, false, List.of(answers), List.of());
  }

  private static AuditRevision detailed(boolean draft, GivenDetail... details) {
    return SmallDeepDive.revision("c-1", draft, List.of(), List.of(details));
  }

  private Standing standing(AuditRevision revision, Facts facts) {
    Envelope sealed = partnership.seal(SmallPartnership.key("police.author"), revision);
    return new Judge(facts)
        .judge(
            new Signed(
                sealed,
                Optional.of(revision),
                Set.of(SmallPartnership.key("police.author").id()),
                true),
            Listing.LISTED);
  }

  private Facts facts(Round... rounds) {
    List<Round> all = new ArrayList<>(List.of(rounds));
    Facts known =
        partnership.trusting(partnership.trustList(1, SmallPartnership.everybody(), List.of()));
    java.util.HashMap<String, Round> byCode = new java.util.HashMap<>();
    all.forEach(r -> byCode.put(r.code(), r));
    return new Facts(
        known.trust(),
        Map.of(SmallDeepDive.whole().ref().sha256(), SmallDeepDive.whole()),
        byCode,
        known.agencies(),
        Set.of());
  }

  @Test
  void localQuestionsOfTheRoundAreKnownAndTheirRatingsChecked() {
    Facts facts = facts(SmallDeepDive.round());

    assertThat(standing(revision("c-1", SmallDeepDive.rated("q-local", 1)), facts))
        .isEqualTo(Standing.GOOD);
    assertThat(standing(revision("c-1", SmallDeepDive.rated("q-local", 7)), facts))
        .isEqualTo(new Standing.Held(Code.BAD_VALUE, "Question 5.1: 7 is not between 0 and 2."));
    assertThat(
            new Judge(facts).valueProblem(revision("c-1", SmallDeepDive.rated("q-elsewhere", 1))))
        .contains("Question \"q-elsewhere\" is not in this question set.");
  }

  @Test
  void anAnswerToAModuleTheRoundLeavesOutIsNoFault() {
    assertThat(
            standing(
                revision("c-1", SmallDeepDive.rated("q-net", 1)), facts(SmallDeepDive.round())))
        .isEqualTo(Standing.GOOD);
    assertThat(facts(SmallDeepDive.round()).asked(revision("c-1")).orElseThrow().questions())
        .extracting(Question::id)
        .containsExactly("q-plan", "q-mend", "q-home", "q-overall", "q-local");
  }

  @Test
  void aRoundThatIsNotKnownYetHoldsItsLocalAnswersAndRefusesNothing() {
    AuditRevision local = revision("c-1", SmallDeepDive.rated("q-local", 1));

    assertThat(standing(local, facts()))
        .isInstanceOfSatisfying(
            Standing.Held.class, h -> assertThat(h.code()).isEqualTo(Code.BAD_VALUE));
    assertThat(new Judge(facts()).valueProblem(local)).isEmpty();
    assertThat(new Judge(facts()).valueProblem(revision("c-1", SmallDeepDive.rated("q-plan", 9))))
        .isPresent();
  }

  @Test
  void aCaseTheRoundDoesNotHaveIsHeldUntilItDoes() {
    Round more =
        new Round(
            SmallDeepDive.ROUND,
            "t",
            SmallDeepDive.whole().ref(),
            SmallDeepDive.round().due(),
            SmallPartnership.AGENCIES,
            false,
            Optional.empty(),
            Set.of(),
            List.of(),
            List.of(new Case("c-9", Optional.empty())));

    assertThat(standing(revision("c-9"), facts(SmallDeepDive.round())))
        .isInstanceOfSatisfying(Standing.Held.class, h -> assertThat(h.message()).contains("c-9"));
    assertThat(new Judge(facts(SmallDeepDive.round())).valueProblem(revision("c-9"))).isEmpty();
    assertThat(standing(revision("c-9"), facts(more))).isEqualTo(Standing.GOOD);
  }

  @Test
  void aRoundWhoseLocalQuestionsDoNotFitAsksNothing() {
    Round other =
        new Round(
            "r",
            "t",
            SmallPartnership.TOOL,
            SmallDeepDive.round().due(),
            List.of(),
            false,
            Optional.empty(),
            Set.of(),
            SmallDeepDive.localQuestions(),
            List.of());

    assertThat(other.asks(SmallPartnership.tool())).isEmpty();
  }

  @Test
  void aDetailThatDoesNotFitIsABadValueThatNamesTheDetail() {
    Judge judge = new Judge(facts(SmallDeepDive.round()));

    assertThat(
            judge.valueProblem(
                SmallDeepDive.revision("c-1", false, List.of(), SmallDeepDive.details())))
        .isEmpty();
    assertThat(judge.valueProblem(detailed(false, new GivenDetail.Counted("d-else", 1))))
        .contains("Detail \"d-else\" is not in this question set.");
    assertThat(judge.valueProblem(detailed(false, new GivenDetail.Chosen("d-band", "young"))))
        .contains("Detail \"Age band\" (d-band): \"young\" is not one of its choices.");
    assertThat(judge.valueProblem(detailed(false, new GivenDetail.Written("d-band", "older"))))
        .contains("Detail \"Age band\" (d-band): it is answered by one of its choices.");
    assertThat(judge.valueProblem(detailed(false, new GivenDetail.NotHeld("d-done"))))
        .contains("Detail \"Visits done\" (d-done): \"Not held\" cannot be given here.");
    assertThat(judge.valueProblem(detailed(false, new GivenDetail.Chosen("d-done", "1"))))
        .contains("Detail \"Visits done\" (d-done): it is answered by a whole number.");
    assertThat(
            judge.valueProblem(detailed(false, new GivenDetail.Written("d-again", "x".repeat(21)))))
        .contains("Detail \"One thing again\" (d-again): it has more than 20 characters.");
  }

  @Test
  void countsAnswerASurveyAndNothingElse() {
    Judge judge = new Judge(partnership.trusting());

    assertThat(
            judge.valueProblem(
                SmallSurvey.revision(
                    "police",
                    List.of(SmallSurvey.tallied("q-know", Map.of(0, 1, 2, 9), 1)),
                    List.of())))
        .isEmpty();
    assertThat(
            judge.valueProblem(
                SmallSurvey.revision(
                    "police", List.of(SmallDeepDive.rated("q-know", 2)), List.of())))
        .contains("Question 1.1: a survey is answered by counts, not by one rating.");
    assertThat(
            judge.valueProblem(
                SmallSurvey.revision(
                    "police", List.of(SmallSurvey.tallied("q-know", Map.of(7, 1), 0)), List.of())))
        .contains("Question 1.1: 7 is not between 0 and 2.");
    assertThat(judge.valueProblem(revision("c-1", SmallSurvey.tallied("q-plan", Map.of(2, 1), 0))))
        .contains("Question 1.1: only a survey is answered by counts.");
  }

  @Test
  void aReasonTheToolDoesNotHaveFitsADraftOnly() {
    Judge judge = new Judge(partnership.trusting());
    Response unable =
        SmallDeepDive.rated("q-plan", 0).withAnswer(new Answer.UnableToDetermine("no time"));

    assertThat(judge.valueProblem(revision("c-1", unable)))
        .contains("Question 1.1: \"no time\" is not one of the reasons.");
    assertThat(judge.valueProblem(SmallDeepDive.revision("c-1", true, List.of(unable), List.of())))
        .isEmpty();
  }

  @Test
  void aPartLargerThanItsWholeFitsADraftOnly() {
    Judge judge = new Judge(facts(SmallDeepDive.round()));
    GivenDetail all = new GivenDetail.Counted("d-all", 4);
    GivenDetail done = new GivenDetail.Counted("d-done", 5);

    assertThat(judge.valueProblem(detailed(false, done, all)))
        .contains(
            "Detail \"Visits done\" (d-done): it is larger than \"Visits due\", which it is a part of.");
    assertThat(judge.valueProblem(detailed(true, done, all))).isEmpty();
    assertThat(judge.valueProblem(detailed(false, done))).isEmpty();
    assertThat(judge.valueProblem(detailed(true, new GivenDetail.Counted("d-else", 1))))
        .isPresent();
  }
}
