package sightline.model.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sightline.model.tool.ToolDiff.Change;
import sightline.model.tool.ToolDiff.Subject;

class ToolDiffTest {

  private static final String FILE =
      """
      format: sightline-tool-1
      id: visit
      version: 1
      kind: single-agency
      title: A visit
      edition: "2026"
      effectiveFrom: 2026-09-01
      cover: {purpose: P., whoAnswers: W., howLong: H., legalBasis: L., howScored: S., whatHappens: W.}
      scoring: {method: average}
      scales:
        - id: met
          title: Met or not
          ratings:
            - {id: met, label: Met, letter: M, points: 1, role: good}
            - {id: not, label: Not met, letter: N, points: 0, role: poor}
      standards:
        - id: s-one
          title: One
          shortTitle: One
          intent: First.
          questions:
            - {id: q-a, title: A, statement: A is so., guidance: G., descriptors: {met: Yes., not: No.}}
            - {id: q-b, title: B, statement: B is so., guidance: G., descriptors: {met: Yes., not: No.}}
            - {id: q-c, title: C, statement: C is so., guidance: G., descriptors: {met: Yes., not: No.}}
        - id: s-two
          title: Two
          shortTitle: Two
          intent: Second.
          questions:
            - {id: q-d, title: D, statement: D is so., guidance: G., descriptors: {met: Yes., not: No.}}
      """;

  private static AuditTool tool(String file) {
    return switch (new ToolReader().read(file.getBytes(StandardCharsets.UTF_8))) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable bad -> throw new AssertionError(bad.problems());
    };
  }

  private static ToolDiff after(String was, String is) {
    assertThat(FILE).contains(was);
    return ToolDiff.between(tool(FILE), tool(FILE.replace(was, is)));
  }

  private static String line(String id, String statement) {
    return "      - {id: "
        + id
        + ", title: "
        + id.substring(2).toUpperCase(java.util.Locale.ROOT)
        + ", statement: "
        + statement
        + ", guidance: G., descriptors: {met: Yes., not: No.}}\n";
  }

  @Test
  void aToolDoesNotDifferFromItself() {
    for (long seed = 0; seed < 30; seed++) {
      AuditTool tool = GeneratedTools.tool(seed, 4, 5);
      assertThat(ToolDiff.between(tool, tool).isEmpty()).isTrue();
    }
  }

  @Test
  void toolsThatDifferInContentAreNeverCalledEqual() {
    for (long seed = 0; seed < 30; seed++) {
      AuditTool tool = GeneratedTools.tool(seed, 4, 5);
      AuditTool other = GeneratedTools.tool(seed + 1000, 4, 5);
      assertThat(ToolDiff.between(tool, other).isEmpty()).as("seed " + seed).isFalse();
    }
  }

  @Test
  void aNewWordingIsAChangeOfThatQuestionAlone() {
    assertThat(after("B is so.", "B is always so.").changes())
        .containsExactly(
            new Change.Changed(
                Subject.QUESTION, "q-b", "1.2", "statement", "B is so.", "B is always so."));
  }

  @Test
  void whatHoldsForAQuestionIsCompared() {
    ToolDiff diff =
        after(
            "id: q-b, ",
            "id: q-b, weight: 3, essential: true, appliesTo: [police], askIf: q-a is met, ");

    assertThat(diff.changes())
        .extracting(c -> ((Change.Changed) c).part())
        .containsExactly("essential", "weight", "applies to", "asked if");
  }

  @Test
  void aRatingAndItsDescriptorAreCompared() {
    assertThat(
            after("label: Met, letter: M, points: 1", "label: Met, letter: M, points: 5").changes())
        .containsExactly(
            new Change.Changed(
                Subject.SCALE,
                "met",
                "",
                "rating met",
                "Met (M), 1 points, good",
                "Met (M), 5 points, good"));
    assertThat(
            after(
                    "A is so., guidance: G., descriptors: {met: Yes.",
                    "A is so., guidance: G., descriptors: {met: Sure.")
                .changes())
        .containsExactly(
            new Change.Changed(
                Subject.QUESTION, "q-a", "1.1", "descriptor of met", "Yes.", "Sure."));
  }

  @Test
  void anAddedAndARemovedQuestionMoveNobody() {
    ToolDiff added =
        after(line("q-b", "B is so."), line("q-n", "N is so.") + line("q-b", "B is so."));
    ToolDiff removed = after(line("q-b", "B is so."), "");

    assertThat(added.changes())
        .containsExactly(new Change.Added(Subject.QUESTION, "q-n", "1.2", "N is so."));
    assertThat(removed.changes())
        .containsExactly(new Change.Removed(Subject.QUESTION, "q-b", "1.2", "B is so."));
  }

  @Test
  void onlyWhatMovedIsToldAsMoved() {
    String a = line("q-a", "A is so.");
    String b = line("q-b", "B is so.");
    String c = line("q-c", "C is so.");

    assertThat(after(a + b + c, b + c + a).changes())
        .containsExactly(new Change.Moved(Subject.QUESTION, "q-a", "1.1", "1.3"));
    String d = line("q-d", "D is so.");
    ToolDiff across = ToolDiff.between(tool(FILE), tool(FILE.replace(c, "").replace(d, d + c)));
    assertThat(across.changes())
        .containsExactly(new Change.Moved(Subject.QUESTION, "q-c", "1.3", "2.2"));
  }
}
