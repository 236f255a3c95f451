package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolRef;

/**
 * A tool under edit: the fold of a log of edits. Undo, redo and history fall out of that log. What
 * it holds may still be wrong or empty; {@link DraftCheck} says what stands against publishing.
 */
public final class ToolDraft {
  private final AuditTool tool;
  private final Optional<ToolRef> base;
  private final Optional<ToolRef> published;
  private final List<DraftEdit> undoable;
  private final List<DraftEdit> redoable;
  private final List<DraftEntry> history;
  private final Set<String> usedIds;

  private ToolDraft(
      AuditTool tool,
      Optional<ToolRef> base,
      Optional<ToolRef> published,
      List<DraftEdit> undoable,
      List<DraftEdit> redoable,
      List<DraftEntry> history,
      Set<String> usedIds) {
    this.tool = tool;
    this.base = base;
    this.published = published;
    this.undoable = undoable;
    this.redoable = redoable;
    this.history = history;
    this.usedIds = usedIds;
  }

  /**
   * The draft these entries make, in the order given.
   *
   * @throws IllegalArgumentException when the first of them does not begin a draft
   */
  public static ToolDraft fold(List<DraftEntry> entries) {
    DraftEntry first = entries.getFirst();
    AuditTool begun = Workpiece.begun(first.edit());
    Optional<ToolRef> base =
        first.edit() instanceof DraftEdit.Continued c ? Optional.of(c.from()) : Optional.empty();
    ToolDraft draft =
        new ToolDraft(
            begun, base, Optional.empty(), List.of(), List.of(), List.of(first), idsOf(begun));
    for (DraftEntry entry : entries.subList(1, entries.size())) {
      draft = draft.with(entry);
    }
    return draft;
  }

  /** This draft with one entry more. */
  public ToolDraft with(DraftEntry entry) {
    DraftEdit edit = entry.edit();
    AuditTool changed = Workpiece.after(tool, edit);
    List<DraftEdit> undo = new ArrayList<>(undoable);
    List<DraftEdit> redo = new ArrayList<>(redoable);
    boolean putAside = edit instanceof DraftEdit.Discarded || edit instanceof DraftEdit.Restored;
    if (putAside) {
      // what could be taken back before can be taken back when the draft is brought back
    } else if (edit.inverse().isPresent()) {
      switch (entry.origin()) {
        case TYPED -> {
          undo.add(edit);
          redo.clear();
        }
        case UNDO -> {
          if (!undo.isEmpty()) {
            redo.add(undo.removeLast());
          }
        }
        case REDO -> {
          if (!redo.isEmpty()) {
            undo.add(redo.removeLast());
          }
        }
      }
    } else {
      undo.clear();
      redo.clear();
    }
    List<DraftEntry> told = new ArrayList<>(history);
    told.add(entry);
    Set<String> ids = new HashSet<>(usedIds);
    ids.addAll(idsOf(changed));
    return new ToolDraft(
        changed,
        base,
        edit instanceof DraftEdit.Published p ? Optional.of(p.ref()) : published,
        undo,
        redo,
        told,
        ids);
  }

  private static Set<String> idsOf(AuditTool tool) {
    Set<String> ids = new HashSet<>();
    for (Standard standard : tool.standards()) {
      ids.add(standard.id());
      for (Question question : standard.questions()) {
        ids.add(question.id());
        question.headings().forEach(h -> ids.add(h.id()));
      }
    }
    for (Detail detail : tool.details()) {
      ids.add(detail.id());
      if (detail instanceof Detail.Choice choice) {
        choice.choices().forEach(c -> ids.add(c.id()));
      }
    }
    tool.unableToDetermine().ifPresent(u -> u.reasons().forEach(r -> ids.add(r.id())));
    for (RatingScale scale : tool.scales()) {
      ids.add(scale.id());
      scale.ratings().forEach(r -> ids.add(r.id()));
    }
    return ids;
  }

  /** As it stands; its digest is a stand-in until it is published. */
  public AuditTool tool() {
    return tool;
  }

  /** The published version it follows. */
  public Optional<ToolRef> base() {
    return base;
  }

  /** What it became; nothing can be changed from then on. */
  public Optional<ToolRef> published() {
    return published;
  }

  /** Whether it was put aside and not brought back since. */
  public boolean isDiscarded() {
    return history.stream()
        .map(DraftEntry::edit)
        .filter(e -> e instanceof DraftEdit.Discarded || e instanceof DraftEdit.Restored)
        .reduce((a, b) -> b)
        .filter(DraftEdit.Discarded.class::isInstance)
        .isPresent();
  }

  /** The edit that "Undo" would take back. */
  public Optional<DraftEdit> nextUndo() {
    return undoable.isEmpty() ? Optional.empty() : Optional.of(undoable.getLast());
  }

  /** The edit that "Redo" would do again. */
  public Optional<DraftEdit> nextRedo() {
    return redoable.isEmpty() ? Optional.empty() : Optional.of(redoable.getLast());
  }

  public List<DraftEntry> history() {
    return List.copyOf(history);
  }

  /** Every id that was ever part of it, those of removed questions too: none is used again. */
  public Set<String> usedIds() {
    return Set.copyOf(usedIds);
  }
}
