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

    /** It is being written. */
    record Draft(DraftId id, ToolDraft draft) implements Line {
      @Override
      public AuditTool tool() {
        return draft.tool();
      }
    }
  }

  /** All of them by title, the newest version first, drafts before what is published. */
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
        lines.add(new Line.Draft(id, draft));
      }
    }
    lines.sort(
        Comparator.comparing((Line l) -> l.tool().ref().id())
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
    DraftId id = new DraftId(ref.id(), newest(ref.id()) + 1);
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

  /** Where ids of new standards, questions and ratings come from. */
  public NewIds newIds() {
    return new NewIds(workplace.random());
  }

  private Optional<DraftId> openDraft(String tool) throws ProblemException {
    for (DraftId id : ids()) {
      if (id.tool().equals(tool) && read(id).published().isEmpty()) {
        return Optional.of(id);
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
      int slash = log.lastIndexOf('/');
      if (log.startsWith(DraftId.LOGS) && slash > 0) {
        ids.add(
            new DraftId(
                log.substring(DraftId.LOGS.length(), slash),
                Integer.parseInt(log.substring(slash + 1))));
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
