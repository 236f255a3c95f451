package sightline.app.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sightline.app.store.StoredEdit;
import sightline.model.record.RefusedException;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;
import sightline.model.toolbench.DraftEdit;
import sightline.model.toolbench.DraftEntry;
import sightline.model.toolbench.DraftJson;
import sightline.model.toolbench.Head;
import sightline.model.toolbench.NewIds;
import sightline.model.toolbench.ToolDraft;

/**
 * The question sets of a support team: those that can be used, and those being written. A draft is
 * a log of edits in the store, beside the answer books and the register.
 */
public final class OpenDrafts {
  private static final int LONGEST_TITLE = 300;

  private final Workplace workplace;

  public OpenDrafts(Workplace workplace) {
    this.workplace = workplace;
  }

  /** A question set as the list shows it. */
  public sealed interface Line {
    AuditTool tool();

    /**
     * It can be used and is never changed.
     *
     * @param shipped whether it came with the program
     */
    record Published(AuditTool tool, boolean shipped) implements Line {}

    /** It was put aside and can be brought back. */
    record Discarded(DraftId id, ToolDraft draft) implements Line {
      @Override
      public AuditTool tool() {
        return draft.tool();
      }
    }

    /** It is being written. */
    record Draft(DraftId id, ToolDraft draft) implements Line {
      @Override
      public AuditTool tool() {
        return draft.tool();
      }
    }
  }

  /** All of them by id, the newest version first; what was put aside stands last. */
  public List<Line> all() throws ProblemException {
    workplace.partnership();
    List<Line> lines = new ArrayList<>();
    for (AuditTool tool : workplace.tools()) {
      boolean shipped =
          workplace.shippedTools().tools().stream().anyMatch(t -> t.ref().equals(tool.ref()));
      lines.add(new Line.Published(tool, shipped));
    }
    for (DraftId id : ids()) {
      ToolDraft draft = read(id);
      if (draft.published().isEmpty()) {
        lines.add(draft.isDiscarded() ? new Line.Discarded(id, draft) : new Line.Draft(id, draft));
      }
    }
    lines.sort(
        Comparator.comparing((Line l) -> l instanceof Line.Discarded)
            .thenComparing(l -> l.tool().ref().id())
            .thenComparing(l -> -l.tool().ref().version()));
    return lines;
  }

  /**
   * @throws ProblemException when there is no such draft
   */
  public ToolDraft read(DraftId id) throws ProblemException {
    List<DraftEntry> entries = entries(workplace, id);
    if (entries.isEmpty()) {
      throw new ProblemException(
          new Problem.NotFound(
              "draft",
              id.tool() + " version " + id.version(),
              ids().stream().map(DraftId::tool).toList()));
    }
    return ToolDraft.fold(entries);
  }

  /** A question set that can be used. */
  public AuditTool tool(ToolRef ref) throws ProblemException {
    return workplace
        .tool(ref)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound(
                        "question set",
                        ref.id(),
                        workplace.tools().stream().map(t -> t.ref().id()).distinct().toList())));
  }

  /** Begins the next version of a published question set. */
  public DraftId follow(ToolRef ref) throws ProblemException {
    workplace.partnership();
    AuditTool from = tool(ref);
    Optional<DraftId> open = openDraft(ref.id());
    if (open.isPresent()) {
      throw new ProblemException(
          new Problem.NotNow(
              "Version "
                  + open.get().version()
                  + " of \""
                  + from.title()
                  + "\" is a draft already. Carry on with that one."));
    }
    DraftId id = free(ref.id(), newest(ref.id()) + 1);
    String file = new String(workplace.toolFile(ref).orElseThrow(), StandardCharsets.UTF_8);
    begin(id, new DraftEdit.Continued(ref, file, id.version()));
    return id;
  }

  /** Begins a question set of the partnership's own. Its id says nothing of its title. */
  public DraftId start(String title, ToolKind kind) throws ProblemException {
    workplace.partnership();
    if (title.isBlank()) {
      throw new ProblemException(new Problem.BadInput("Give the question set a title."));
    }
    if (title.length() > LONGEST_TITLE) {
      throw new ProblemException(
          new Problem.BadInput("A title has at most 300 characters. Shorten it."));
    }
    DraftId id = new DraftId(kind.code() + "-" + Names.random(workplace.random(), 6), 1);
    Head head =
        new Head(title.strip(), String.valueOf(workplace.today().getYear()), workplace.today());
    begin(id, new DraftEdit.Started(id.tool(), kind, head));
    return id;
  }

  /** The first name for a draft of this version that nothing was written under yet. */
  private DraftId free(String tool, int version) {
    List<DraftId> taken = ids();
    int attempt = 1;
    while (taken.contains(new DraftId(tool, version, attempt))) {
      attempt++;
    }
    return new DraftId(tool, version, attempt);
  }

  /** Puts a draft aside. Nothing of it is lost: {@link #restore} brings it back. */
  public void discard(DraftId id) throws ProblemException {
    workplace.partnership();
    ToolDraft draft = read(id);
    if (draft.published().isPresent()) {
      throw new ProblemException(
          new Problem.NotNow("This version is published, and a published version stays."));
    }
    if (!draft.isDiscarded()) {
      begin(id, new DraftEdit.Discarded());
    }
  }

  /** Brings a draft back that was put aside. */
  public void restore(DraftId id) throws ProblemException {
    workplace.partnership();
    ToolDraft draft = read(id);
    Optional<DraftId> open = openDraft(id.tool());
    if (open.isPresent()) {
      throw new ProblemException(
          new Problem.NotNow(
              "Another draft of this audit tool is being written. Publish or discard that one first;"
                  + " this one stays here until then."));
    }
    if (newest(id.tool()) >= id.version()) {
      throw new ProblemException(
          new Problem.NotNow(
              "Version "
                  + id.version()
                  + " has been published since, so this draft cannot become it. Begin a new version,"
                  + " and compare it with this draft to see what to take over."));
    }
    if (draft.isDiscarded()) {
      begin(id, new DraftEdit.Restored());
    }
  }

  /** Where ids of new standards, questions and ratings come from. */
  public NewIds newIds() {
    return new NewIds(workplace.random());
  }

  private Optional<DraftId> openDraft(String tool) throws ProblemException {
    for (DraftId id : ids()) {
      if (id.tool().equals(tool)) {
        ToolDraft draft = read(id);
        if (draft.published().isEmpty() && !draft.isDiscarded()) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private int newest(String tool) {
    return workplace.tools().stream()
        .filter(t -> t.ref().id().equals(tool))
        .mapToInt(t -> t.ref().version())
        .max()
        .orElse(0);
  }

  private void begin(DraftId id, DraftEdit first) throws ProblemException {
    keep(
        workplace,
        id,
        new DraftEntry(workplace.now(), workplace.person(), DraftEntry.Origin.TYPED, first));
  }

  private List<DraftId> ids() {
    return ids(workplace);
  }

  static List<DraftId> ids(Workplace workplace) {
    List<DraftId> ids = new ArrayList<>();
    for (String log : workplace.store().edits().logs()) {
      if (log.startsWith(DraftId.LOGS)) {
        ids.add(DraftId.ofLog(log));
      }
    }
    return ids;
  }

  static List<DraftEntry> entries(Workplace workplace, DraftId id) {
    List<DraftEntry> entries = new ArrayList<>();
    for (StoredEdit e : workplace.store().edits().read(id.log())) {
      try {
        entries.add(DraftJson.read(e.at(), e.payload()));
      } catch (RefusedException damaged) {
        throw new IllegalStateException("a draft cannot be read back at edit " + e.seq(), damaged);
      }
    }
    return entries;
  }

  /** One durable commit. What could not be read again never gets into the log. */
  static void keep(Workplace workplace, DraftId id, DraftEntry entry) {
    byte[] written = DraftJson.write(entry);
    try {
      DraftJson.read(entry.at(), written);
    } catch (RefusedException unreadable) {
      throw new IllegalStateException("an edit of a draft cannot be read back", unreadable);
    }
    workplace
        .store()
        .edits()
        .append(id.log(), entry.edit().kind(), entry.edit().concerns(), entry.at(), written);
  }
}
