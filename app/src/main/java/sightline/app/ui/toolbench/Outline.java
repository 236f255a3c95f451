package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.toolbench.DraftCheck;

/** The lines of a question set, in reading order. */
final class Outline {
  private Outline() {}

  /**
   * @param problems how many there are of a line
   */
  static List<OutlineLine> of(
      AuditTool tool, boolean withScales, ToIntFunction<OutlineLine> problems) {
    List<OutlineLine> lines = new ArrayList<>();
    lines.add(line(OutlineLine.Kind.COVER, "", Texts.of("toolbench.outline.cover")));
    if (withScales) {
      lines.add(line(OutlineLine.Kind.SCALES, "", Texts.of("toolbench.outline.scales")));
      lines.add(line(OutlineLine.Kind.SCORING, "", Texts.of("toolbench.outline.scoring")));
      lines.add(
          line(
              OutlineLine.Kind.FACTS,
              "",
              Texts.count("toolbench.outline.facts", tool.details().size())));
    }
    int open = DraftCheck.unchecked(tool).size();
    lines.add(
        line(OutlineLine.Kind.REFERENCES, "", Texts.count("toolbench.outline.references", open)));
    for (Standard standard : tool.standards()) {
      lines.add(
          new OutlineLine(
              OutlineLine.Kind.STANDARD,
              standard.id(),
              standard.number(),
              named(standard.title()),
              0));
      for (Question question : standard.questions()) {
        lines.add(
            new OutlineLine(
                OutlineLine.Kind.QUESTION,
                question.id(),
                question.number(),
                named(question.title()),
                0));
      }
    }
    return lines.stream()
        .map(l -> new OutlineLine(l.kind(), l.id(), l.number(), l.words(), problems.applyAsInt(l)))
        .toList();
  }

  private static OutlineLine line(OutlineLine.Kind kind, String number, String words) {
    return new OutlineLine(kind, kind.name(), number, words, 0);
  }

  private static String named(String title) {
    return title.isBlank() ? Texts.of("toolbench.untitled") : title;
  }

  static Optional<OutlineLine> find(List<OutlineLine> lines, OutlineLine wanted) {
    return lines.stream().filter(l -> l.isSame(wanted)).findFirst();
  }
}
