package sightline.model.book;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.Person;
import sightline.model.record.AnswerJson;
import sightline.model.record.Fields;
import sightline.model.record.GivenDetailJson;
import sightline.model.record.ProperText;
import sightline.model.record.RefusedException;
import sightline.model.record.StrictJson;
import sightline.model.tool.ToolRef;

/**
 * How an entry of an edit log is written down. Read by the same program that wrote it, but as
 * strictly as a bundle.
 */
public final class EntryJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private EntryJson() {}

  /** All but {@code seq} and {@code at}, which the log itself keeps. */
  public static byte[] write(Entry entry) {
    ObjectNode o = NODES.objectNode();
    o.putObject("by").put("name", entry.by().name()).put("role", entry.by().role());
    o.put("origin", entry.origin().code()).put("kind", entry.edit().kind());
    switch (entry.edit()) {
      case Edit.Opened e -> {
        o.put("agency", e.agency()).put("cycle", e.cycle());
        tool(o, "tool", e.tool());
      }
      case Edit.Rated e -> {
        o.put("q", e.question());
        AnswerJson.write(e.before(), o.putObject("before"));
        AnswerJson.write(e.after(), o.putObject("after"));
      }
      case Edit.Commented e ->
          o.put("q", e.question()).put("before", e.before()).put("after", e.after());
      case Edit.GoodPracticeFlagged e ->
          o.put("q", e.question()).put("before", e.before()).put("after", e.after());
      case Edit.EvidenceAdded e -> o.put("q", e.question()).set("evidence", evidence(e.evidence()));
      case Edit.EvidenceRemoved e ->
          o.put("q", e.question()).set("evidence", evidence(e.evidence()));
      case Edit.ActionPlanned e -> o.set("action", action(e.action()));
      case Edit.ActionChanged e -> {
        o.set("before", action(e.before()));
        o.set("after", action(e.after()));
      }
      case Edit.ActionRemoved e -> o.set("action", action(e.action()));
      case Edit.Detailed e -> {
        o.put("d", e.detail());
        e.before().ifPresent(b -> o.set("before", GivenDetailJson.write(b)));
        e.after().ifPresent(a -> o.set("after", GivenDetailJson.write(a)));
      }
      case Edit.CarriedOver e -> tool(o, "from", e.from());
      case Edit.ConfirmAsked e -> confirming(o, e.question(), e.from(), e.answer());
      case Edit.Confirmed e -> confirming(o, e.question(), e.from(), e.answer());
      case Edit.WentOn e ->
          tool(
              o.put("partnership", e.partnership()).put("round", e.round()).put("book", e.book()),
              "to",
              e.to());
      case Edit.Finished e ->
          o.put("partnership", e.partnership())
              .put("round", e.round())
              .put("revision", e.revision().value());
    }
    return ProperText.bytes(o);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RefusedException when the bytes are not that: the store is damaged
   */
  public static Entry read(long seq, Instant at, byte[] bytes) throws RefusedException {
    Fields f = new Fields(StrictJson.forEntries().readObject(bytes), "");
    Fields by = f.object("by");
    Entry.Origin origin =
        switch (f.text("origin")) {
          case "typed" -> Entry.Origin.TYPED;
          case "undo" -> Entry.Origin.UNDO;
          case "redo" -> Entry.Origin.REDO;
          case "carried" -> Entry.Origin.CARRIED;
          default -> throw f.refuse("origin", "is not known");
        };
    return new Entry(seq, at, new Person(by.text("name"), by.text("role")), origin, edit(f));
  }

  private static Edit edit(Fields f) throws RefusedException {
    return switch (f.text("kind")) {
      case "opened" -> new Edit.Opened(f.segment("agency"), tool(f, "tool"), f.text("cycle"));
      case "rated" ->
          new Edit.Rated(
              f.code("q"),
              AnswerJson.read(f.object("before"), true),
              AnswerJson.read(f.object("after"), true));
      case "commented" -> new Edit.Commented(f.code("q"), f.text("before"), f.text("after"));
      case "good-practice" ->
          new Edit.GoodPracticeFlagged(f.code("q"), f.flag("before"), f.flag("after"));
      case "evidence-added" -> new Edit.EvidenceAdded(f.code("q"), evidence(f.object("evidence")));
      case "evidence-removed" ->
          new Edit.EvidenceRemoved(f.code("q"), evidence(f.object("evidence")));
      case "action-planned" -> new Edit.ActionPlanned(action(f.object("action")));
      case "action-changed" ->
          new Edit.ActionChanged(action(f.object("before")), action(f.object("after")));
      case "action-removed" -> new Edit.ActionRemoved(action(f.object("action")));
      case "detailed" ->
          new Edit.Detailed(
              f.code("d"),
              f.optionalObject("before", GivenDetailJson::read),
              f.optionalObject("after", GivenDetailJson::read));
      case "carried-over" -> new Edit.CarriedOver(tool(f, "from"));
      case "confirm-asked" ->
          new Edit.ConfirmAsked(
              f.code("q"), tool(f, "from"), AnswerJson.read(f.object("answer"), true));
      case "confirmed" ->
          new Edit.Confirmed(
              f.code("q"), tool(f, "from"), AnswerJson.read(f.object("answer"), true));
      case "went-on" ->
          new Edit.WentOn(
              f.segment("partnership"), f.segment("round"), tool(f, "to"), f.text("book"));
      case "finished" ->
          new Edit.Finished(f.segment("partnership"), f.segment("round"), f.recordId("revision"));
      default -> throw f.refuse("kind", "is not known");
    };
  }

  private static void tool(ObjectNode o, String name, ToolRef ref) {
    o.putObject(name).put("id", ref.id()).put("version", ref.version()).put("sha256", ref.sha256());
  }

  private static ToolRef tool(Fields f, String name) throws RefusedException {
    Fields tool = f.object(name);
    return new ToolRef(
        tool.code("id"), (int) tool.number("version", 1, 1_000_000), tool.text("sha256"));
  }

  private static void confirming(ObjectNode o, String question, ToolRef from, Answer answer) {
    o.put("q", question);
    tool(o, "from", from);
    AnswerJson.write(answer, o.putObject("answer"));
  }

  private static ObjectNode evidence(Evidence e) {
    ObjectNode o =
        NODES.objectNode().put("id", e.id()).put("title", e.title()).put("kind", e.kind().code());
    e.dated().ifPresent(d -> o.put("dated", d));
    e.where().ifPresent(w -> o.put("where", w));
    e.extract().ifPresent(x -> o.put("extract", x));
    return o;
  }

  private static Evidence evidence(Fields f) throws RefusedException {
    return new Evidence(
        f.code("id"),
        f.text("title"),
        Evidence.Kind.ofCode(f.text("kind")).orElse(Evidence.Kind.OTHER),
        f.optionalText("dated"),
        f.optionalText("where"),
        f.optionalText("extract"));
  }

  private static ObjectNode action(Action a) {
    ObjectNode o =
        NODES.objectNode().put("id", a.id()).put("q", a.question()).put("change", a.change());
    a.measure().ifPresent(m -> o.put("measure", m));
    a.lead().ifPresent(l -> o.put("lead", l));
    a.due().ifPresent(d -> o.put("due", d.toString()));
    return o.put("status", a.status().code());
  }

  private static Action action(Fields f) throws RefusedException {
    Optional<Action.Status> status = Action.Status.ofCode(f.text("status"));
    return new Action(
        f.code("id"),
        f.code("q"),
        f.text("change"),
        f.optionalText("measure"),
        f.optionalText("lead"),
        f.optionalDate("due"),
        status.orElseThrow(() -> f.refuse("status", "is not known")));
  }
}
