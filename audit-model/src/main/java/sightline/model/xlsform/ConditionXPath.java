package sightline.model.xlsform;

import java.util.List;
import java.util.stream.Collectors;
import sightline.model.tool.Relevance;

/** Writes a condition so that {@link XPathCondition} reads the same one back. */
final class ConditionXPath {

  private ConditionXPath() {}

  static String write(Relevance relevance) {
    return switch (relevance) {
      case Relevance.Is is -> compared(is.question(), " = ", is.ratings(), " or ");
      case Relevance.IsNot is -> compared(is.question(), " != ", is.ratings(), " and ");
      case Relevance.All all -> joined(all.parts(), " and ");
      case Relevance.Any any -> joined(any.parts(), " or ");
      case Relevance.Not not -> "not(" + write(not.part()) + ")";
    };
  }

  private static String compared(String question, String sign, List<String> ratings, String by) {
    return ratings.stream()
        .map(r -> "${" + FormId.name(question) + "}" + sign + "'" + r + "'")
        .collect(Collectors.joining(by));
  }

  private static String joined(List<Relevance> parts, String by) {
    return parts.stream()
        .map(p -> standsAlone(p, parts) ? write(p) : "(" + write(p) + ")")
        .collect(Collectors.joining(by));
  }

  /** A single comparison needs no brackets, unless it would melt into a neighbour. */
  private static boolean standsAlone(Relevance part, List<Relevance> parts) {
    boolean single =
        switch (part) {
          case Relevance.Is is -> is.ratings().size() == 1;
          case Relevance.IsNot is -> is.ratings().size() == 1;
          case Relevance.Not n -> true;
          case Relevance.All a -> false;
          case Relevance.Any a -> false;
        };
    return single
        && (part instanceof Relevance.Not
            || parts.stream().noneMatch(o -> o != part && o.questions().equals(part.questions())));
  }
}
