package sightline.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Problems;

/**
 * A command: does one thing, and turns an expected problem into words on standard error and an exit
 * code.
 */
abstract class Act implements Callable<Integer> {
  @Mixin GlobalOptions options;

  final Session session;

  Act(Session session) {
    this.session = session;
  }

  abstract int run() throws ProblemException;

  private static int explained(Problem problem) {
    GlobalOptions.complain(problem.words());
    return GlobalOptions.exitCodeOf(problem);
  }

  @Override
  public final Integer call() {
    try {
      return run();
    } catch (ProblemException e) {
      return explained(e.problem());
    } catch (RuntimeException e) {
      return explained(Problems.of(e).orElseThrow(() -> e));
    }
  }
}
