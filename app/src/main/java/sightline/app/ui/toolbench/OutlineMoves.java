package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.toolbench.DraftActs;
import sightline.model.toolbench.DraftEdit;

/** What moving a line of the outline does to the draft. */
final class OutlineMoves {
  private OutlineMoves() {}

  static Optional<DraftEdit> step(DraftActs acts, OutlineLine line, int by) {
    return line.kind() == OutlineLine.Kind.STANDARD
        ? acts.stepStandard(line.id(), by)
        : acts.stepQuestion(line.id(), by);
  }

  static Optional<DraftEdit> drop(
      DraftActs acts, AuditTool now, OutlineLine moved, OutlineLine onto) {
    if (moved.kind() == OutlineLine.Kind.STANDARD) {
      List<String> ids = now.standards().stream().map(Standard::id).toList();
      return acts.moveStandard(moved.id(), ids.indexOf(onto.id()));
    }
    if (onto.kind() == OutlineLine.Kind.STANDARD) {
      return acts.moveQuestion(moved.id(), onto.id(), 0);
    }
    Question target = now.question(onto.id()).orElseThrow();
    Standard in = now.standardOf(target);
    return acts.moveQuestion(moved.id(), in.id(), in.questions().indexOf(target));
  }

  /** The standard a line is, or stands in. */
  static Optional<Standard> standardOf(AuditTool now, OutlineLine line) {
    return switch (line.kind()) {
      case STANDARD -> now.standards().stream().filter(s -> s.id().equals(line.id())).findFirst();
      case QUESTION -> now.question(line.id()).map(now::standardOf);
      default -> Optional.empty();
    };
  }

  static Optional<Standard> last(AuditTool now) {
    return now.standards().isEmpty() ? Optional.empty() : Optional.of(now.standards().getLast());
  }
}
