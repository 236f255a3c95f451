package sightline.model.merge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.record.RecordId;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/** A survey of two statements, and a round of it. */
public final class SmallSurvey {
  public static final String ROUND = "survey-2026";

  private static final String FILE =
      """
      format: sightline-tool-1
      id: small-survey
      version: 1
      kind: survey
      title: Small survey
      edition: t
      effectiveFrom: 2026-01-01
      cover: {purpose: p, whoAnswers: w, howLong: h, legalBasis: l, howScored: s, whatHappens: x}
      scoring: {method: grades, decimals: 0}
      scales:
        - id: agree
          title: Agreement
          ratings:
            - {id: agree, label: Agree, letter: A, points: 2, role: good}
            - {id: unsure, label: Unsure, letter: U, points: 1, role: mixed}
            - {id: disagree, label: Disagree, letter: D, points: 0, role: poor}
      standards:
        - id: s-all
          title: All
          shortTitle: All
          intent: i
          questions:
            - {id: q-know, title: Know, statement: I know whom to tell., guidance: g, descriptors: {agree: a, unsure: b, disagree: c}}
            - {id: q-heard, title: Heard, statement: I am heard., guidance: g, descriptors: {agree: a, unsure: b, disagree: c}}
      """;

  private static final AuditTool TOOL = read();

  private SmallSurvey() {}

  private static AuditTool read() {
    return switch (new ToolReader().read(file())) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable broken -> throw new AssertionError(broken.problems());
    };
  }

  /** The tool as a file. */
  public static byte[] file() {
    return FILE.getBytes(StandardCharsets.UTF_8);
  }

  public static AuditTool tool() {
    return TOOL;
  }

  public static Round round() {
    return new Round(
        ROUND,
        "Survey 2026",
        TOOL.ref(),
        LocalDate.of(2026, 11, 30),
        SmallPartnership.AGENCIES,
        false,
        Optional.empty());
  }

  public static Response tallied(String question, Map<Integer, Integer> counts, int unable) {
    return new Response(question, new Answer.Tally(counts, unable), "", List.of(), Set.of(), false);
  }

  public static AuditRevision revision(
      String agency, List<Response> answers, List<RecordId> parents) {
    return new AuditRevision(
        AuditRevision.auditId(SmallPartnership.CODE, ROUND, agency, Optional.empty()),
        parents,
        SmallPartnership.CODE,
        ROUND,
        TOOL.ref(),
        agency,
        Optional.empty(),
        new Person("Author", "Lead"),
        answers,
        List.of(),
        List.of(),
        0,
        true,
        false,
        SmallPartnership.NOON,
        "p");
  }
}
