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
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.tool.Question;

/** Answers are judged by the tool as the round asks it. */
class AskedRoundTest {
  private final SmallPartnership partnership = new SmallPartnership();

  private static Response rated(String question, int points) {
    return new Response(question, new Answer.Rated(points), "", List.of(), Set.of(), false);
  }

  private static AuditRevision revision(String caseCode, Response... answers) {
    return new AuditRevision(
        AuditRevision.auditId(
            SmallPartnership.CODE, SmallDeepDive.ROUND, "police", Optional.of(caseCode)),
        List.of(),
        SmallPartnership.CODE,
        SmallDeepDive.ROUND,
        SmallDeepDive.whole().ref(),
        "police",
        Optional.of(new AuditRevision.Subject(caseCode, "")),
        new Person("Author", "Lead"),
        List.of(answers),
        List.of(),
        List.of(),
        0,
        true,
        false,
        SmallPartnership.NOON,
        "p");
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

    assertThat(standing(revision("c-1", rated("q-local", 1)), facts)).isEqualTo(Standing.GOOD);
    assertThat(standing(revision("c-1", rated("q-local", 7)), facts))
        .isEqualTo(new Standing.Held(Code.BAD_VALUE, "Question 5.1: 7 is not between 0 and 2."));
    assertThat(new Judge(facts).valueProblem(revision("c-1", rated("q-elsewhere", 1))))
        .contains("Question \"q-elsewhere\" is not in this question set.");
  }

  @Test
  void anAnswerToAModuleTheRoundLeavesOutIsNoFault() {
    assertThat(standing(revision("c-1", rated("q-net", 1)), facts(SmallDeepDive.round())))
        .isEqualTo(Standing.GOOD);
    assertThat(facts(SmallDeepDive.round()).asked(revision("c-1")).orElseThrow().questions())
        .extracting(Question::id)
        .containsExactly("q-plan", "q-mend", "q-home", "q-overall", "q-local");
  }

  @Test
  void aRoundThatIsNotKnownYetHoldsItsLocalAnswersAndRefusesNothing() {
    AuditRevision local = revision("c-1", rated("q-local", 1));

    assertThat(standing(local, facts()))
        .isInstanceOfSatisfying(
            Standing.Held.class, h -> assertThat(h.code()).isEqualTo(Code.BAD_VALUE));
    assertThat(new Judge(facts()).valueProblem(local)).isEmpty();
    assertThat(new Judge(facts()).valueProblem(revision("c-1", rated("q-plan", 9)))).isPresent();
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
}
