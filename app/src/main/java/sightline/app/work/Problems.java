package sightline.app.work;

import java.util.Optional;
import sightline.app.store.StoreException;
import sightline.app.store.StoreProblem;

/** Tells expected problems from bugs, at the edges where either arrives. */
public final class Problems {
  private Problems() {}

  /** The problem behind a failure; empty when it is a bug. */
  public static Optional<Problem> of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ProblemException p) {
        return Optional.of(p.problem());
      }
      if (t instanceof StoreException s) {
        return Optional.of(new Problem.StoreTrouble(words(s), false, cause(s)));
      }
    }
    return Optional.empty();
  }

  static Problem.Cause cause(StoreException e) {
    return switch (e.problem()) {
      case StoreProblem.WrongPassphrase p -> Problem.Cause.WRONG_SECRET;
      case StoreProblem.InUse p -> Problem.Cause.IN_USE;
      default -> Problem.Cause.OTHER;
    };
  }

  static String words(StoreException e) {
    StoreProblem problem = e.problem();
    return problem.what() + " " + problem.why() + " " + problem.whatToDo();
  }
}
