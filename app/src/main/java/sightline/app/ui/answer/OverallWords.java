package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/** Says what a tool asks of its judged overall grade. */
final class OverallWords {
  private OverallWords() {}

  /** A sentence a rule; none for a question that is not the overall grade. */
  static List<String> of(AuditTool tool, Question question) {
    List<String> words = new ArrayList<>();
    tool.overall()
        .filter(o -> o.question().equals(question.id()))
        .ifPresent(
            overall -> {
              words.add(Texts.of("answer.overall.enough", overall.atLeastGraded()));
              overall.limits().forEach(limit -> words.add(words(tool, question, limit)));
            });
    return words;
  }

  private static String words(AuditTool tool, Question overall, Overall.Limit limit) {
    List<Question> looksAt =
        limit.questions().stream().flatMap(id -> tool.question(id).stream()).toList();
    String numbers = String.join(", ", looksAt.stream().map(Question::number).toList());
    String grade =
        looksAt.stream()
            .findFirst()
            .flatMap(q -> tool.scaleOf(q).withId(limit.rating()))
            .map(Rating::label)
            .orElse(limit.rating());
    String most =
        tool.scaleOf(overall)
            .withId(limit.noBetterThan())
            .map(Rating::label)
            .orElse(limit.noBetterThan());
    return Texts.of("answer.overall.limit", grade, numbers, most);
  }
}
