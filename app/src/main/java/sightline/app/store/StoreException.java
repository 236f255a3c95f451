package sightline.app.store;

/** Carries a {@link StoreProblem}: something expected went wrong with the store. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StoreProblem problem;

  public StoreException(StoreProblem problem) {
    this(problem, null);
  }

  public StoreException(StoreProblem problem, Throwable cause) {
    super(problem.what() + " " + problem.why(), cause);
    this.problem = problem;
  }

  public StoreProblem problem() {
    return problem;
  }
}
