package sightline.app.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import sightline.model.audit.Person;
import sightline.model.toolbench.DraftActs;
import sightline.model.toolbench.DraftEdit;
import sightline.model.toolbench.DraftEntry;
import sightline.model.toolbench.NewIds;
import sightline.model.toolbench.ToolDraft;

/**
 * Keeps a draft while a person works on it, as {@link Autosave} keeps an answer book: what they do
 * shows at once and goes to the disk behind them, edit by edit, in the order it was done. Typing is
 * gathered for at most {@link Autosave#TYPING}.
 *
 * <p>Any method may be called from any thread; listeners are told through the executor given.
 */
public final class KeepDraft {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Workplace workplace;
  private final DraftId id;
  private final NewIds ids;
  private final Person person;
  private final Autosave.Worker worker;

  private final KeptLog<DraftEntry> log;
  private final Map<String, Typing> typed = new LinkedHashMap<>();
  private ToolDraft shown;
  private Optional<Autosave.Worker.Planned> typingEnds = Optional.empty();

  /** Reads the store; not for the screen's own thread. */
  public KeepDraft(Workplace workplace, DraftId id, Autosave.Worker worker, Executor listenersOn)
      throws ProblemException {
    OpenDrafts drafts = new OpenDrafts(workplace);
    this.workplace = workplace;
    this.id = id;
    this.ids = drafts.newIds();
    this.person = workplace.person();
    this.worker = worker;
    this.shown = drafts.read(id);
    this.log =
        new KeptLog<>(
            entry -> OpenDrafts.keep(workplace, id, entry),
            () -> !typed.isEmpty(),
            worker,
            listenersOn,
            workplace::now);
  }

  /** What a text that is being typed will do to the draft, once the typing rests. */
  @FunctionalInterface
  public interface Typing {
    /** Empty where the draft says so already, or what it was typed into is gone. */
    Optional<DraftEdit> edit(DraftActs acts, ToolDraft draft);
  }

  public DraftId id() {
    return id;
  }

  /** As the person sees it, on the disk or not; what is being typed is not in it yet. */
  public ToolDraft draft() {
    return log.locked(() -> shown);
  }

  public Autosave.State state() {
    return log.state();
  }

  /** Called after every change of the draft or of the state, until the returned act is run. */
  public Runnable listen(Runnable listener) {
    return log.listen(listener);
  }

  /** What may be done to the draft as it stands. */
  public DraftActs acts() {
    return new DraftActs(draft(), ids);
  }

  /** Does something to the draft; it shows at once and is kept behind the person. */
  public void change(DraftEdit edit) {
    log.change(
        () -> {
          takeTyped();
          push(DraftEntry.Origin.TYPED, edit);
        });
  }

  /**
   * A text is being typed.
   *
   * @param field names the text: what is typed there later takes the place of this
   */
  public void typed(String field, Typing typing) {
    log.change(
        () -> {
          typed.put(field, typing);
          if (typingEnds.isEmpty()) {
            typingEnds = Optional.of(worker.later(Autosave.TYPING, this::flush));
          }
        });
  }

  /** Takes what was typed out of the fields now: on leaving a field, before checking. */
  public void flush() {
    log.change(this::takeTyped);
  }

  public void undo() {
    log.change(
        () -> {
          takeTyped();
          shown
              .nextUndo()
              .flatMap(DraftEdit::inverse)
              .ifPresent(e -> push(DraftEntry.Origin.UNDO, e));
        });
  }

  public void redo() {
    log.change(
        () -> {
          takeTyped();
          shown.nextRedo().ifPresent(e -> push(DraftEntry.Origin.REDO, e));
        });
  }

  /** Tries again to write what could not be written. */
  public void retry() {
    log.retry();
  }

  /**
   * Returns when everything is on the disk. Not to be called on the screen's own thread.
   *
   * @throws ProblemException when it cannot be, or the disk does not answer in time
   */
  public void flushAndWait() throws ProblemException {
    flush();
    log.await(PATIENCE);
  }

  private void takeTyped() {
    typingEnds.ifPresent(Autosave.Worker.Planned::cancel);
    typingEnds = Optional.empty();
    List<Typing> taken = List.copyOf(typed.values());
    typed.clear();
    for (Typing typing : taken) {
      typing
          .edit(new DraftActs(shown, ids), shown)
          .ifPresent(e -> push(DraftEntry.Origin.TYPED, e));
    }
  }

  private void push(DraftEntry.Origin origin, DraftEdit edit) {
    DraftEntry entry = new DraftEntry(workplace.now(), person, origin, edit);
    shown = shown.with(entry);
    log.add(entry);
  }
}
