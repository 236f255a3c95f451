package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** The rating scales of a tool file. */
final class ScaleSection {

  private static final int MOST_POINTS = 10_000;

  private final Problems problems;

  ScaleSection(Problems problems) {
    this.problems = problems;
  }

  List<RatingScale> scales(Block tool) {
    List<RatingScale> scales = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (!tool.demand("scales", "Add 'scales:' with at least one rating scale.")) {
      return scales;
    }
    List<Node> nodes = tool.list("scales");
    if (nodes.isEmpty()) {
      tool.error("scales", "There is no rating scale.", "Add at least one scale with its ratings.");
    }
    for (int i = 0; i < nodes.size(); i++) {
      Block block =
          Block.of(nodes.get(i), "scales[" + i + "]", "a scale", ToolWords.SCALE, problems);
      RatingScale scale = scale(block);
      if (!scale.id().isEmpty() && !ids.add(scale.id())) {
        block.error(
            "id",
            "The scale id '" + scale.id() + "' is already used.",
            "Give this scale an id of its own.");
      }
      scales.add(scale);
    }
    return scales;
  }

  private RatingScale scale(Block block) {
    String id = block.id("id");
    String title = block.line("title");
    RatingScale.Polarity polarity =
        block.choice("polarity", ToolWords.POLARITIES).orElse(RatingScale.Polarity.HIGHEST_IS_BEST);
    List<Rating> ratings = new ArrayList<>();
    if (block.demand("ratings", "Add 'ratings:' with the steps of the scale.")
        && block.list("ratings").isEmpty()) {
      block.error("ratings", "The scale has no ratings.", "Add the steps of the scale.");
    }
    Map<String, String> seen = new HashMap<>();
    List<Node> nodes = block.list("ratings");
    for (int i = 0; i < nodes.size(); i++) {
      Block step =
          Block.of(
              nodes.get(i),
              block.path() + ".ratings[" + i + "]",
              "a rating",
              ToolWords.RATING,
              problems);
      Rating rating = rating(step);
      once(step, seen, "id", rating.id());
      once(step, seen, "label", rating.label());
      once(step, seen, "letter", rating.letter());
      if (step.has("points")) {
        once(step, seen, "points", Integer.toString(rating.points()));
      }
      ratings.add(rating);
    }
    RatingScale bare = new RatingScale(id, title, polarity, ratings);
    List<ScaleMapping> mapsTo = new MappingSection(problems).mapsTo(block, bare);
    RatingScale scale = new RatingScale(id, title, polarity, ratings, mapsTo);
    if (wrongWayRound(scale)) {
      block.warn(
          "ratings",
          "Points and roles pull in opposite directions: a rating with better points has a worse role.",
          "Check 'polarity' (highest-is-best or lowest-is-best) and the roles.");
    }
    return scale;
  }

  private static Rating rating(Block step) {
    String id = step.id("id");
    String label = step.line("label");
    String letter = step.line("letter");
    if (letter.codePointCount(0, letter.length()) > 2) {
      step.error(
          "letter",
          "The letter '" + letter + "' has more than two characters.",
          "Use one or two characters for the mark.");
    }
    int points = step.number("points", -MOST_POINTS, MOST_POINTS);
    step.demand(
        "role",
        "Add the line 'role: ...' with one of: "
            + String.join(", ", ToolWords.ROLES.keySet())
            + ".");
    RatingRole role = step.choice("role", ToolWords.ROLES).orElse(RatingRole.NONE);
    return new Rating(id, label, letter, points, role);
  }

  private static void once(Block step, Map<String, String> seen, String key, String value) {
    if (!value.isEmpty() && seen.putIfAbsent(key + ' ' + value, value) != null) {
      step.error(
          key,
          "'" + value + "' stands twice as '" + key + "' in this scale.",
          "Every rating needs its own " + key + ".");
    }
  }

  private static boolean wrongWayRound(RatingScale scale) {
    return scale.ratings().stream()
        .filter(a -> a.role() != RatingRole.NONE)
        .anyMatch(
            a ->
                scale.ratings().stream()
                    .filter(b -> b.role() != RatingRole.NONE)
                    .anyMatch(
                        b ->
                            scale.compareForBetter(a.points(), b.points()) > 0
                                && a.role().ordinal() > b.role().ordinal()));
  }
}
