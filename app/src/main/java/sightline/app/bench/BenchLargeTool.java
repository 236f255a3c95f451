package sightline.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.scoring.Scoring;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/**
 * The largest tool to hold: 2,000 questions, five levels deep. Reading and checking it stands
 * beside composing the same YAML bare; scoring it beside adding up 2,000 numbers.
 */
final class BenchLargeTool {
  private static final int STANDARDS = 20;
  private static final int DEEP = 5;
  private static final int IN_A_PART = 20;
  private static final int ROUNDS = 15;

  List<Figure> run() {
    byte[] file = bytes();
    AuditTool tool = read(file);
    Map<String, Response> responses = new HashMap<>();
    int[] points = new int[2_000];
    int i = 0;
    for (var question : tool.questions().toList()) {
      points[i] = i % 3;
      responses.put(
          question.id(),
          new Response(question.id(), new Answer.Rated(i++ % 3), "", List.of(), Set.of(), false));
    }
    double[] reading = new double[ROUNDS];
    double[] composing = new double[ROUNDS];
    double[] scoring = new double[ROUNDS];
    double[] adding = new double[ROUNDS];
    long kept = 0;
    for (int round = -3; round < ROUNDS; round++) {
      long a = System.nanoTime();
      read(file);
      long b = System.nanoTime();
      new Compose(LoadSettings.builder().setCodePointLimit(file.length + 1).build())
          .composeString(new String(file, StandardCharsets.UTF_8));
      long c = System.nanoTime();
      kept += new Scoring().score(tool, AgencyType.POLICE, responses).coverage().answered();
      long d = System.nanoTime();
      for (int p : points) {
        kept += p;
      }
      long e = System.nanoTime();
      if (round >= 0) {
        reading[round] = (b - a) / 1e6;
        composing[round] = (c - b) / 1e6;
        scoring[round] = (d - c) / 1e6;
        adding[round] = (e - d) / 1e6;
      }
    }
    if (kept == 0) {
      throw new IllegalStateException("nothing was scored");
    }
    return List.of(
        new Figure(
            "read and check a tool of 2,000 questions",
            "ms",
            Figure.median(reading),
            Figure.median(composing),
            "bare YAML of the same file",
            0),
        new Figure(
            "the same, against the second it may take",
            "ms",
            Figure.median(reading),
            1_000,
            "the aim",
            1),
        new Figure(
            "score 2,000 answers with working", "ms", Figure.median(scoring), 20, "the aim", 1),
        new Figure("adding up 2,000 numbers, for scale", "ms", Figure.median(adding), 0, "", 0));
  }

  static byte[] bytes() {
    return file().getBytes(StandardCharsets.UTF_8);
  }

  private static AuditTool read(byte[] file) {
    return switch (new ToolReader().read(file)) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable wrong ->
          throw new IllegalStateException("the generated tool is wrong: " + wrong.problems());
    };
  }

  /** Twenty standards; in each, questions in parts within parts, five levels down. */
  private static String file() {
    StringBuilder yaml =
        new StringBuilder(
            """
            format: sightline-tool-1
            id: bench-large
            version: 1
            kind: section-11
            title: Large
            edition: "2026"
            effectiveFrom: 2026-09-01
            cover:
              purpose: A purpose.
              whoAnswers: A person.
              howLong: Long.
              legalBasis: None.
              howScored: By average.
              whatHappens: Nothing.
              beforeYouStart: [Start.]
            scoring: {method: average, decimals: 0}
            scales:
              - id: met
                title: Met
                polarity: highest-is-best
                ratings:
                  - {id: met, label: Met, letter: M, points: 2, role: good}
                  - {id: partly, label: Partly met, letter: P, points: 1, role: mixed}
                  - {id: not, label: Not met, letter: N, points: 0, role: poor}
            standards:
            """);
    int number = 0;
    for (int s = 0; s < STANDARDS; s++) {
      yaml.append(
          "  - id: s-%04d%n    title: Standard %d%n    shortTitle: S %d%n".formatted(s, s, s));
      yaml.append("    intent: An intent.%n    references: []%n".formatted());
      String indent = "    ";
      for (int depth = 0; depth < DEEP; depth++) {
        yaml.append(indent).append("questions:\n");
        for (int q = 0; q < IN_A_PART; q++) {
          question(yaml, indent + "  ", number++);
        }
        if (depth < DEEP - 1) {
          yaml.append(indent).append("parts:\n");
          yaml.append(indent).append("  - id: p-%02d-%d%n".formatted(s, depth));
          yaml.append(indent).append("    title: Part %d%n".formatted(depth));
          indent += "    ";
        }
      }
    }
    return yaml.toString();
  }

  private static void question(StringBuilder yaml, String indent, int number) {
    yaml.append(indent).append("- id: q-%04d%n".formatted(number));
    for (String line :
        List.of(
            "title: Question " + number,
            "statement: Statement number " + number + " holds here.",
            "guidance: Guidance of some length for question "
                + number
                + ", as long as a real one would be.",
            "appliesTo: [all]",
            "descriptors: {met: Met as described in "
                + number
                + ", partly: Partly so in "
                + number
                + ", not: Not so in "
                + number
                + "}",
            "evidence: [Paper, Count, Effect]",
            "references: [{source: House standard, force: practice}]")) {
      yaml.append(indent).append("  ").append(line).append('\n');
    }
  }
}
