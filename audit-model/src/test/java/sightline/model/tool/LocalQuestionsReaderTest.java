package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalQuestionsReaderTest {

  private static final String SOUND =
      """
      questions:
        - id: q-local
          title: Our question
          statement: A local thing is done.
          guidance: We ask this here.
          askIf: q-plan is not poor
          descriptors:
            good: Yes.
            fair: In part.
            poor: No.
          references: [{source: House, force: practice}]
      """;

  private final AuditTool tool =
      ((ToolReading.Read) new ToolReader().read(BrokenTools.full().getBytes(UTF_8))).tool();

  @Test
  void readsQuestionsOnTheScalesOfTheTool() {
    Question question = questions(SOUND).getFirst();

    assertThat(question.scale()).isEqualTo("grade");
    assertThat(question.weight()).isZero();
    assertThat(question.number()).isEqualTo("4.1");
    assertThat(question.askIf()).contains(new Relevance.IsNot("q-plan", List.of("poor")));
  }

  @Test
  void whatIsWrittenReadsBackAsTheSameQuestions() {
    String two =
        SOUND
            + SOUND
                .replace("questions:\n", "")
                .replace("q-local", "q-more")
                .replace("q-plan is not poor", "q-local is good")
                .replace("    title:", "    weight: 1\n    title:");
    List<Question> questions = questions(two);

    byte[] file = new ToolWriter().localQuestions(questions, tool);

    assertThat(questions).hasSize(2);
    assertThat(questions(new String(file, UTF_8))).isEqualTo(questions);
  }

  @Test
  void slipsHaveLineColumnPathAndRemedy() {
    slip("id: q-local", "id: q-plan", 2, 9, "questions[0].id", "an id of its own");
    slip("      fair: In part.\n", "", 8, 7, "questions[0].descriptors.fair", "'fair' looks like");
    slip("statement:", "statment:", 4, 5, "questions[0].statment", "Did you mean 'statement'?");
    slip("not poor", "not por", 6, 26, "questions[0].askIf", "Did you mean 'poor'?");
    slip("q-plan is", "q-home is", 6, 12, "questions[0].askIf", "outside modules");
    slip("    title:", "    scale: grades\n    title:", 3, 12, "questions[0].scale", "'grade'?");
    slip("questions:", "question:", 1, 1, "question", "Did you mean 'questions'?");
    slip("id: q-local", "id: local-questions", 2, 9, "questions[0].id", "another id");
  }

  @Test
  void aClashSaysWhichQuestionSetHasTheId() {
    assertThat(problems(SOUND.replace("id: q-local", "id: d-age")))
        .extracting(ToolProblem::message)
        .containsExactly("The id 'd-age' is already used (in 'full').");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(problems("")).extracting(ToolProblem::message).containsExactly("The file is empty.");
    assertThat(problems("questions: []"))
        .extracting(ToolProblem::message)
        .containsExactly("There is no question.");
  }

  private void slip(String find, String replace, int line, int column, String path, String remedy) {
    assertThat(SOUND).contains(find);
    ToolProblem problem =
        problems(SOUND.replace(find, replace)).stream()
            .filter(p -> p.isError() && p.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new AssertionError(replace + " is not refused at " + path));
    assertThat(problem.remedy()).contains(remedy);
    assertThat(List.of(problem.line(), problem.column()))
        .as(problem.toString())
        .containsExactly(line, column);
  }

  private List<Question> questions(String text) {
    LocalQuestionsReading reading = new LocalQuestionsReader().read(text.getBytes(UTF_8), tool);
    assertThat(reading).isInstanceOf(LocalQuestionsReading.Read.class);
    return ((LocalQuestionsReading.Read) reading).questions();
  }

  private List<ToolProblem> problems(String text) {
    LocalQuestionsReading reading = new LocalQuestionsReader().read(text.getBytes(UTF_8), tool);
    assertThat(reading).isInstanceOf(LocalQuestionsReading.Unreadable.class);
    return ((LocalQuestionsReading.Unreadable) reading).problems();
  }
}
