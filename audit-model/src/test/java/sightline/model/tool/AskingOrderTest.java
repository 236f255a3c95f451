package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;

class AskingOrderTest {

  private final AuditTool tool = read(BrokenTools.full());

  @Test
  void aConditionFollowsTheAnswers() {
    assertThat(asking(Map.of())).containsEntry("q-visit", Asking.NOT_YET);
    assertThat(asking(Map.of("q-plan", new Answer.Rated(3))))
        .containsEntry("q-visit", Asking.ASKED);
    assertThat(asking(Map.of("q-plan", new Answer.Rated(1))))
        .containsEntry("q-visit", Asking.NOT_ASKED);
    assertThat(asking(Map.of("q-plan", new Answer.NotApplicable("None."))))
        .containsEntry("q-visit", Asking.NOT_ASKED);
    assertThat(asking(Map.of("q-plan", new Answer.UnableToDetermine("Lost."))))
        .containsEntry("q-visit", Asking.NOT_ASKED);
  }

  @Test
  void listsEveryQuestionPutToTheAgencyInReadingOrder() {
    assertThat(asking(Map.of()).keySet())
        .containsExactly("q-plan", "q-visit", "q-alone", "q-home", "q-overall");
    assertThat(asking(Map.of()))
        .containsEntry("q-plan", Asking.ASKED)
        .containsEntry("q-overall", Asking.ASKED);
  }

  @Test
  void anAnswerToAQuestionNotAskedCountsForNothing() {
    Map<String, Answer> answers =
        Map.of("q-plan", new Answer.Rated(1), "q-visit", new Answer.Rated(3));

    // q-alone: q-plan is good or fair, and not (q-visit is poor)
    assertThat(asking(answers)).containsEntry("q-alone", Asking.NOT_ASKED);
    AuditTool only = read(BrokenTools.full().replace("(q-plan is good or fair) and not", "not"));
    assertThat(only.asking(AgencyType.POLICE, q -> of(answers, q)))
        .containsEntry("q-visit", Asking.NOT_ASKED)
        .containsEntry("q-alone", Asking.NOT_ASKED);
  }

  @Test
  void waitsForAQuestionThatIsNotAskedYetItself() {
    AuditTool only = read(BrokenTools.full().replace("(q-plan is good or fair) and not", "not"));

    assertThat(only.asking(AgencyType.POLICE, q -> Answer.UNANSWERED))
        .containsEntry("q-alone", Asking.NOT_YET);
  }

  @Test
  void aTargetTheAgencyIsNotAskedGivesNothing() {
    AuditTool schools =
        read(
            BrokenTools.full()
                .replaceFirst("title: A plan\n", "title: A plan\n        appliesTo: [college]\n"));

    assertThat(schools.asking(AgencyType.POLICE, q -> new Answer.Rated(3)))
        .doesNotContainKey("q-plan")
        .containsEntry("q-visit", Asking.NOT_ASKED);
  }

  @Test
  void aConditionMayLookFurtherDown() {
    AuditTool down = read(BrokenTools.full().replace("q-plan is not poor", "q-overall is good"));
    Map<String, Answer> answers = Map.of("q-overall", new Answer.Rated(3));

    Map<String, Asking> asking = down.asking(AgencyType.POLICE, q -> of(answers, q));

    assertThat(asking).containsEntry("q-visit", Asking.ASKED);
    assertThat(asking.keySet()).first().isEqualTo("q-plan");
  }

  @Test
  void aLongChainOfConditionsIsNoTrouble() {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      chain.append(question("q-" + i, i == 0 ? "" : "q-" + (i - 1) + " is good"));
    }
    AuditTool chained = read(withQuestions(chain.toString()));

    Map<String, Asking> good = chained.asking(AgencyType.POLICE, q -> new Answer.Rated(3));
    Map<String, Asking> poor = chained.asking(AgencyType.POLICE, q -> new Answer.Rated(1));

    assertThat(good).containsEntry("q-4999", Asking.ASKED);
    assertThat(poor)
        .containsEntry("q-1", Asking.NOT_ASKED)
        .containsEntry("q-4999", Asking.NOT_ASKED);
  }

  @Test
  void aCircleIsToldOnceAtItsFirstQuestion() {
    String text =
        withQuestions(
            question("q-tail", "q-c is good")
                + question("q-a", "q-b is good")
                + question("q-b", "q-c is good and q-free is good")
                + question("q-c", "q-a is good")
                + question("q-free", ""));

    List<ToolProblem> errors =
        ((ToolReading.Unreadable) new ToolReader().read(text.getBytes(UTF_8)))
            .problems().stream().filter(ToolProblem::isError).toList();

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().message()).endsWith("none is ever asked: q-a, q-b, q-c, q-a.");
    assertThat(text.lines().toList().get(errors.getFirst().line() - 1))
        .contains("askIf: q-b is good");
  }

  @Test
  void aCircleOfThousandsIsFoundAsWell() {
    StringBuilder circle = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      circle.append(question("q-" + i, "q-" + (i + 1) % 5000 + " is good"));
    }

    ToolReading reading = new ToolReader().read(withQuestions(circle.toString()).getBytes(UTF_8));

    assertThat(((ToolReading.Unreadable) reading).problems())
        .filteredOn(ToolProblem::isError)
        .extracting(ToolProblem::message)
        .containsExactly(
            "These questions wait for each other, so none is ever asked: "
                + "q-0, q-1, q-2, q-3, q-4, q-5, ....");
  }

  /** The full tool's scales, and one standard with these questions. */
  private static String withQuestions(String questions) {
    String full = BrokenTools.full();
    String head =
        full.substring(0, full.indexOf("overall:\n"))
            + full.substring(full.indexOf("scoring:\n"), full.indexOf("details:\n"));
    return head
        + "standards:\n  - id: s-one\n    title: One\n    shortTitle: One\n    intent: One.\n    questions:\n"
        + questions;
  }

  private static String question(String id, String askIf) {
    return "      - id: "
        + id
        + "\n        title: T\n        statement: S.\n        guidance: G.\n"
        + (askIf.isEmpty() ? "" : "        askIf: " + askIf + "\n")
        + "        descriptors: {good: a, fair: b, poor: c}\n"
        + "        references: [{source: House, force: practice}]\n";
  }

  private Map<String, Asking> asking(Map<String, Answer> answers) {
    return tool.asking(AgencyType.POLICE, q -> of(answers, q));
  }

  private static Answer of(Map<String, Answer> answers, String question) {
    return answers.getOrDefault(question, Answer.UNANSWERED);
  }

  private static AuditTool read(String text) {
    ToolReading reading = new ToolReader().read(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    return ((ToolReading.Read) reading).tool();
  }
}
