package sightline.model.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Headings within headings, and tools of thousands of questions. */
class LargeToolTest {

  @Test
  void questionsCarryTheHeadingsTheyStandUnder() {
    AuditTool tool = read(BrokenTools.full());
    Standard work = tool.standards().getFirst();

    assertThat(work.questions())
        .extracting(Question::number, q -> q.headings().stream().map(Heading::title).toList())
        .containsExactly(
            tuple("1.1", List.of()),
            tuple("1.2", List.of("Visits")),
            tuple("1.3", List.of("Visits", "Seen alone")));
    assertThat(work.ownQuestions()).extracting(Question::id).containsExactly("q-plan");
    Part visits = work.parts().getFirst();
    assertThat(visits.heading())
        .isEqualTo(new Heading("p-visits", "Visits", Optional.of("The child is seen.")));
    assertThat(visits.questions()).extracting(Question::id).containsExactly("q-visit");
    assertThat(visits.parts())
        .singleElement()
        .satisfies(
            p -> assertThat(p.questions()).extracting(Question::id).containsExactly("q-alone"));
  }

  @Test
  void headingsThatMakeNoTreeAreRefused() {
    Standard work = read(BrokenTools.full()).standards().getFirst();
    List<Question> backwards = new ArrayList<>(work.questions()).reversed();

    assertThatThrownBy(
            () -> new Standard("s", "1", "t", "t", "i", List.of(), List.copyOf(backwards)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void partsGoFiveDeepAndNoDeeper() {
    assertThat(new ToolReader().read(nested(5, 1).getBytes(UTF_8)))
        .isInstanceOf(ToolReading.Read.class);
    ToolReading six = new ToolReader().read(nested(6, 1).getBytes(UTF_8));
    assertThat(((ToolReading.Unreadable) six).problems())
        .filteredOn(ToolProblem::isError)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.message()).contains("deeper than 5 levels");
              assertThat(p.path())
                  .isEqualTo("standards[0].parts[0].parts[0].parts[0].parts[0].parts");
            });
  }

  @Test
  void aToolOfTwoThousandQuestionsAtDepthFiveIsLookedUpAtOnce() {
    AuditTool tool = read(nested(5, 2000));
    List<Question> questions = tool.questions().toList();
    assertThat(questions).hasSize(2000);
    assertThat(questions.getLast().headings()).hasSize(4);

    // a search through the list would take some 6 thousand million comparisons
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int round = 0; round < 500; round++) {
            for (Question q : questions) {
              Assertions.assertSame(q, tool.question(q.id()).orElseThrow());
              Assertions.assertSame(q, tool.question(q.number()).orElseThrow());
              Assertions.assertEquals("s-deep", tool.standardOf(q).id());
              Assertions.assertEquals("grade", tool.scaleOf(q).id());
            }
          }
        });
  }

  @Test
  void lookingUpKeepsEquality() {
    AuditTool one = GeneratedTools.tool(4, 3, 4);
    AuditTool other = GeneratedTools.tool(4, 3, 4);

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.standards()).isEqualTo(new ArrayList<>(one.standards()));
    assertThat(new ArrayList<>(one.standards())).isEqualTo(one.standards());
    assertThat(one).isNotEqualTo(GeneratedTools.tool(4, 3, 5));
    assertThatThrownBy(() -> one.standards().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatIsNotOfTheToolIsNotFound() {
    AuditTool tool = read(BrokenTools.small());
    Question other = read(BrokenTools.full()).question("q-home").orElseThrow();

    assertThat(tool.question("q-home")).isEmpty();
    assertThatThrownBy(() -> tool.standardOf(other)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> tool.scaleOf(other)).isInstanceOf(NoSuchElementException.class);
  }

  /** One standard whose questions all stand at the deepest of so many levels. */
  private static String nested(int levels, int questions) {
    String full = BrokenTools.full();
    StringBuilder text =
        new StringBuilder(full.substring(0, full.indexOf("overall:\n")))
            .append(full, full.indexOf("scoring:\n"), full.indexOf("details:\n"))
            .append(
                "standards:\n  - id: s-deep\n    title: T\n    shortTitle: T\n    intent: I.\n");
    String indent = "    ";
    for (int level = 2; level <= levels; level++) {
      text.append(indent).append("parts:\n");
      text.append(indent).append("  - id: p-").append(level).append('\n');
      indent += "    ";
      text.append(indent).append("title: Part\n");
    }
    text.append(indent).append("questions:\n");
    for (int i = 1; i <= questions; i++) {
      text.append(indent)
          .append("  - {id: q-")
          .append(i)
          .append(
              ", title: T, statement: S., guidance: G., descriptors: {good: a, fair: b, poor: c},"
                  + " references: [{source: House, force: practice, forAgencies: [icb]}]}\n");
    }
    return text.toString();
  }

  private static AuditTool read(String text) {
    ToolReading reading = new ToolReader().read(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(ToolReading.Read.class);
    return ((ToolReading.Read) reading).tool();
  }
}
