package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tool as one round asks it: modules chosen, local questions added. */
class AskedToolTest {

  private final AuditTool tool = read(BrokenTools.full());

  @Test
  void leavesOutTheModulesNotChosenAndKeepsTheNumbers() {
    assertThat(tool.modules()).containsExactly("neglect");

    AuditTool asked = tool.asked(Set.of(), List.of());

    assertThat(asked.standards()).extracting(Standard::id).containsExactly("s-work", "s-judged");
    assertThat(asked.question("q-overall").orElseThrow().number()).isEqualTo("3.1");
    assertThat(asked.question("q-home")).isEmpty();
    assertThat(asked.ref()).isEqualTo(tool.ref());
    assertThat(asked.details()).isEqualTo(tool.details());
  }

  @Test
  void withEveryModuleAndNothingLocalItIsTheSameTool() {
    assertThat(tool.asked(Set.of("neglect"), List.of())).isEqualTo(tool);
  }

  @Test
  void localQuestionsStandLastAndLeaveTheScore() {
    List<Question> local = local(LOCAL);

    AuditTool asked = tool.asked(Set.of(), local);

    Standard last = asked.standards().getLast();
    assertThat(last.title()).isEqualTo("Local questions");
    assertThat(last.number()).isEqualTo("4");
    assertThat(last.questions())
        .extracting(Question::number, Question::id, Question::weight)
        .containsExactly(tuple("4.1", "q-local", 0), tuple("4.2", "q-count", 2));
    assertThat(asked.standardOf(local.getFirst())).isEqualTo(last);
    assertThat(asked.question("4.2").orElseThrow().id()).isEqualTo("q-count");
    assertThat(asked.scaleOf(local.getFirst()).id()).isEqualTo("grade");
  }

  @Test
  void limitsOnTheOverallGradeFollowTheModules() {
    AuditTool limited =
        read(
            BrokenTools.full()
                .replace(
                    "    - {questions: [q-plan, q-visit], rating: poor, noBetterThan: fair}\n",
                    "    - {questions: [q-home], rating: poor, noBetterThan: fair}\n"
                        + "    - {questions: [q-home, q-plan], rating: poor, noBetterThan: fair}\n"));

    assertThat(limited.asked(Set.of(), List.of()).overall().orElseThrow().limits())
        .containsExactly(new Overall.Limit(List.of("q-plan"), "poor", "fair"));
    assertThat(limited.asked(Set.of("neglect"), List.of()).overall()).isEqualTo(limited.overall());
  }

  @Test
  void saysWhatStandsAgainstARound() {
    List<Question> local = local(LOCAL);
    Question taken = local(LOCAL.replace("q-local", "q-home"), withoutModule()).getFirst();

    assertThat(tool.unaskable(Set.of("neglect"), local)).isEmpty();
    assertThat(tool.unaskable(Set.of("neglct"), List.of()))
        .containsExactly(new Unaskable.UnknownModule("neglct", List.of("neglect")))
        .extracting(Unaskable::inWords)
        .containsExactly("The question set has no module 'neglct'. Did you mean 'neglect'?");
    assertThat(tool.unaskable(Set.of(), List.of(local.getFirst(), local.getFirst())))
        .containsExactly(new Unaskable.IdTaken("q-local"));
    // an id of a module left out is taken all the same
    assertThat(tool.unaskable(Set.of(), List.of(taken)))
        .containsExactly(new Unaskable.IdTaken("q-home"));
    assertThat(tool.asked(Set.of(), local).unaskable(Set.of(), local))
        .contains(new Unaskable.IdTaken("local-questions"));
  }

  @Test
  void aLocalQuestionNeedsAScaleAndItsTarget() {
    AuditTool other = read(BrokenTools.full().replace("id: grade", "id: other"));
    List<Question> after =
        local(LOCAL.replace("    statement: A", "    askIf: q-plan is poor\n    statement: A"));

    assertThat(other.unaskable(Set.of(), local(LOCAL)))
        .contains(new Unaskable.UnknownScale("q-local", "grade"));
    assertThat(tool.unaskable(Set.of(), after)).isEmpty();
    AuditTool without = read(BrokenTools.full().replace("q-plan", "q-other"));
    assertThat(without.unaskable(Set.of(), after))
        .containsExactly(new Unaskable.ConditionOutside("q-local", "q-plan"));
  }

  @Test
  void aRoundOfNothingIsRefused() {
    AuditTool modules = read(BrokenTools.small().replace("intent:", "module: m\n    intent:"));

    assertThat(modules.unaskable(Set.of(), List.of()))
        .containsExactly(new Unaskable.NothingToAsk());
    assertThatThrownBy(() -> modules.asked(Set.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none is chosen");
  }

  private static final String LOCAL =
      """
      questions:
        - id: q-local
          title: Our question
          statement: A local thing is done.
          guidance: We ask this here.
          descriptors: {good: Yes., fair: In part., poor: No.}
          references: [{source: House, force: practice}]
        - id: q-count
          title: Counts
          statement: This one counts.
          guidance: We ask this here.
          weight: 2
          scale: yes-no
          descriptors: {yes: Yes., not: No., unknown: Not known.}
          references: [{source: House, force: practice}]
      """;

  private static AuditTool withoutModule() {
    return read(BrokenTools.full().replace("q-home", "q-moved"));
  }

  private List<Question> local(String text) {
    return local(text, tool);
  }

  private static List<Question> local(String text, AuditTool tool) {
    LocalQuestionsReading reading = new LocalQuestionsReader().read(text.getBytes(UTF_8), tool);
    assertThat(reading).isInstanceOf(LocalQuestionsReading.Read.class);
    return ((LocalQuestionsReading.Read) reading).questions();
  }

  private static AuditTool read(String text) {
    ToolReading reading = new ToolReader().read(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    return ((ToolReading.Read) reading).tool();
  }
}
