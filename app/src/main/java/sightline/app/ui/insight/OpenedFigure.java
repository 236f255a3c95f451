package sightline.app.ui.insight;

import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Mark;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AnswerRef;

/**
 * A figure opened to what stands behind it.
 *
 * @param title "Escalation, Hospitals"
 * @param mark what a cell of the heatmap says; empty for other figures
 * @param standing the figure in words: "1 of 4 met"
 * @param answers the answers it counts, or those that explain it
 * @param actions the actions it counts
 * @param audit the one audit all of it is from, at its first answer; empty over several
 */
public record OpenedFigure(
    String title,
    Optional<Mark> mark,
    String standing,
    List<ShownAnswer> answers,
    List<ActionLine> actions,
    Optional<AnswerRef> audit) {

  public OpenedFigure {
    answers = List.copyOf(answers);
    actions = List.copyOf(actions);
  }
}
