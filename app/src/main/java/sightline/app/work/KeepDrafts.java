package sightline.app.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The drafts open in this window. They live until the window closes, so that what is not saved yet
 * outlives the screen it was typed on.
 */
public final class KeepDrafts implements AutoCloseable {
  private final Workplace workplace;
  private final Autosave.Worker worker;
  private final Executor listenersOn;
  private final Map<DraftId, KeepDraft> open = new LinkedHashMap<>();

  /** Listeners of all drafts are told through the executor. */
  public KeepDrafts(Workplace workplace, Autosave.Worker worker, Executor listenersOn) {
    this.workplace = workplace;
    this.worker = worker;
    this.listenersOn = listenersOn;
  }

  /** Reads the store on the first call; not for the screen's own thread. */
  public KeepDraft of(DraftId id) throws ProblemException {
    synchronized (open) {
      KeepDraft known = open.get(id);
      if (known != null) {
        return known;
      }
    }
    KeepDraft made = new KeepDraft(workplace, id, worker, listenersOn);
    synchronized (open) {
      return open.computeIfAbsent(id, i -> made);
    }
  }

  /** Returns when everything in every draft is on the disk; says why if it cannot be. */
  public void saveAll() throws ProblemException {
    List<KeepDraft> all;
    synchronized (open) {
      all = List.copyOf(open.values());
    }
    for (KeepDraft draft : all) {
      draft.flushAndWait();
    }
  }

  /** Ends the writing after what is waiting; {@link #saveAll} comes before. */
  @Override
  public void close() {
    worker.close();
  }
}
