package sightline.app.ui.answer;

import java.util.Optional;
import java.util.function.Supplier;
import sightline.app.work.Autosave;
import sightline.app.work.GivenAction;
import sightline.app.work.GivenEvidence;
import sightline.app.work.OpenAudit;
import sightline.app.work.TypedText;
import sightline.model.audit.Action;
import sightline.model.audit.Alert;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;

/**
 * What a person does to the answers of an open audit. Every change shows at once and is kept behind
 * the person by the autosave; a copy that is only read takes none.
 */
public final class AuditChanges {
  private final Optional<OpenAudit.Editing> editing;
  private final Supplier<AnswerBook> book;
  private final Runnable follow;

  /**
   * @param editing empty for a copy that is only read
   * @param book as it is shown now
   * @param follow called after every change
   */
  AuditChanges(Optional<OpenAudit.Editing> editing, Supplier<AnswerBook> book, Runnable follow) {
    this.editing = editing;
    this.book = book;
    this.follow = follow;
  }

  void answer(QuestionModel model, Answer before, Answer after) {
    change(new Edit.Rated(model.question().id(), before, after));
  }

  /** Says that a carried answer still stands under the new wording. */
  void confirm(QuestionModel model) {
    book.get()
        .toConfirm(model.question().id())
        .ifPresent(a -> change(new Edit.Confirmed(a.question(), a.from(), a.answer())));
  }

  void flag(QuestionModel model, boolean flagged) {
    change(new Edit.GoodPracticeFlagged(model.question().id(), !flagged, flagged));
  }

  /** Gives, changes or clears a fact. */
  void detail(String detail, Optional<GivenDetail> after) {
    flush();
    Optional<GivenDetail> before = book.get().detail(detail);
    if (!before.equals(after)) {
      change(new Edit.Detailed(detail, before, after));
    }
  }

  /** A text of a question or fact as it stands on the screen, kept or not. */
  String text(String id, Autosave.Text text) {
    return editing
        .map(e -> e.autosave().text(id, text))
        .orElseGet(() -> TypedText.kept(book.get(), id, text));
  }

  void typed(String id, Autosave.Text text, String typed) {
    editing.ifPresent(e -> e.autosave().typed(id, text, typed));
  }

  public void add(QuestionModel model, GivenEvidence given) {
    editing
        .map(e -> e.answering().evidence(given))
        .ifPresent(e -> change(new Edit.EvidenceAdded(model.question().id(), e)));
  }

  public void remove(QuestionModel model, Evidence evidence) {
    change(new Edit.EvidenceRemoved(model.question().id(), evidence));
  }

  public void plan(QuestionModel model, GivenAction given) {
    editing
        .map(e -> e.answering().action(model.question().id(), given))
        .ifPresent(a -> change(new Edit.ActionPlanned(a)));
  }

  public void change(Action before, GivenAction given) {
    Action after =
        new Action(
            before.id(),
            before.question(),
            given.change(),
            given.measure(),
            given.lead(),
            given.due(),
            before.status());
    if (!after.equals(before)) {
      change(new Edit.ActionChanged(before, after));
    }
  }

  /** Marks an open action as done, and a done one as open again. */
  public void toggleDone(Action before) {
    Action.Status status =
        before.status() == Action.Status.OPEN ? Action.Status.DONE : Action.Status.OPEN;
    change(
        new Edit.ActionChanged(
            before,
            new Action(
                before.id(),
                before.question(),
                before.change(),
                before.measure(),
                before.lead(),
                before.due(),
                status)));
  }

  public void remove(Action action) {
    change(new Edit.ActionRemoved(action));
  }

  /** Records a worry about a child, or who was told of the one that waits for it. */
  void alert(Optional<Alert> waiting, Optional<Alert.Told> told) {
    editing.ifPresent(
        e ->
            change(
                waiting.isPresent() && told.isPresent()
                    ? new Edit.AlertNoted(waiting, waiting.get().toldTo(told.get()))
                    : new Edit.AlertNoted(Optional.empty(), e.answering().alert(told))));
  }

  private void change(Edit edit) {
    editing.ifPresent(e -> e.autosave().change(edit));
    follow.run();
  }

  /** Keeps what was typed now: on leaving a field. */
  public void flush() {
    editing.ifPresent(e -> e.autosave().flush());
  }
}
