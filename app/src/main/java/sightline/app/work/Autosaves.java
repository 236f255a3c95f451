package sightline.app.work;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The autosaves of the books open in this window, one for each book, however many audits it serves.
 * They live until the window closes, so that what is not saved yet outlives the screen it was typed
 * on.
 */
public final class Autosaves implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Workplace workplace;
  private final Books books;
  private final Autosave.Worker worker;
  private final Executor listenersOn;
  private final Map<String, Autosave> open = new LinkedHashMap<>();

  /** Listeners of all autosaves are told through the executor. */
  public Autosaves(Workplace workplace, Books books, Autosave.Worker worker, Executor listenersOn) {
    this.workplace = workplace;
    this.books = books;
    this.worker = worker;
    this.listenersOn = listenersOn;
  }

  /** The autosave of the book an audit is answered in. Reads the store on the first call. */
  public Autosave of(Answering answering) {
    Books.BookId id = answering.bookId();
    synchronized (open) {
      Autosave known = open.get(id.id());
      if (known != null) {
        return known;
      }
    }
    Autosave made =
        new Autosave(
            books.read(id),
            workplace.person(),
            entry -> books.keep(id, entry),
            worker,
            listenersOn,
            workplace.clock());
    synchronized (open) {
      return open.computeIfAbsent(id.id(), i -> made);
    }
  }

  /** Returns when everything in every book is on the disk; says why if it cannot be. */
  public void saveAll() throws ProblemException {
    List<Autosave> all;
    synchronized (open) {
      all = List.copyOf(open.values());
    }
    for (Autosave autosave : all) {
      autosave.flushAndWait(PATIENCE);
    }
  }

  /** Ends the writing thread after what is waiting; {@link #saveAll} comes before. */
  @Override
  public void close() {
    worker.close();
  }
}
