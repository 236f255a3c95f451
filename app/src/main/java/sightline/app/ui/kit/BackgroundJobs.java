package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import sightline.app.work.Job;
import sightline.app.work.Jobs;
import sightline.app.work.Problems;

/**
 * Jobs on two threads of their own, delivered on the FX thread, where {@link #run} must be called
 * too. The list of jobs worth showing feeds the {@link JobStrip}.
 */
public final class BackgroundJobs implements Jobs, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(BackgroundJobs.class.getName());

  private static final long PATIENCE_SECONDS = 5;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("job-", 1).factory());
  private final ObservableList<ShownJob> shown = FXCollections.observableArrayList();
  private final Consumer<? super Throwable> onBug;
  private final List<Runnable> waitingForQuiet = new ArrayList<>();
  private int underWay;

  /** What broke off without a listener of its own goes to {@code onBug}, on the FX thread. */
  public BackgroundJobs(Consumer<? super Throwable> onBug) {
    this.onBug = onBug;
  }

  /** Jobs running, and results not closed yet; newest last. */
  public ObservableList<ShownJob> shown() {
    return shown;
  }

  /**
   * Runs the act on the FX thread as soon as no job is under way, at once if none is. Jobs started
   * meanwhile are waited for too.
   */
  public void whenIdle(Runnable act) {
    waitingForQuiet.add(act);
    tellWhenIdle();
  }

  private void ended() {
    underWay--;
    tellWhenIdle();
  }

  private void tellWhenIdle() {
    if (underWay > 0) {
      return;
    }
    List<Runnable> acts = List.copyOf(waitingForQuiet);
    waitingForQuiet.clear();
    acts.forEach(Runnable::run);
  }

  @Override
  public <T> Running<T> run(String what, Work<T> work) {
    return start(what, work, true);
  }

  @Override
  public <T> Running<T> quietly(Work<T> work) {
    return start("", work, false);
  }

  private <T> Running<T> start(String what, Work<T> work, boolean show) {
    Handle<T> handle = new Handle<>(what, work, show);
    if (show) {
      shown.add(handle.entry);
    }
    underWay++;
    threads.execute(handle.task);
    return handle;
  }

  /** Starts no further work and waits a little for what runs: it may need the store. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("work under way had not ended when the window closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Handle<T> implements Running<T> {
    private final FxTask<T> task;
    private final ShownJob entry;
    private final boolean show;
    private final List<Consumer<? super T>> onDone = new ArrayList<>();
    private final List<Consumer<? super Throwable>> onFailed = new ArrayList<>();
    private final List<Runnable> onCancelled = new ArrayList<>();
    private Function<? super T, Report> report;

    Handle(String what, Work<T> work, boolean show) {
      this.show = show;
      task = new FxTask<>(work);
      entry = new ShownJob(what, this::cancel, shown::remove);
      task.messageProperty().subscribe(entry::setDetail);
      task.progressProperty().subscribe(p -> entry.setProgress(p.doubleValue()));
      task.setOnSucceeded(event -> ending(() -> done(task.getValue())));
      task.setOnFailed(event -> ending(() -> brokeOff(task.getException())));
    }

    /** Whatever a listener does, the job counts as ended afterwards. */
    private void ending(Runnable telling) {
      try {
        telling.run();
      } finally {
        ended();
      }
    }

    private void done(T value) {
      if (task.unwanted.get()) {
        wasCancelled();
        return;
      }
      if (report != null && show) {
        entry.finish(report.apply(value));
      } else {
        shown.remove(entry);
      }
      onDone.forEach(listener -> listener.accept(value));
    }

    private void brokeOff(Throwable problem) {
      if (task.unwanted.get()) {
        wasCancelled();
        return;
      }
      if (Problems.of(problem).isEmpty()) {
        LOG.log(Level.SEVERE, "a job broke off", problem);
      }
      shown.remove(entry);
      if (onFailed.isEmpty()) {
        onBug.accept(problem);
      }
      onFailed.forEach(listener -> listener.accept(problem));
    }

    private void wasCancelled() {
      shown.remove(entry);
      onCancelled.forEach(Runnable::run);
    }

    @Override
    public Running<T> onDone(Consumer<? super T> listener) {
      onDone.add(listener);
      return this;
    }

    @Override
    public Running<T> onFailed(Consumer<? super Throwable> listener) {
      onFailed.add(listener);
      return this;
    }

    @Override
    public Running<T> onCancelled(Runnable listener) {
      onCancelled.add(listener);
      return this;
    }

    @Override
    public Running<T> reporting(Function<? super T, Report> toReport) {
      report = toReport;
      return this;
    }

    /**
     * Asks the work to stop at its next safe point; it is never torn off in the middle of a commit.
     */
    @Override
    public void cancel() {
      task.unwanted.set(true);
      entry.cancelling();
    }
  }

  private static final class FxTask<T> extends Task<T> {
    private final Work<T> work;
    private final AtomicBoolean unwanted = new AtomicBoolean();
    private final long started = System.nanoTime();

    FxTask(Work<T> work) {
      this.work = work;
    }

    @Override
    protected T call() throws Exception {
      return work.work(
          new Job() {
            @Override
            public void reached(long done, long of) {
              updateProgress(of <= 0 ? -1 : done, of <= 0 ? -1 : of);
              updateMessage(of <= 0 ? "" : TimeLeft.say(done, of, System.nanoTime() - started));
            }

            @Override
            public boolean cancelled() {
              return unwanted.get();
            }
          });
    }
  }
}
