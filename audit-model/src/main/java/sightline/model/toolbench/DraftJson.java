package sightline.model.toolbench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import sightline.model.audit.Person;
import sightline.model.record.Fields;
import sightline.model.record.ProperText;
import sightline.model.record.RefusedException;
import sightline.model.record.StrictJson;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;

/** How an entry of a draft's log is written down. */
public final class DraftJson {
  private static final int MOST = 1_000_000;

  private DraftJson() {}

  /** All but {@code at}, which the log itself keeps. */
  public static byte[] write(DraftEntry entry) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.putObject("by").put("name", entry.by().name()).put("role", entry.by().role());
    o.put("origin", entry.origin().code()).put("kind", entry.edit().kind());
    switch (entry.edit()) {
      case DraftEdit.Started e ->
          o.put("tool", e.id()).put("of", e.of().code()).set("head", PartsJson.head(e.head()));
      case DraftEdit.Continued e ->
          o.put("version", e.version()).put("file", e.file()).set("from", ref(e.from()));
      case DraftEdit.HeadChanged e ->
          both(o, PartsJson.head(e.before()), PartsJson.head(e.after()));
      case DraftEdit.CoverChanged e ->
          both(o, PartsJson.cover(e.before()), PartsJson.cover(e.after()));
      case DraftEdit.StandardAdded e ->
          o.put("at", e.at()).set("standard", PartsJson.standard(e.standard()));
      case DraftEdit.StandardChanged e ->
          both(o, PartsJson.standardHead(e.before()), PartsJson.standardHead(e.after()));
      case DraftEdit.StandardMoved e ->
          o.put("standard", e.standard()).put("from", e.from()).put("to", e.to());
      case DraftEdit.StandardRemoved e ->
          o.put("at", e.at()).set("standard", PartsJson.standard(e.standard()));
      case DraftEdit.QuestionAdded e -> question(o, e.at(), PartsJson.question(e.question()));
      case DraftEdit.QuestionChanged e ->
          both(o, PartsJson.question(e.before()), PartsJson.question(e.after()));
      case DraftEdit.QuestionMoved e -> {
        o.put("question", e.question()).set("from", PartsJson.place(e.from()));
        o.set("to", PartsJson.place(e.to()));
      }
      case DraftEdit.QuestionRemoved e -> question(o, e.at(), PartsJson.question(e.question()));
      case DraftEdit.ScaleAdded e -> o.put("at", e.at()).set("scale", PartsJson.scale(e.scale()));
      case DraftEdit.ScaleChanged e ->
          both(o, PartsJson.scale(e.before()), PartsJson.scale(e.after()));
      case DraftEdit.ScaleRemoved e -> o.put("at", e.at()).set("scale", PartsJson.scale(e.scale()));
      case DraftEdit.RulesChanged e ->
          both(o, RulesJson.rules(e.before()), RulesJson.rules(e.after()));
      case DraftEdit.DetailsChanged e -> {
        o.set("before", RulesJson.details(e.before()));
        o.set("after", RulesJson.details(e.after()));
      }
      case DraftEdit.HeadingChanged e ->
          both(o, RulesJson.heading(e.before()), RulesJson.heading(e.after()));
      case DraftEdit.ModuleChanged e -> {
        o.put("standard", e.standard());
        RulesJson.module(o, "before", e.before());
        RulesJson.module(o, "after", e.after());
      }
      case DraftEdit.Discarded e -> {
        // the kind says all
      }
      case DraftEdit.Restored e -> {
        // the kind says all
      }
      case DraftEdit.Published e -> o.set("ref", ref(e.ref()));
    }
    return ProperText.bytes(o);
  }

  private static void both(ObjectNode o, ObjectNode before, ObjectNode after) {
    o.set("before", before);
    o.set("after", after);
  }

  private static void question(ObjectNode o, Place at, ObjectNode question) {
    o.set("place", PartsJson.place(at));
    o.set("question", question);
  }

  private static ObjectNode ref(ToolRef ref) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", ref.id())
        .put("version", ref.version())
        .put("sha256", ref.sha256());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RefusedException when the bytes are not that: the store is damaged
   */
  public static DraftEntry read(Instant at, byte[] bytes) throws RefusedException {
    Fields f = new Fields(StrictJson.forEntries().readObject(bytes), "");
    Fields by = f.object("by");
    DraftEntry.Origin origin =
        switch (f.text("origin")) {
          case "typed" -> DraftEntry.Origin.TYPED;
          case "undo" -> DraftEntry.Origin.UNDO;
          case "redo" -> DraftEntry.Origin.REDO;
          default -> throw f.refuse("origin", "is not known");
        };
    return new DraftEntry(at, new Person(by.text("name"), by.text("role")), origin, edit(f));
  }

  private static DraftEdit edit(Fields f) throws RefusedException {
    return switch (f.text("kind")) {
      case "tool-started" ->
          new DraftEdit.Started(f.text("tool"), kind(f), PartsReading.head(f.object("head")));
      case "tool-continued" ->
          new DraftEdit.Continued(
              ref(f.object("from")), f.text("file"), (int) f.number("version", 1, MOST));
      case "head-changed" ->
          new DraftEdit.HeadChanged(
              PartsReading.head(f.object("before")), PartsReading.head(f.object("after")));
      case "cover-changed" ->
          new DraftEdit.CoverChanged(
              PartsReading.cover(f.object("before")), PartsReading.cover(f.object("after")));
      case "standard-added" ->
          new DraftEdit.StandardAdded(at(f), PartsReading.standard(f.object("standard")));
      case "standard-changed" ->
          new DraftEdit.StandardChanged(
              PartsReading.standardHead(f.object("before")),
              PartsReading.standardHead(f.object("after")));
      case "standard-moved" ->
          new DraftEdit.StandardMoved(
              f.text("standard"), (int) f.number("from", 0, MOST), (int) f.number("to", 0, MOST));
      case "standard-removed" ->
          new DraftEdit.StandardRemoved(at(f), PartsReading.standard(f.object("standard")));
      case "question-added" ->
          new DraftEdit.QuestionAdded(
              PartsReading.place(f.object("place")), PartsReading.question(f.object("question")));
      case "question-changed" ->
          new DraftEdit.QuestionChanged(
              PartsReading.question(f.object("before")), PartsReading.question(f.object("after")));
      case "question-moved" ->
          new DraftEdit.QuestionMoved(
              f.text("question"),
              PartsReading.place(f.object("from")),
              PartsReading.place(f.object("to")));
      case "question-removed" ->
          new DraftEdit.QuestionRemoved(
              PartsReading.place(f.object("place")), PartsReading.question(f.object("question")));
      case "scale-added" -> new DraftEdit.ScaleAdded(at(f), PartsReading.scale(f.object("scale")));
      case "scale-changed" ->
          new DraftEdit.ScaleChanged(
              PartsReading.scale(f.object("before")), PartsReading.scale(f.object("after")));
      case "scale-removed" ->
          new DraftEdit.ScaleRemoved(at(f), PartsReading.scale(f.object("scale")));
      case "rules-changed" ->
          new DraftEdit.RulesChanged(
              RulesJson.rules(f.object("before")), RulesJson.rules(f.object("after")));
      case "details-changed" ->
          new DraftEdit.DetailsChanged(
              RulesJson.details(f, "before"), RulesJson.details(f, "after"));
      case "heading-changed" ->
          new DraftEdit.HeadingChanged(
              RulesJson.heading(f.object("before")), RulesJson.heading(f.object("after")));
      case "module-changed" ->
          new DraftEdit.ModuleChanged(
              f.text("standard"), f.optionalText("before"), f.optionalText("after"));
      case "discarded" -> new DraftEdit.Discarded();
      case "restored" -> new DraftEdit.Restored();
      case "published" -> new DraftEdit.Published(ref(f.object("ref")));
      default -> throw f.refuse("kind", "is not known");
    };
  }

  private static int at(Fields f) throws RefusedException {
    return (int) f.number("at", 0, MOST);
  }

  private static ToolKind kind(Fields f) throws RefusedException {
    return ToolKind.ofCode(f.text("of")).orElseThrow(() -> f.refuse("of", "is not known"));
  }

  private static ToolRef ref(Fields f) throws RefusedException {
    return new ToolRef(f.text("id"), (int) f.number("version", 1, MOST), f.text("sha256"));
  }
}
