package sightline.app.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import sightline.model.audit.Person;
import sightline.model.book.AnswerBook;
import sightline.model.book.Edit;
import sightline.model.book.Entry;

/**
 * Keeps an answer book while a person works on it. What they do shows at once and goes to the disk
 * behind them, one entry after the other, in the order it was done. Typing is gathered for at most
 * {@link #TYPING} and then kept like everything else.
 *
 * <p>It says {@link State.Saved} only when nothing is typed, waiting or failed. After a failure
 * nothing later is tried until a person asks again, so that the log on the disk never has a hole;
 * what was done meanwhile stays here.
 *
 * <p>Any method may be called from any thread; listeners are told through the executor given.
 */
public final class Autosave {
  /** The longest that typed text stays away from the disk. */
  public static final Duration TYPING = Duration.ofSeconds(2);

  private final Worker worker;
  private final Clock clock;
  private final Person person;

  private final KeptLog<Entry> log;
  private final Map<Spot, String> typed = new LinkedHashMap<>();
  private AnswerBook shown;
  private Optional<Worker.Planned> typingEnds = Optional.empty();

  /**
   * An autosave of one book.
   *
   * @param book what is on the disk now
   * @param person who works on it
   * @param keeping writes one entry; slow, and allowed to fail
   * @param listenersOn where listeners want to be told
   */
  public Autosave(
      AnswerBook book,
      Person person,
      Keeping keeping,
      Worker worker,
      Executor listenersOn,
      Clock clock) {
    this.shown = book;
    this.person = person;
    this.worker = worker;
    this.clock = clock;
    this.log = new KeptLog<>(keeping::keep, () -> !typed.isEmpty(), worker, listenersOn, this::now);
  }

  /** Writes one entry to the disk; when it returns, the entry is there. */
  @FunctionalInterface
  public interface Keeping {
    void keep(Entry entry);
  }

  /** Where the work stands between keyboard and disk. */
  public sealed interface State {
    /** Everything is on the disk, the last of it since this moment. */
    record Saved(Instant at) implements State {}

    /** Something was typed or is on its way. */
    record Saving() implements State {}

    /**
     * Something could not be written. Nothing is lost while the program is open.
     *
     * @param words what happened, why, and what to do
     * @param safeUntil what was done up to this moment is on the disk
     */
    record NotSaved(String words, Instant safeUntil) implements State {}
  }

  /** The texts a person types letter by letter. */
  public enum Text {
    /** The comment on an answer. */
    COMMENT,
    /** The reason why a question does not apply. */
    REASON,
    /** A detail of words. */
    FACT,
    /** A detail that is a whole number. */
    COUNT
  }

  private record Spot(String question, Text text) {}

  /** The book as the person sees it: with everything they did, on the disk or not. */
  public AnswerBook book() {
    return log.locked(() -> shown);
  }

  public State state() {
    return log.state();
  }

  /** Called after every change of the book or of the state, until the returned act is run. */
  public Runnable listen(Runnable listener) {
    return log.listen(listener);
  }

  /** A text of a question or detail as it stands on the screen, kept or not. */
  public String text(String question, Text text) {
    return log.locked(
        () ->
            Optional.ofNullable(typed.get(new Spot(question, text))).orElse(kept(question, text)));
  }

  /** A text was typed or pasted into; it is kept within {@link #TYPING}. */
  public void typed(String question, Text text, String words) {
    log.change(
        () -> {
          Spot spot = new Spot(question, text);
          if (words.equals(kept(question, text))) {
            typed.remove(spot);
          } else {
            typed.put(spot, words);
            if (typingEnds.isEmpty()) {
              typingEnds = Optional.of(worker.later(TYPING, this::flush));
            }
          }
        });
  }

  /**
   * Takes what was typed out of the fields now: on leaving a field or question, before finishing.
   */
  public void flush() {
    log.perhapsChange(this::takeTyped);
  }

  /** Does something to the book; it shows at once and is kept behind the person. */
  public void change(Edit edit) {
    log.change(
        () -> {
          takeTyped();
          push(Entry.Origin.TYPED, edit);
        });
  }

  /** Takes the last act back, wherever in the book it was. */
  public void undo() {
    log.change(
        () -> {
          takeTyped();
          shown.nextUndo().flatMap(Edit::inverse).ifPresent(e -> push(Entry.Origin.UNDO, e));
        });
  }

  /** Does again what was taken back last. */
  public void redo() {
    log.change(
        () -> {
          takeTyped();
          shown.nextRedo().ifPresent(e -> push(Entry.Origin.REDO, e));
        });
  }

  /** Tries again to write what could not be written. */
  public void retry() {
    log.retry();
  }

  /** What is not on the disk, in order, for a copy by hand. */
  public List<Edit> unsaved() {
    return log.locked(
        () -> {
          List<Edit> edits = new ArrayList<>(log.waiting().stream().map(Entry::edit).toList());
          typed.forEach((spot, words) -> edit(spot, words).ifPresent(edits::add));
          return edits;
        });
  }

  /**
   * Returns when everything is on the disk. Not to be called on the screen's own thread.
   *
   * @throws ProblemException when it cannot be, or the disk does not answer in time
   */
  public void flushAndWait(Duration patience) throws ProblemException {
    flush();
    log.await(patience);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private String kept(String question, Text text) {
    return TypedText.kept(shown, question, text);
  }

  private boolean takeTyped() {
    typingEnds.ifPresent(Worker.Planned::cancel);
    typingEnds = Optional.empty();
    Map<Spot, String> taken = new LinkedHashMap<>(typed);
    typed.clear();
    taken.forEach((spot, words) -> edit(spot, words).ifPresent(e -> push(Entry.Origin.TYPED, e)));
    return !taken.isEmpty();
  }

  private Optional<Edit> edit(Spot spot, String words) {
    return TypedText.edit(shown, spot.question(), spot.text(), words);
  }

  private void push(Entry.Origin origin, Edit edit) {
    Entry entry = new Entry(0, now(), person, origin, edit);
    shown = shown.with(entry);
    log.add(entry);
  }

  /** One thread that does things in order, now or a little later. */
  public interface Worker extends AutoCloseable {
    void now(Runnable act);

    Planned later(Duration after, Runnable act);

    /** Does what is waiting, then ends. */
    @Override
    void close();

    /** Something that will be done, unless it is cancelled before. */
    @FunctionalInterface
    interface Planned {
      void cancel();
    }
  }
}
