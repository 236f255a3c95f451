package sightline.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import sightline.app.work.Job;
import sightline.app.work.Jobs;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;

/** Does every job at once, on the spot: tests of view-models need no threads and no toolkit. */
public final class DirectJobs implements Jobs {
  private final List<String> started = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final Optional<ProblemException> obstacle;

  public DirectJobs() {
    this(Optional.empty());
  }

  private DirectJobs(Optional<ProblemException> obstacle) {
    this.obstacle = obstacle;
  }

  /** Jobs that all meet the same trouble, for pictures of what a screen says then. */
  public static DirectJobs blockedBy(Problem problem) {
    return new DirectJobs(Optional.of(new ProblemException(problem)));
  }

  /** What was said to be running, in order. */
  public List<String> started() {
    return List.copyOf(started);
  }

  /** What would stand in the job strip. */
  public List<Report> reports() {
    return List.copyOf(reports);
  }

  @Override
  public <T> Running<T> run(String what, Work<T> work) {
    started.add(what);
    return quietly(work);
  }

  @Override
  public <T> Running<T> quietly(Work<T> work) {
    if (obstacle.isPresent()) {
      return new Finished<>(null, obstacle.get());
    }
    try {
      return new Finished<>(work.work(Job.unwatched()), null);
    } catch (Exception problem) {
      return new Finished<>(null, problem);
    }
  }

  private final class Finished<T> implements Running<T> {
    private final T value;
    private final Exception problem;

    Finished(T value, Exception problem) {
      this.value = value;
      this.problem = problem;
    }

    @Override
    public Running<T> onDone(Consumer<? super T> listener) {
      if (problem == null) {
        listener.accept(value);
      }
      return this;
    }

    @Override
    public Running<T> onFailed(Consumer<? super Throwable> listener) {
      if (problem != null) {
        listener.accept(problem);
      }
      return this;
    }

    @Override
    public Running<T> onCancelled(Runnable listener) {
      return this;
    }

    @Override
    public Running<T> reporting(Function<? super T, Report> report) {
      if (problem == null) {
        reports.add(report.apply(value));
      }
      return this;
    }

    @Override
    public void cancel() {
      // it is already done
    }
  }
}
