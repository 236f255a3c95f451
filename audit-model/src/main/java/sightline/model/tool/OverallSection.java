package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** "overall": which question is the judged overall grade, and what it is held against. */
final class OverallSection {

  private final Problems problems;
  private final ToolContext context;

  OverallSection(Problems problems, ToolContext context) {
    this.problems = problems;
    this.context = context;
  }

  Optional<Overall> overall(Block tool, List<Standard> standards, ScoringRule scoring) {
    if (!tool.has("overall")) {
      return Optional.empty();
    }
    Block block =
        Block.of(
            tool.valueNode("overall"), "overall", "the overall grade", ToolWords.OVERALL, problems);
    Map<String, Question> questions = new LinkedHashMap<>();
    standards.forEach(s -> s.questions().forEach(q -> questions.putIfAbsent(q.id(), q)));
    String id = block.line("question");
    Optional<Question> question = Optional.ofNullable(questions.get(id));
    int before = List.copyOf(questions.keySet()).indexOf(id);
    if (question.isEmpty() && !id.isEmpty()) {
      block.error(
          "question", "There is no question '" + id + "'.", unknown(id, questions.keySet()));
    }
    int atLeast = block.number("atLeastGraded", 1, 1_000_000);
    if (question.isPresent()) {
      place(block, question.get(), standards, scoring);
      if (block.has("atLeastGraded") && atLeast > before) {
        block.error(
            "atLeastGraded",
            "Only "
                + before
                + " questions stand before the overall grade, so it could never be given.",
            "Ask for fewer, or move '" + id + "' to the end.");
      }
    }
    List<Overall.Limit> limits = new ArrayList<>();
    List<Node> nodes = block.list("limits");
    for (int i = 0; i < nodes.size(); i++) {
      limits.add(limit(nodes.get(i), "overall.limits[" + i + "]", question, questions));
    }
    return Optional.of(new Overall(id, atLeast, limits));
  }

  private static void place(
      Block block, Question question, List<Standard> standards, ScoringRule scoring) {
    boolean inModule =
        standards.stream()
            .anyMatch(s -> s.module().isPresent() && s.questions().contains(question));
    if (inModule) {
      block.error(
          "question",
          "'" + question.id() + "' belongs to a module, so some rounds would not ask it.",
          "Move it to a standard without 'module'.");
    }
    if (question.askIf().isPresent() || !question.appliesTo().isEmpty()) {
      block.warn(
          "question",
          "'" + question.id() + "' is not asked in every audit.",
          "Ask it of all, without 'askIf'.");
    }
    if (scoring.method() != ScoringRule.Method.GRADES && question.weight() > 0) {
      block.warn(
          "question",
          "'" + question.id() + "' counts in the score as well.",
          "Give it 'weight: 0', or score by grades.");
    }
  }

  private Overall.Limit limit(
      Node node, String path, Optional<Question> overall, Map<String, Question> questions) {
    Block block = Block.of(node, path, "a limit", ToolWords.LIMIT, problems);
    block.demand("questions", "Add 'questions: [...]' with the questions it looks at.");
    List<String> ids = block.lines("questions");
    List<Node> nodes = block.list("questions");
    if (block.has("questions") && nodes.isEmpty()) {
      block.error("questions", "The limit looks at no question.", "Name at least one question.");
    }
    String rating = block.line("rating");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size() && ids.size() == nodes.size() && !problems.isFull(); i++) {
      String where = block.at("questions") + "[" + i + "]";
      Question question = questions.get(ids.get(i));
      if (question == null) {
        problems.error(
            nodes.get(i),
            where,
            "There is no question '" + ids.get(i) + "'.",
            unknown(ids.get(i), questions.keySet()));
      } else if (overall.map(Question::id).filter(question.id()::equals).isPresent()) {
        problems.error(
            nodes.get(i),
            where,
            "The overall grade cannot be a limit on itself.",
            "Take it out of the list.");
      } else if (!seen.add(ids.get(i))) {
        problems.error(
            nodes.get(i), where, "This question stands twice.", "Remove one of the two.");
      } else {
        rated(block, "rating", rating, question);
      }
    }
    String noBetterThan = block.line("noBetterThan");
    overall.ifPresent(q -> rated(block, "noBetterThan", noBetterThan, q));
    return new Overall.Limit(ids, rating, noBetterThan);
  }

  private void rated(Block block, String key, String rating, Question question) {
    RatingScale scale = context.scales().get(question.scale());
    if (scale != null && !rating.isEmpty() && scale.withId(rating).isEmpty()) {
      block.error(
          key,
          "'" + question.id() + "' has no rating '" + rating + "'.",
          NearestWord.remedy(rating, scale.ratings().stream().map(Rating::id).toList()));
    }
  }

  /** Not the list of all questions: it would fill the screen. */
  private static String unknown(String id, Set<String> known) {
    return NearestWord.to(id, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElse("Write the id of a question of this question set.");
  }
}
