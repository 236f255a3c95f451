package sightline.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sightline.model.insight.AgencyReturn;
import sightline.model.report.Block.Column;

/**
 * The standards of an audit that grades and never adds up: the grade itself where a standard has
 * one question, counts of grades where it has more.
 */
final class GradesGlance {
  private GradesGlance() {}

  static Block.Table of(AgencyReturn content, String caption) {
    List<List<Cell>> rows =
        content.standards().stream()
            .map(
                s ->
                    List.of(
                        Cell.of(s.standard().number() + " " + s.standard().title()),
                        grades(s.questions()),
                        Cell.of(s.summary().coverage().answered()),
                        Cell.of(s.summary().coverage().applicable())))
            .toList();
    return new Block.Table(
        caption,
        List.of(
            Column.text("Standard", 3),
            Column.text("Grade", 2),
            ReportParts.wideNumber("Answered"),
            ReportParts.wideNumber("Applicable")),
        rows,
        "");
  }

  private static Cell grades(List<AgencyReturn.QuestionPart> questions) {
    if (questions.size() == 1) {
      return Cell.of(Marks.of(questions.getFirst()));
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    questions.forEach(q -> counts.merge(Marks.of(q).word(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((label, count) -> words.add(count + " " + label));
    return Cell.of(String.join(", ", words));
  }
}
