package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** "mapsTo" of a scale: how its ratings read on common scales. */
final class MappingSection {

  private final Problems problems;

  MappingSection(Problems problems) {
    this.problems = problems;
  }

  List<ScaleMapping> mapsTo(Block owner, RatingScale scale) {
    List<ScaleMapping> mappings = new ArrayList<>();
    List<Node> nodes = owner.list("mapsTo");
    for (int i = 0; i < nodes.size(); i++) {
      String path = owner.at("mapsTo") + "[" + i + "]";
      Block block =
          Block.of(nodes.get(i), path, "an entry of 'mapsTo'", ToolWords.MAPPING, problems);
      block.demand(
          "scale",
          "Add the line 'scale: ...' with one of: "
              + String.join(", ", ToolWords.COMMON_SCALES.keySet())
              + ".");
      Optional<CommonScale> common = block.choice("scale", ToolWords.COMMON_SCALES);
      if (common.isPresent()) {
        CommonScale to = common.get();
        if (mappings.stream().anyMatch(m -> m.scale() == to)) {
          block.error(
              "scale",
              "The scale is already mapped to '" + to.code() + "'.",
              "Remove one of the two.");
        }
        mappings.add(new ScaleMapping(to, steps(block, to, scale)));
      }
    }
    return mappings;
  }

  private Map<String, CommonScale.Step> steps(Block block, CommonScale to, RatingScale scale) {
    Map<String, CommonScale.Step> steps = new HashMap<>();
    List<String> ids = scale.ratings().stream().map(Rating::id).toList();
    if (!block.demand(
        "ratings", "Add 'ratings:' with a step for each of: " + String.join(", ", ids) + ".")) {
      return steps;
    }
    Block ratings =
        Block.of(block.valueNode("ratings"), block.at("ratings"), "'ratings'", ids, problems);
    Map<String, CommonScale.Step> known = new LinkedHashMap<>();
    to.steps().forEach(s -> known.put(s.code(), s));
    for (Rating rating : scale.ratings()) {
      boolean wanted = rating.role() != RatingRole.NONE;
      if (ratings.has(rating.id())
          || (wanted
              && ratings.demand(
                  rating.id(), "Say how '" + rating.id() + "' reads on '" + to.code() + "'."))) {
        ratings.step(rating.id(), known).ifPresent(s -> steps.put(rating.id(), s));
      }
    }
    if (ratings.isGroup() && ratings.keys().isEmpty()) {
      block.error("ratings", "No rating is mapped.", "Map the ratings, or take this entry out.");
    }
    turned(scale, steps)
        .ifPresent(
            id ->
                ratings.error(
                    id,
                    "A worse rating maps to a better step than '" + id + "' does.",
                    "Map better ratings to the same or better steps."));
    return steps;
  }

  /** A rating that maps to a worse step than a worse rating does. */
  private static Optional<String> turned(RatingScale scale, Map<String, CommonScale.Step> steps) {
    List<Rating> worstFirst =
        scale.ratings().stream()
            .filter(r -> steps.containsKey(r.id()))
            .sorted((a, b) -> scale.compareForBetter(a.points(), b.points()))
            .toList();
    for (int i = 1; i < worstFirst.size(); i++) {
      CommonScale.Step worse = steps.get(worstFirst.get(i - 1).id());
      CommonScale.Step better = steps.get(worstFirst.get(i).id());
      if (better.compareForBetter(worse) < 0) {
        return Optional.of(worstFirst.get(i).id());
      }
    }
    return Optional.empty();
  }
}
