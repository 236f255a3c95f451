package sightline.app.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
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
  private static final Logger LOG = Logger.getLogger(KeepDraft.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Workplace workplace;
  private final DraftId id;
  private final NewIds ids;
  private final Person person;
  private final Autosave.Worker worker;
  private final Executor listenersOn;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Deque<DraftEntry> waiting = new ArrayDeque<>();
  private final Map<String, Typing> typed = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private ToolDraft shown;
  private Instant saved;
  private Optional<Autosave.Worker.Planned> typingEnds = Optional.empty();
  private Optional<Autosave.State.NotSaved> failure = Optional.empty();

  /** Reads the store; not for the screen's own thread. */
  public KeepDraft(Workplace workplace, DraftId id, Autosave.Worker worker, Executor listenersOn)
      throws ProblemException {
    OpenDrafts drafts = new OpenDrafts(workplace);
    this.workplace = workplace;
    this.id = id;
    this.ids = drafts.newIds();
    this.person = workplace.person();
    this.worker = worker;
    this.listenersOn = listenersOn;
    this.shown = drafts.read(id);
    this.saved = workplace.now();
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
    return locked(() -> shown);
  }

  public Autosave.State state() {
    return locked(
        () -> {
          if (failure.isPresent()) {
            return failure.get();
          }
          return typed.isEmpty() && waiting.isEmpty()
              ? new Autosave.State.Saved(saved)
              : new Autosave.State.Saving();
        });
  }

  /** Called after every change of the draft or of the state, until the returned act is run. */
  public Runnable listen(Runnable listener) {
    locked(() -> listeners.add(listener));
    return () -> locked(() -> listeners.remove(listener));
  }

  /** What may be done to the draft as it stands. */
  public DraftActs acts() {
    return new DraftActs(draft(), ids);
  }

  /** Does something to the draft; it shows at once and is kept behind the person. */
  public void change(DraftEdit edit) {
    locked(
        () -> {
          takeTyped();
          return push(DraftEntry.Origin.TYPED, edit);
        });
    tell();
  }

  /**
   * A text is being typed.
   *
   * @param field names the text: what is typed there later takes the place of this
   */
  public void typed(String field, Typing typing) {
    locked(
        () -> {
          typed.put(field, typing);
          if (typingEnds.isEmpty()) {
            typingEnds = Optional.of(worker.later(Autosave.TYPING, this::flush));
          }
          return true;
        });
    tell();
  }

  /** Takes what was typed out of the fields now: on leaving a field, before checking. */
  public void flush() {
    locked(
        () -> {
          takeTyped();
          return true;
        });
    tell();
  }

  public void undo() {
    locked(
        () -> {
          takeTyped();
          return shown
              .nextUndo()
              .flatMap(DraftEdit::inverse)
              .map(e -> push(DraftEntry.Origin.UNDO, e));
        });
    tell();
  }

  public void redo() {
    locked(
        () -> {
          takeTyped();
          return shown.nextRedo().map(e -> push(DraftEntry.Origin.REDO, e));
        });
    tell();
  }

  /** Tries again to write what could not be written. */
  public void retry() {
    locked(
        () -> {
          failure = Optional.empty();
          worker.now(this::keepWaiting);
          return true;
        });
    tell();
  }

  /**
   * Returns when everything is on the disk. Not to be called on the screen's own thread.
   *
   * @throws ProblemException when it cannot be, or the disk does not answer in time
   */
  public void flushAndWait() throws ProblemException {
    flush();
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (failure.isEmpty() && !waiting.isEmpty() && left > 0) {
        left = moved.awaitNanos(left);
      }
      if (failure.isPresent()) {
        throw new ProblemException(new Problem.StoreTrouble(failure.get().words(), false));
      }
      if (!waiting.isEmpty()) {
        throw new ProblemException(
            new Problem.StoreTrouble(
                "The last change is not saved yet: the disk has not answered. Wait a moment, then"
                    + " try again.",
                false));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(
          new Problem.StoreTrouble("Saving was interrupted. Try again.", false));
    } finally {
      lock.unlock();
    }
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

  private DraftEntry push(DraftEntry.Origin origin, DraftEdit edit) {
    DraftEntry entry = new DraftEntry(workplace.now(), person, origin, edit);
    shown = shown.with(entry);
    waiting.add(entry);
    worker.now(this::keepWaiting);
    return entry;
  }

  private void keepWaiting() {
    for (Optional<DraftEntry> next = next(); next.isPresent(); next = next()) {
      Optional<Autosave.State.NotSaved> failed = keep(next.get());
      locked(
          () -> {
            if (failed.isPresent()) {
              failure = failed;
            } else {
              waiting.remove();
              saved = workplace.now();
            }
            moved.signalAll();
            return true;
          });
      tell();
    }
  }

  private Optional<DraftEntry> next() {
    return locked(
        () -> failure.isPresent() ? Optional.empty() : Optional.ofNullable(waiting.peek()));
  }

  private Optional<Autosave.State.NotSaved> keep(DraftEntry entry) {
    try {
      OpenDrafts.keep(workplace, id, entry);
      return Optional.empty();
    } catch (RuntimeException e) {
      Optional<Problem> expected = Problems.of(e);
      if (expected.isEmpty()) {
        LOG.log(Level.SEVERE, "an edit of a draft could not be kept", e);
      }
      String words =
          expected
              .map(Problem::words)
              .orElse("Sightline could not write it, for a reason it does not know. Try again.");
      return Optional.of(new Autosave.State.NotSaved(words, locked(() -> saved)));
    }
  }

  private void tell() {
    List<Runnable> all = locked(() -> List.copyOf(listeners));
    if (!all.isEmpty()) {
      listenersOn.execute(() -> all.forEach(Runnable::run));
    }
  }

  private <T> T locked(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
