package sightline.app.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A worker whose thread is the test itself: nothing happens until the test says so. */
public final class HandWorker implements Autosave.Worker {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Later> later = new ArrayList<>();
  private boolean atOnce;

  private record Later(Duration after, Runnable act) {}

  /** From now on what is due is done on the spot; what is for later still waits. */
  public HandWorker atOnce() {
    atOnce = true;
    return this;
  }

  @Override
  public void now(Runnable act) {
    if (atOnce) {
      act.run();
    } else {
      waiting.add(act);
    }
  }

  @Override
  public Planned later(Duration after, Runnable act) {
    Later planned = new Later(after, act);
    later.add(planned);
    return () -> later.remove(planned);
  }

  /** Does all that is due. */
  public void work() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /** Lets so much time pass that whatever is planned for then is done. */
  public void pass(Duration time) {
    List<Later> due = later.stream().filter(l -> l.after().compareTo(time) <= 0).toList();
    later.removeAll(due);
    due.forEach(l -> l.act().run());
  }

  @Override
  public void close() {
    work();
  }
}
