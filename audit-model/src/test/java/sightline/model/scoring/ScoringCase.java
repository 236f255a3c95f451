package sightline.model.scoring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/** Tiny tools and answers written on one line, for scoring by example. */
final class ScoringCase {

  private static final String HEAD =
      """
      format: sightline-tool-1
      id: t
      version: 1
      kind: section-11
      title: t
      edition: t
      effectiveFrom: 2026-01-01
      cover: {purpose: p, whoAnswers: w, howLong: h, legalBasis: l, howScored: s, whatHappens: x}
      essentialFor: [police]
      scales:
        - id: met
          title: Met
          ratings:
            - {id: met, label: Met, letter: M, points: 2, role: good}
            - {id: partly, label: Partly, letter: P, points: 1, role: mixed}
            - {id: not, label: Not met, letter: N, points: 0, role: poor}
        - id: one-is-best
          title: One is best
          polarity: lowest-is-best
          ratings:
            - {id: r1, label: Best, letter: "1", points: 1, role: best}
            - {id: r2, label: Good, letter: "2", points: 2, role: good}
            - {id: r3, label: Mixed, letter: "3", points: 3, role: mixed}
            - {id: r4, label: Poor, letter: "4", points: 4, role: poor}
        - id: seen
          title: Seen
          ratings:
            - {id: seen, label: Seen, letter: S, points: 7, role: none}
      scoring:
        decimals: 1
        bands: [{label: High, from: 85, role: good}, {label: Middle, from: 60, role: mixed}, {label: Low, from: 0, role: poor}]
        method:\s""";

  private ScoringCase() {}

  /** "a:essential b:w2 | c:na": standards are parted by a bar; a scale is named by its id. */
  static AuditTool tool(String method, String questions) {
    StringBuilder yaml = new StringBuilder(HEAD).append(method).append("\nstandards:\n");
    int standard = 0;
    for (String part : questions.split("\\|")) {
      yaml.append("  - id: s")
          .append(++standard)
          .append("\n    title: t\n    shortTitle: t\n    intent: i\n    questions:\n");
      for (String question : part.strip().split(" ")) {
        yaml.append(question(question));
      }
    }
    return switch (new ToolReader().read(yaml.toString().getBytes(StandardCharsets.UTF_8))) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable broken -> throw new AssertionError(broken.problems());
    };
  }

  private static String question(String described) {
    String[] words = described.split(":");
    StringBuilder yaml =
        new StringBuilder("      - {id: " + words[0] + ", title: t, statement: s, guidance: g");
    String descriptors = "met: x, partly: y, not: z";
    for (int i = 1; i < words.length; i++) {
      switch (words[i]) {
        case "essential" -> yaml.append(", essential: true");
        case "na" -> yaml.append(", notApplicable: {allowed: true, when: Sometimes}");
        case "for-icb" -> yaml.append(", appliesTo: [icb]");
        case "one-is-best" -> {
          yaml.append(", scale: one-is-best");
          descriptors = "r1: a, r2: b, r3: c, r4: d";
        }
        case "seen" -> {
          yaml.append(", scale: seen");
          descriptors = "seen: a";
        }
        default -> yaml.append(", weight: ").append(words[i].substring(1));
      }
    }
    return yaml.append(", descriptors: {").append(descriptors).append("}}\n").toString();
  }

  /** "a=2 b=na c=unable". */
  static Map<String, Response> answers(String answers) {
    Map<String, Response> responses = new LinkedHashMap<>();
    for (String pair : answers.isBlank() ? new String[0] : answers.split(" ")) {
      String[] parts = pair.split("=");
      Optional<Answer> answer =
          switch (parts[1]) {
            case "na" -> Optional.of(new Answer.NotApplicable("none here"));
            case "unable" -> Optional.of(new Answer.UnableToDetermine("not seen"));
            default -> Optional.of(new Answer.Rated(Integer.parseInt(parts[1])));
          };
      responses.put(parts[0], GeneratedAnswers.response(parts[0], answer.orElseThrow()));
    }
    return responses;
  }
}
