package sightline.model.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers every problem of one reading, so that an author mends a file in one go. */
final class Problems {

  /** A file with more is broken throughout; a longer list helps nobody. */
  private static final int MOST_LISTED = 500;

  private final List<ToolProblem> errors = new ArrayList<>();
  private final List<ToolProblem> warnings = new ArrayList<>();

  void error(Node at, String path, String message, String remedy) {
    add(errors, ToolProblem.Severity.ERROR, at, path, message, remedy);
  }

  void warn(Node at, String path, String message, String remedy) {
    add(warnings, ToolProblem.Severity.WARNING, at, path, message, remedy);
  }

  void errorAt(int line, int column, String path, String message, String remedy) {
    if (!isFull()) {
      errors.add(new ToolProblem(ToolProblem.Severity.ERROR, line, column, path, message, remedy));
    }
  }

  /** No further error is listed, so looking for more is idle. */
  boolean isFull() {
    return errors.size() >= MOST_LISTED;
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** In the order of the file. Warnings never crowd out an error. */
  List<ToolProblem> listed() {
    return Stream.concat(errors.stream(), warnings.stream().limit(MOST_LISTED - errors.size()))
        .sorted(Comparator.comparingInt(ToolProblem::line).thenComparingInt(ToolProblem::column))
        .toList();
  }

  private static void add(
      List<ToolProblem> to,
      ToolProblem.Severity severity,
      Node at,
      String path,
      String message,
      String remedy) {
    if (to.size() >= MOST_LISTED) {
      return;
    }
    int line = at.getStartMark().map(Mark::getLine).orElse(0) + 1;
    int column = at.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    to.add(new ToolProblem(severity, line, column, path, message, remedy));
  }
}
