package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.tool.ToolRef;

/**
 * One finished state of an audit: what the book said when Finish froze it. Totals are never
 * carried.
 *
 * @param auditId the audit it is a revision of
 * @param parents the revisions it follows; empty for the first, several when it resolves a conflict
 * @param subject the case of a deep-dive: code and age band, nothing more
 * @param details facts beside the answers, each detail once
 * @param alertCount how many times a worry about a child was raised while auditing
 * @param alertsAllTold whether the right person was told each time
 * @param draft exported before it was complete; never counts
 * @param authoredAt what the author's clock said: shown, never used to decide
 * @param program name and version of the program that wrote it
 */
public record AuditRevision(
    String auditId,
    List<RecordId> parents,
    String partnership,
    String round,
    ToolRef tool,
    String agency,
    Optional<Subject> subject,
    Person author,
    List<Response> answers,
    List<Evidence> evidence,
    List<Action> actions,
    List<GivenDetail> details,
    int alertCount,
    boolean alertsAllTold,
    boolean draft,
    Instant authoredAt,
    String program)
    implements Payload {

  /** A deep-dive case, known by its code only. */
  public record Subject(String caseCode, String ageBand) {}

  public AuditRevision {
    parents = List.copyOf(parents);
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
    actions = List.copyOf(actions);
    details = List.copyOf(details);
  }

  /** A revision without details. */
  public AuditRevision(
      String auditId,
      List<RecordId> parents,
      String partnership,
      String round,
      ToolRef tool,
      String agency,
      Optional<Subject> subject,
      Person author,
      List<Response> answers,
      List<Evidence> evidence,
      List<Action> actions,
      int alertCount,
      boolean alertsAllTold,
      boolean draft,
      Instant authoredAt,
      String program) {
    this(
        auditId,
        parents,
        partnership,
        round,
        tool,
        agency,
        subject,
        author,
        answers,
        evidence,
        actions,
        List.of(),
        alertCount,
        alertsAllTold,
        draft,
        authoredAt,
        program);
  }

  /**
   * The one id an audit of this agency in this round can have. Made from what it is, not drawn, so
   * that two laptops of one agency meet in the same audit; a revision that claims another is never
   * read.
   */
  public static String auditId(
      String partnership, String round, String agency, Optional<String> caseCode) {
    return partnership + "/" + round + "/" + agency + caseCode.map(c -> "/" + c).orElse("");
  }

  public String expectedAuditId() {
    return auditId(partnership, round, agency, subject.map(Subject::caseCode));
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AUDIT_REVISION;
  }

  static AuditRevision read(Fields f) throws RefusedException {
    Fields tool = f.object("tool");
    String status = f.text("status");
    if (!status.equals("final") && !status.equals("draft")) {
      throw f.refuse("status", "is neither final nor draft");
    }
    boolean draft = status.equals("draft");
    List<Response> answers = f.list("answers", Limits.ANSWERS, a -> answer(a, draft));
    List<Evidence> evidence = f.list("evidence", Limits.ANSWERS, AuditRevision::evidence);
    List<Action> actions = f.list("actions", Limits.ANSWERS, AuditRevision::action);
    checkNames(f, answers, evidence, actions);
    Optional<Fields> alerts = f.optionalObject("alerts", a -> a);
    return new AuditRevision(
        f.auditId("auditId"),
        f.recordIds("parents"),
        f.segment("partnership"),
        f.segment("round"),
        new ToolRef(
            tool.code("id"),
            (int) tool.number("version", 1, 1_000_000),
            tool.recordId("sha256").value()),
        f.segment("agency"),
        f.optionalObject("subject", s -> new Subject(s.segment("caseCode"), s.text("ageBand"))),
        PersonJson.read(f.object("author")),
        answers,
        evidence,
        actions,
        details(f),
        alerts.isEmpty() ? 0 : (int) alerts.get().number("count", 0, 10_000),
        alerts.isEmpty() || alerts.get().flag("allTold"),
        draft,
        f.time("authoredAt"),
        f.text("program"));
  }

  private static List<GivenDetail> details(Fields f) throws RefusedException {
    List<GivenDetail> details = f.list("details", Limits.ANSWERS, GivenDetailJson::read);
    Set<String> given = new HashSet<>();
    for (GivenDetail d : details) {
      if (!given.add(d.detail())) {
        throw f.refuse("details", "gives " + d.detail() + " twice");
      }
    }
    return details;
  }

  /** Nothing may be said twice, and what an answer points at must be there. */
  private static void checkNames(
      Fields f, List<Response> answers, List<Evidence> evidence, List<Action> actions)
      throws RefusedException {
    Set<String> evidenceIds = new HashSet<>();
    for (Evidence e : evidence) {
      if (!evidenceIds.add(e.id())) {
        throw f.refuse("evidence", "holds " + e.id() + " twice");
      }
    }
    Set<String> actionIds = new HashSet<>();
    for (Action a : actions) {
      if (!actionIds.add(a.id())) {
        throw f.refuse("actions", "holds " + a.id() + " twice");
      }
    }
    Set<String> asked = new HashSet<>();
    for (Response r : answers) {
      if (!asked.add(r.question())) {
        throw f.refuse("answers", "answers question " + r.question() + " twice");
      }
      if (!evidenceIds.containsAll(r.evidence())) {
        throw f.refuse("answers", "names evidence for " + r.question() + " that is not there");
      }
    }
  }

  private static Response answer(Fields a, boolean draft) throws RefusedException {
    String question = a.code("q");
    Answer answer = AnswerJson.read(a, draft);
    return new Response(
        question,
        answer,
        a.optionalText("comment").orElse(""),
        List.copyOf(a.texts("evidence")),
        a.distinctTexts("themes"),
        a.flag("goodPractice"));
  }

  private static Evidence evidence(Fields e) throws RefusedException {
    String kind = e.text("kind");
    return new Evidence(
        e.code("id"),
        e.words("title"),
        Evidence.Kind.ofCode(kind).orElse(Evidence.Kind.OTHER),
        e.optionalText("dated"),
        e.optionalText("where"),
        e.optionalText("extract"));
  }

  private static Action action(Fields a) throws RefusedException {
    String status = a.text("status");
    return new Action(
        a.code("id"),
        a.code("q"),
        a.words("change"),
        a.optionalText("measure"),
        a.optionalText("lead"),
        a.optionalDate("due"),
        Action.Status.ofCode(status).orElseThrow(() -> a.refuse("status", "is not known")));
  }

  @Override
  public ObjectNode toJson() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode o = nodes.objectNode();
    o.put("schema", RecordKind.MAJOR).put("auditId", auditId);
    ArrayNode parentNodes = o.putArray("parents");
    parents.forEach(p -> parentNodes.add(p.value()));
    o.put("partnership", partnership).put("round", round);
    o.putObject("tool")
        .put("id", tool.id())
        .put("version", tool.version())
        .put("sha256", tool.sha256());
    o.put("agency", agency);
    subject.ifPresent(
        s -> o.putObject("subject").put("caseCode", s.caseCode()).put("ageBand", s.ageBand()));
    o.set("author", PersonJson.write(author));
    ArrayNode answerNodes = o.putArray("answers");
    answers.forEach(r -> answerNodes.add(write(r)));
    ArrayNode actionNodes = o.putArray("actions");
    for (Action a : actions) {
      ObjectNode node =
          actionNodes
              .addObject()
              .put("id", a.id())
              .put("q", a.question())
              .put("change", a.change());
      a.measure().ifPresent(m -> node.put("measure", m));
      a.lead().ifPresent(l -> node.put("lead", l));
      a.due().ifPresent(d -> node.put("due", d.toString()));
      node.put("status", a.status().code());
    }
    ArrayNode evidenceNodes = o.putArray("evidence");
    for (Evidence e : evidence) {
      ObjectNode node =
          evidenceNodes
              .addObject()
              .put("id", e.id())
              .put("title", e.title())
              .put("kind", e.kind().code());
      e.dated().ifPresent(d -> node.put("dated", d));
      e.where().ifPresent(w -> node.put("where", w));
      e.extract().ifPresent(x -> node.put("extract", x));
    }
    if (!details.isEmpty()) {
      ArrayNode detailNodes = o.putArray("details");
      details.forEach(d -> detailNodes.add(GivenDetailJson.write(d)));
    }
    o.putObject("alerts").put("count", alertCount).put("allTold", alertsAllTold);
    o.put("status", draft ? "draft" : "final");
    o.put("authoredAt", Fields.time(authoredAt)).put("program", program);
    return o;
  }

  private static ObjectNode write(Response r) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("q", r.question());
    AnswerJson.write(r.answer(), node);
    if (!r.comment().isEmpty()) {
      node.put("comment", r.comment());
    }
    if (!r.evidence().isEmpty()) {
      ArrayNode ids = node.putArray("evidence");
      r.evidence().forEach(ids::add);
    }
    if (!r.themes().isEmpty()) {
      ArrayNode themes = node.putArray("themes");
      new TreeSet<>(r.themes()).forEach(themes::add);
    }
    if (r.goodPractice()) {
      node.put("goodPractice", true);
    }
    return node;
  }
}
