package sightline.model.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers every problem of one reading, so that an author mends a file in one go. */
final class Problems {

  /** A file with more is broken throughout; a longer list helps nobody. */
  private static final int MOST_LISTED = 500;

  private final List<ToolProblem> found = new ArrayList<>();
  private boolean errors;

  void error(Node at, String path, String message, String remedy) {
    add(ToolProblem.Severity.ERROR, at, path, message, remedy);
  }

  void warn(Node at, String path, String message, String remedy) {
    add(ToolProblem.Severity.WARNING, at, path, message, remedy);
  }

  void errorAt(int line, int column, String path, String message, String remedy) {
    errors = true;
    if (found.size() < MOST_LISTED) {
      found.add(new ToolProblem(ToolProblem.Severity.ERROR, line, column, path, message, remedy));
    }
  }

  /** No further problem is listed, so looking for more is idle. */
  boolean isFull() {
    return found.size() >= MOST_LISTED;
  }

  boolean hasErrors() {
    return errors;
  }

  /** In the order of the file. */
  List<ToolProblem> listed() {
    return found.stream()
        .sorted(Comparator.comparingInt(ToolProblem::line).thenComparingInt(ToolProblem::column))
        .toList();
  }

  private void add(
      ToolProblem.Severity severity, Node at, String path, String message, String remedy) {
    errors |= severity == ToolProblem.Severity.ERROR;
    if (found.size() >= MOST_LISTED) {
      return;
    }
    int line = at.getStartMark().map(Mark::getLine).orElse(0) + 1;
    int column = at.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    found.add(new ToolProblem(severity, line, column, path, message, remedy));
  }
}
