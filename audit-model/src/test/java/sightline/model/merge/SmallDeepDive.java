package sightline.model.merge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Answer;
import sightline.model.audit.Case;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;
import sightline.model.tool.LocalQuestionsReader;
import sightline.model.tool.LocalQuestionsReading;
import sightline.model.tool.Question;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/**
 * A small tool with everything a tool may have, and a round of it: two modules of which one is
 * chosen, a condition, details, two sign-offs, reasons, an overall grade, a local question, two
 * cases.
 */
public final class SmallDeepDive {
  public static final String ROUND = "dd-2026";

  private static final String FILE =
      """
      format: sightline-tool-1
      id: small-deep-dive
      version: 1
      kind: deep-dive
      title: Small deep-dive
      edition: t
      effectiveFrom: 2026-01-01
      cover: {purpose: p, whoAnswers: w, howLong: h, legalBasis: l, howScored: s, whatHappens: x}
      essentialFor: [police]
      signOffs: [Head of service, Chair of the board]
      unableToDetermine:
        label: Not enough evidence
        reasons:
          - {id: not-available, label: The record was not available}
          - {id: too-early, label: It is too early to say}
      scoring: {method: grades, decimals: 0}
      scales:
        - id: grade
          title: Grade
          ratings:
            - {id: good, label: Good, letter: G, points: 2, role: good}
            - {id: fair, label: Fair, letter: F, points: 1, role: mixed}
            - {id: poor, label: Poor, letter: P, points: 0, role: poor}
      overall:
        question: q-overall
        atLeastGraded: 2
        limits:
          - {questions: [q-plan, q-home], rating: poor, noBetterThan: fair}
      details:
        - {id: d-band, title: Age band, group: The child, hint: h, required: true, choices: [{id: under-5, label: Under 5}, {id: older, label: Older}]}
        - {id: d-all, title: Visits due, group: Visits, hint: h, count: {unit: visits, notHeld: true}}
        - {id: d-done, title: Visits done, group: Visits, hint: h, count: {unit: visits, of: d-all}}
        - {id: d-again, title: One thing again, group: Learning, hint: h, text: {longest: 20}}
      standards:
        - id: s-work
          title: Work
          shortTitle: Work
          intent: i
          questions:
            - {id: q-plan, title: Plan, statement: There is a plan., guidance: g, notApplicable: {allowed: true, when: Never}, descriptors: {good: a, fair: b, poor: c}}
            - {id: q-mend, title: Mend, statement: The plan was mended., guidance: g, askIf: q-plan is not good, descriptors: {good: a, fair: b, poor: c}}
        - id: s-home
          module: neglect
          title: Home
          shortTitle: Home
          intent: i
          questions:
            - {id: q-home, title: Home, statement: The home was seen., guidance: g, descriptors: {good: a, fair: b, poor: c}}
        - id: s-net
          module: online
          title: Online
          shortTitle: Online
          intent: i
          questions:
            - {id: q-net, title: Net, statement: Online life was asked about., guidance: g, descriptors: {good: a, fair: b, poor: c}}
        - id: s-judged
          title: Overall
          shortTitle: Overall
          intent: i
          questions:
            - {id: q-overall, title: Overall, statement: The work was good., guidance: g, descriptors: {good: a, fair: b, poor: c}}
      """;

  private static final String LOCAL =
      """
      questions:
        - id: q-local
          title: Our own question
          statement: Something local was done.
          guidance: We ask this here.
          askIf: q-plan is poor or fair
          appliesTo: [police, icb]
          forAgencies: {police: The force.}
          notApplicable: {allowed: true, when: Seldom}
          beside: [{tool: section-11, question: q-m7d8}]
          evidence: [A record]
          descriptors: {good: Yes., fair: In part., poor: No.}
          references: [{source: House, force: practice, toCheck: The name}]
      """;

  private static final AuditTool WHOLE = read();

  private SmallDeepDive() {}

  private static AuditTool read() {
    return switch (new ToolReader().read(FILE.getBytes(StandardCharsets.UTF_8))) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable broken -> throw new AssertionError(broken.problems());
    };
  }

  /** The tool as a file. */
  public static byte[] file() {
    return FILE.getBytes(StandardCharsets.UTF_8);
  }

  /** The local question as a file. */
  public static byte[] localFile() {
    return LOCAL.getBytes(StandardCharsets.UTF_8);
  }

  /** With all its modules. */
  public static AuditTool whole() {
    return WHOLE;
  }

  /** As the round asks it. */
  public static AuditTool asked() {
    return round().asks(WHOLE).orElseThrow();
  }

  public static List<Question> localQuestions() {
    return switch (new LocalQuestionsReader().read(LOCAL.getBytes(StandardCharsets.UTF_8), WHOLE)) {
      case LocalQuestionsReading.Read read -> read.questions();
      case LocalQuestionsReading.Unreadable broken -> throw new AssertionError(broken.problems());
    };
  }

  /** A revision about a case of the round, by the police. */
  public static AuditRevision revision(
      String caseCode, boolean draft, List<Response> answers, List<GivenDetail> details) {
    return new AuditRevision(
        AuditRevision.auditId(SmallPartnership.CODE, ROUND, "police", Optional.of(caseCode)),
        List.of(),
        SmallPartnership.CODE,
        ROUND,
        WHOLE.ref(),
        "police",
        Optional.of(new AuditRevision.Subject(caseCode, "")),
        new Person("Author", "Lead"),
        answers,
        List.of(),
        List.of(),
        details,
        0,
        true,
        draft,
        SmallPartnership.NOON,
        "p");
  }

  /** One of every kind of detail, all in order. */
  public static List<GivenDetail> details() {
    return List.of(
        new GivenDetail.Chosen("d-band", "older"),
        new GivenDetail.NotHeld("d-all"),
        new GivenDetail.Counted("d-done", 3),
        new GivenDetail.Written("d-again", "Ask fathers too"));
  }

  public static Response rated(String question, int points) {
    return new Response(question, new Answer.Rated(points), "", List.of(), Set.of(), false);
  }

  public static Round round() {
    return new Round(
        ROUND,
        "Deep-dive 2026",
        WHOLE.ref(),
        LocalDate.of(2026, 11, 30),
        SmallPartnership.AGENCIES,
        false,
        Optional.empty(),
        Set.of("neglect"),
        localQuestions(),
        List.of(new Case("c-1", Optional.of("5 to 10")), new Case("c-2", Optional.empty())));
  }
}
