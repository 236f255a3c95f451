package sightline.app.ui.kit;

import java.util.function.Consumer;
import sightline.app.work.Problem;
import sightline.app.work.Problems;

/** Parts what a person can put right, which is told in words, from a bug, which goes elsewhere. */
public final class Failures {
  private final Consumer<? super Throwable> bug;

  /** What nobody expected goes to {@code bug}: it shows a code and offers to copy the details. */
  public Failures(Consumer<? super Throwable> bug) {
    this.bug = bug;
  }

  /** A listener for work that broke off: problems are told as words, bugs are not. */
  public Consumer<Throwable> tell(Consumer<? super String> words) {
    return failure ->
        Problems.of(failure)
            .map(Problem::words)
            .ifPresentOrElse(words::accept, () -> bug.accept(failure));
  }
}
