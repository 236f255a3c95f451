package sightline.app.ui.answer;

import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Relevance;

/** Says a condition in the numbers and rating words a person sees. */
final class AskedOnlyIf {
  private final AuditTool tool;

  AskedOnlyIf(AuditTool tool) {
    this.tool = tool;
  }

  /** "Asked only if 3.1 is not Met."; empty for a question that is always asked. */
  String words(Question question) {
    return question.askIf().map(c -> Texts.of("answer.asked-if", words(c))).orElse("");
  }

  private String words(Relevance condition) {
    return switch (condition) {
      case Relevance.Is is -> compared("answer.asked-if.is", is.question(), is.ratings());
      case Relevance.IsNot is -> compared("answer.asked-if.is-not", is.question(), is.ratings());
      case Relevance.All all -> joined("answer.asked-if.and", all.parts());
      case Relevance.Any any -> joined("answer.asked-if.or", any.parts());
      case Relevance.Not not -> Texts.of("answer.asked-if.not", words(not.part()));
    };
  }

  private String compared(String text, String id, List<String> ratings) {
    Optional<Question> question = tool.question(id);
    List<String> words =
        ratings.stream()
            .map(r -> question.flatMap(q -> tool.scaleOf(q).withId(r)).map(Rating::label).orElse(r))
            .toList();
    String or = Texts.of("answer.asked-if.or");
    return Texts.of(
        text, question.map(Question::number).orElse(id), String.join(" " + or + " ", words));
  }

  private String joined(String by, List<Relevance> parts) {
    List<String> words =
        parts.stream()
            .map(
                p ->
                    p instanceof Relevance.All || p instanceof Relevance.Any
                        ? "(" + words(p) + ")"
                        : words(p))
            .toList();
    return String.join(" " + Texts.of(by) + " ", words);
  }
}
