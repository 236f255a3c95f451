package sightline.app.ui.toolbench;

import java.util.List;
import java.util.stream.Collectors;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Relevance;

/** A condition in words, with numbers and ratings as people know them. */
final class ConditionWords {
  private ConditionWords() {}

  /** "3.1 is Not met or Partly met, and 4.2 is Met" */
  static String of(Relevance condition, AuditTool tool) {
    return switch (condition) {
      case Relevance.Is is ->
          Texts.of(
              "toolbench.condition.is",
              number(tool, is.question()),
              ratings(tool, is.question(), is.ratings()));
      case Relevance.IsNot is ->
          Texts.of(
              "toolbench.condition.is-not",
              number(tool, is.question()),
              ratings(tool, is.question(), is.ratings()));
      case Relevance.All all -> joined(all.parts(), "toolbench.condition.and", tool);
      case Relevance.Any any -> joined(any.parts(), "toolbench.condition.or", tool);
      case Relevance.Not not -> Texts.of("toolbench.condition.not", of(not.part(), tool));
    };
  }

  private static String joined(List<Relevance> parts, String by, AuditTool tool) {
    return parts.stream()
        .map(p -> isJoined(p) ? "(" + of(p, tool) + ")" : of(p, tool))
        .reduce((a, b) -> Texts.of(by, a, b))
        .orElseThrow();
  }

  private static boolean isJoined(Relevance part) {
    return part instanceof Relevance.All || part instanceof Relevance.Any;
  }

  private static String number(AuditTool tool, String question) {
    return tool.question(question).map(Question::number).orElse(question);
  }

  private static String ratings(AuditTool tool, String question, List<String> ratings) {
    return ratings.stream()
        .map(
            id ->
                tool.question(question)
                    .flatMap(q -> tool.scaleOf(q).withId(id))
                    .map(Rating::label)
                    .orElse(id))
        .collect(Collectors.joining(Texts.of("toolbench.condition.or-rating")));
  }
}
