package sightline.app.work;

/** Carries a {@link Problem} out of a use case to whoever shows it. */
public final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.words());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
