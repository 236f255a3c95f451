package sightline.model.toolbench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import sightline.model.audit.Person;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/** A person at work on a draft, for tests: keeps the log and folds as it goes. */
final class Drafting {
  private static final Person AUTHOR = new Person("QA officer", "Quality assurance officer");

  private final NewIds ids;
  private final List<DraftEntry> log = new ArrayList<>();
  private ToolDraft draft;

  private Drafting(DraftEdit first, long seed) {
    ids = new NewIds(new Random(seed));
    log.add(entry(DraftEntry.Origin.TYPED, first));
    draft = ToolDraft.fold(log);
  }

  static Drafting begin(DraftEdit first, long seed) {
    return new Drafting(first, seed);
  }

  /** The next version of a tool given as its file. */
  static Drafting follow(byte[] file, long seed) {
    AuditTool tool = read(file);
    return new Drafting(
        new DraftEdit.Continued(
            tool.ref(), new String(file, StandardCharsets.UTF_8), tool.ref().version() + 1),
        seed);
  }

  static AuditTool read(byte[] file) {
    return switch (new ToolReader().read(file)) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable u -> throw new AssertionError(u.problems());
    };
  }

  private static DraftEntry entry(DraftEntry.Origin origin, DraftEdit edit) {
    return new DraftEntry(Instant.parse("2026-10-01T09:00:00Z"), AUTHOR, origin, edit);
  }

  DraftActs acts() {
    return new DraftActs(draft, ids);
  }

  ToolDraft draft() {
    return draft;
  }

  AuditTool tool() {
    return draft.tool();
  }

  List<DraftEntry> log() {
    return List.copyOf(log);
  }

  void did(DraftEdit edit) {
    add(DraftEntry.Origin.TYPED, edit);
  }

  void did(Optional<DraftEdit> edit) {
    did(edit.orElseThrow());
  }

  void undo() {
    add(DraftEntry.Origin.UNDO, draft.nextUndo().flatMap(DraftEdit::inverse).orElseThrow());
  }

  void redo() {
    add(DraftEntry.Origin.REDO, draft.nextRedo().orElseThrow());
  }

  private void add(DraftEntry.Origin origin, DraftEdit edit) {
    DraftEntry entry = entry(origin, edit);
    log.add(entry);
    draft = draft.with(entry);
  }
}
