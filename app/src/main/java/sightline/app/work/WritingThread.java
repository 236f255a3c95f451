package sightline.app.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one thread that writes answers: in order, behind the person who types. */
public final class WritingThread implements Autosave.Worker {
  private static final long PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("autosave").factory());

  @Override
  public void now(Runnable act) {
    thread.execute(act);
  }

  @Override
  public Planned later(Duration after, Runnable act) {
    ScheduledFuture<?> planned = thread.schedule(act, after.toMillis(), TimeUnit.MILLISECONDS);
    return () -> planned.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
