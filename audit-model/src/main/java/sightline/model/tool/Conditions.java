package sightline.model.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * The conditions ("askIf") of a tool file: read one by one, checked against each other when every
 * question is known.
 */
final class Conditions {

  private record Condition(Block block, String question, RelevanceReading.Read read) {}

  /** A question a condition may look at, with its standard and its place in the file. */
  private record Target(Question question, Standard standard, int place) {}

  private static final String KEY = "askIf";
  private static final int LONGEST_WAY = 6;

  private final Problems problems;
  private final List<Condition> all = new ArrayList<>();

  Conditions(Problems problems) {
    this.problems = problems;
  }

  Optional<Relevance> read(Block block, String question) {
    Optional<String> text = block.optionalProse(KEY);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (Relevance.read(text.get())) {
      case RelevanceReading.Slip slip -> {
        block.errorWithin(KEY, slip.column() - 1, slip.message(), slip.remedy());
        yield Optional.empty();
      }
      case RelevanceReading.Read read -> {
        all.add(new Condition(block, question, read));
        yield Optional.of(read.relevance());
      }
    };
  }

  /**
   * @param standards all of them, those of the tool a local question is added to as well
   */
  void check(List<Standard> standards, ToolContext context) {
    if (all.isEmpty()) {
      return;
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    for (Standard standard : standards) {
      for (Question question : standard.questions()) {
        targets.putIfAbsent(question.id(), new Target(question, standard, targets.size()));
      }
    }
    for (Condition condition : all) {
      if (problems.isFull()) {
        return;
      }
      Set<String> named = new HashSet<>();
      for (RelevanceReading.Mention mention : condition.read().mentions()) {
        if (mention.rating().isPresent()) {
          rating(condition, mention, targets, context);
        } else if (named.add(mention.question())) {
          question(condition, mention, targets);
        }
      }
    }
    circles();
  }

  private static void rating(
      Condition condition,
      RelevanceReading.Mention mention,
      Map<String, Target> targets,
      ToolContext context) {
    Target target = targets.get(mention.question());
    RatingScale scale = target == null ? null : context.scales().get(target.question().scale());
    String rating = mention.rating().orElseThrow();
    if (scale != null && scale.withId(rating).isEmpty()) {
      condition
          .block()
          .errorWithin(
              KEY,
              mention.column() - 1,
              "'" + mention.question() + "' has no rating '" + rating + "'.",
              NearestWord.remedy(rating, scale.ratings().stream().map(Rating::id).toList()));
    }
  }

  private static void question(
      Condition condition, RelevanceReading.Mention mention, Map<String, Target> targets) {
    Block block = condition.block();
    int offset = mention.column() - 1;
    Target target = targets.get(mention.question());
    if (mention.question().equals(condition.question())) {
      block.errorWithin(
          KEY,
          offset,
          "The question looks at its own answer.",
          "Name another question, or take 'askIf' out.");
    } else if (target == null) {
      block.errorWithin(
          KEY,
          offset,
          "There is no question '" + mention.question() + "'.",
          NearestWord.to(mention.question(), targets.keySet())
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Write the id of a question of this question set."));
    } else if (targets.containsKey(condition.question())) {
      reach(condition, offset, targets.get(condition.question()), target);
    }
  }

  /** Whether whoever is asked the question is asked the target too, and before it. */
  private static void reach(Condition condition, int offset, Target asked, Target target) {
    Block block = condition.block();
    String id = target.question().id();
    Optional<String> module = target.standard().module();
    if (module.isPresent() && !module.equals(asked.standard().module())) {
      block.errorWithin(
          KEY,
          offset,
          "'" + id + "' belongs to the module '" + module.get() + "', which a round may leave out.",
          "Look at a question outside modules, or move this one into the module.");
    }
    Set<AgencyType> types =
        asked.question().appliesTo().isEmpty()
            ? EnumSet.allOf(AgencyType.class)
            : asked.question().appliesTo();
    if (!types.stream().allMatch(target.question()::appliesTo)) {
      block.warn(
          KEY,
          "Some agencies are not asked '" + id + "', so this question never reaches them.",
          "Give both the same 'appliesTo'.");
    }
    if (target.place() > asked.place()) {
      block.warn(
          KEY,
          "'" + id + "' comes later, so this question appears above one already passed.",
          "Move this question below '" + id + "'.");
    }
  }

  /** Each circle is told once, at its first question. */
  private void circles() {
    Map<String, Condition> open = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (Condition condition : all) {
      places.putIfAbsent(condition.question(), places.size());
      if (!condition.read().relevance().questions().contains(condition.question())) {
        open.putIfAbsent(condition.question(), condition);
      }
    }
    settle(open);
    Set<String> walked = new HashSet<>();
    for (String start : open.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = start;
      while (walked.add(at)) {
        way.add(at);
        at = next(open.get(at), open);
      }
      if (way.contains(at)) {
        String met = at;
        List<String> circle =
            new ArrayList<>(way.stream().dropWhile(id -> !id.equals(met)).toList());
        String first = Collections.min(circle, Comparator.comparing(places::get));
        Collections.rotate(circle, -circle.indexOf(first));
        tell(circle, open.get(first).block());
      }
    }
  }

  /** Takes out, again and again, what waits for nothing; circles and what hangs on them stay. */
  private static void settle(Map<String, Condition> open) {
    Map<String, List<String>> waiting = new HashMap<>();
    Map<String, Integer> missing = new HashMap<>();
    List<String> free = new ArrayList<>();
    open.forEach(
        (id, condition) -> {
          List<String> on =
              condition.read().relevance().questions().stream().filter(open::containsKey).toList();
          on.forEach(o -> waiting.computeIfAbsent(o, k -> new ArrayList<>()).add(id));
          missing.put(id, on.size());
          if (on.isEmpty()) {
            free.add(id);
          }
        });
    for (int i = 0; i < free.size(); i++) {
      open.remove(free.get(i));
      for (String id : waiting.getOrDefault(free.get(i), List.of())) {
        if (missing.merge(id, -1, Integer::sum) == 0) {
          free.add(id);
        }
      }
    }
  }

  private static String next(Condition condition, Map<String, Condition> open) {
    return condition.read().relevance().questions().stream()
        .filter(open::containsKey)
        .findFirst()
        .orElseThrow();
  }

  private static void tell(List<String> circle, Block block) {
    String way =
        circle.size() > LONGEST_WAY
            ? String.join(", ", circle.subList(0, LONGEST_WAY)) + ", ..."
            : String.join(", ", circle) + ", " + circle.getFirst();
    block.error(
        KEY,
        "These questions wait for each other, so none is ever asked: " + way + ".",
        "Take one of the conditions out.");
  }
}
