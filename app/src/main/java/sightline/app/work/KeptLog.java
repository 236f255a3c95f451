package sightline.app.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entries of one log on their way from the person who made them to the disk: one after the
 * other, in order. After a failure nothing later is tried until a person asks again, so that the
 * log on the disk never has a hole.
 *
 * <p>It also owns the lock and the listeners of the thing the entries belong to: what its owner
 * shows and what is on its way change together or not at all.
 *
 * @param <E> one line of the log
 */
final class KeptLog<E> {
  private static final Logger LOG = Logger.getLogger(KeptLog.class.getName());

  private final Consumer<E> keeping;
  private final BooleanSupplier typing;
  private final Autosave.Worker worker;
  private final Executor listenersOn;
  private final Supplier<Instant> now;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Deque<E> waiting = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Instant saved;
  private Optional<Autosave.State.NotSaved> failure = Optional.empty();

  /**
   * A log of which everything is on the disk.
   *
   * @param keeping writes one entry; when it returns, the entry is on the disk
   * @param typing whether something is typed that is no entry yet; asked under the lock
   * @param listenersOn where listeners want to be told
   */
  KeptLog(
      Consumer<E> keeping,
      BooleanSupplier typing,
      Autosave.Worker worker,
      Executor listenersOn,
      Supplier<Instant> now) {
    this.keeping = keeping;
    this.typing = typing;
    this.worker = worker;
    this.listenersOn = listenersOn;
    this.now = now;
    this.saved = now.get();
  }

  /** Looks at something while nothing else changes. */
  <T> T locked(Supplier<T> act) {
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes something while nobody looks, then tells the listeners. */
  void change(Runnable act) {
    perhapsChange(
        () -> {
          act.run();
          return true;
        });
  }

  /** The same for an act that says whether there is anything to tell. */
  void perhapsChange(BooleanSupplier act) {
    if (locked(act::getAsBoolean)) {
      tell();
    }
  }

  /** Sends an entry on its way; part of a {@link #change}. */
  void add(E entry) {
    locked(() -> waiting.add(entry));
    worker.now(this::keepWaiting);
  }

  /** What is not on the disk, in order. */
  List<E> waiting() {
    return locked(() -> List.copyOf(waiting));
  }

  Autosave.State state() {
    return locked(
        () -> {
          if (failure.isPresent()) {
            return failure.get();
          }
          return waiting.isEmpty() && !typing.getAsBoolean()
              ? new Autosave.State.Saved(saved)
              : new Autosave.State.Saving();
        });
  }

  /** Called after every change, until the returned act is run. */
  Runnable listen(Runnable listener) {
    locked(() -> listeners.add(listener));
    return () -> locked(() -> listeners.remove(listener));
  }

  /** Tries again to write what could not be written. */
  void retry() {
    change(
        () -> {
          failure = Optional.empty();
          worker.now(this::keepWaiting);
        });
  }

  /**
   * Returns when every entry is on the disk. Not to be called on the screen's own thread.
   *
   * @throws ProblemException when it cannot be, or the disk does not answer in time
   */
  void await(Duration patience) throws ProblemException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (failure.isEmpty() && !waiting.isEmpty() && left > 0) {
        left = moved.awaitNanos(left);
      }
      if (failure.isPresent()) {
        throw trouble(failure.get().words());
      }
      if (!waiting.isEmpty()) {
        throw trouble(
            "The last change is not saved yet: the disk has not answered. Wait a moment, then try"
                + " again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw trouble("Saving was interrupted. Try again.");
    } finally {
      lock.unlock();
    }
  }

  private static ProblemException trouble(String words) {
    return new ProblemException(new Problem.StoreTrouble(words, false));
  }

  private void keepWaiting() {
    for (Optional<E> next = next(); next.isPresent(); next = next()) {
      Optional<String> trouble = keep(next.get());
      change(
          () -> {
            if (trouble.isPresent()) {
              failure = Optional.of(new Autosave.State.NotSaved(trouble.get(), saved));
            } else {
              waiting.remove();
              saved = now.get();
            }
            moved.signalAll();
          });
    }
  }

  private Optional<E> next() {
    return locked(
        () -> failure.isPresent() ? Optional.empty() : Optional.ofNullable(waiting.peek()));
  }

  private Optional<String> keep(E entry) {
    try {
      keeping.accept(entry);
      return Optional.empty();
    } catch (RuntimeException e) {
      Optional<Problem> expected = Problems.of(e);
      if (expected.isEmpty()) {
        LOG.log(Level.SEVERE, "an entry could not be kept", e);
      }
      return Optional.of(
          expected
              .map(Problem::words)
              .orElse("Sightline could not write it, for a reason it does not know. Try again."));
    }
  }

  private void tell() {
    List<Runnable> all = locked(() -> List.copyOf(listeners));
    if (!all.isEmpty()) {
      listenersOn.execute(() -> all.forEach(Runnable::run));
    }
  }
}
