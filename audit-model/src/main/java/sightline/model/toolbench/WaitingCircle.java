package sightline.model.toolbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Relevance;

/** Finds out whether questions would wait for each other, so that none of them is ever asked. */
public final class WaitingCircle {
  private WaitingCircle() {}

  /**
   * The numbers of the questions that would wait for each other if the question had this condition,
   * beginning and ending with it; empty when none would.
   */
  public static Optional<List<String>> of(AuditTool tool, String question, Relevance condition) {
    Map<String, String> cameFrom = new HashMap<>();
    LinkedList<String> open = new LinkedList<>();
    for (String id : condition.questions()) {
      cameFrom.putIfAbsent(id, question);
      open.add(id);
    }
    while (!open.isEmpty()) {
      String at = open.remove();
      if (at.equals(question)) {
        return Optional.of(way(tool, question, cameFrom));
      }
      for (String next :
          tool.question(at)
              .flatMap(Question::askIf)
              .map(Relevance::questions)
              .orElse(java.util.Set.of())) {
        if (!cameFrom.containsKey(next)) {
          cameFrom.put(next, at);
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> way(AuditTool tool, String question, Map<String, String> cameFrom) {
    List<String> way = new ArrayList<>();
    String at = question;
    do {
      way.addFirst(tool.question(at).map(Question::number).orElse(at));
      at = cameFrom.get(at);
    } while (!at.equals(question));
    way.addFirst(tool.question(question).map(Question::number).orElse(question));
    return way;
  }
}
