package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** The opening page and the scoring rule of a tool file. */
final class HeadSection {

  private final Problems problems;

  HeadSection(Problems problems) {
    this.problems = problems;
  }

  Cover cover(Block tool) {
    if (!tool.demand("cover", "Add 'cover:' with " + String.join(", ", ToolWords.COVER) + ".")) {
      return Cover.BLANK;
    }
    Block cover =
        Block.of(tool.valueNode("cover"), "cover", "the cover", ToolWords.COVER, problems);
    return new Cover(
        cover.prose("purpose"),
        cover.prose("whoAnswers"),
        cover.prose("howLong"),
        cover.prose("legalBasis"),
        cover.prose("howScored"),
        cover.prose("whatHappens"),
        cover.lines("beforeYouStart"));
  }

  List<String> signOffs(Block tool) {
    List<String> roles = tool.lines("signOffs");
    if (!tool.has("signOffs")) {
      return AuditTool.SENIOR_OFFICER;
    }
    if (roles.isEmpty()) {
      tool.error(
          "signOffs", "Nobody would sign.", "List who must sign, by role, or take the line out.");
    }
    if (Set.copyOf(roles).size() < roles.size()) {
      tool.error("signOffs", "The same role stands twice.", "Name each role once.");
    }
    return roles;
  }

  Optional<UnableToDetermine> unableToDetermine(Block tool) {
    if (!tool.has("unableToDetermine")) {
      return Optional.empty();
    }
    Block block =
        Block.of(
            tool.valueNode("unableToDetermine"),
            "unableToDetermine",
            "'unableToDetermine'",
            ToolWords.UNABLE,
            problems);
    String label = block.line("label");
    block.demand("reasons", "Add 'reasons:' with at least one reason to choose.");
    return Optional.of(
        new UnableToDetermine(label, new OptionSection(problems).options(block, "reasons")));
  }

  ScoringRule scoring(Block tool) {
    String remedy = "Add 'scoring:' with method, decimals and bands.";
    if (!tool.demand("scoring", remedy)) {
      return new ScoringRule(ScoringRule.Method.AVERAGE, 0, List.of());
    }
    Block scoring =
        Block.of(tool.valueNode("scoring"), "scoring", "the scoring", ToolWords.SCORING, problems);
    scoring.demand(
        "method",
        "Add the line 'method: ...' with one of: "
            + String.join(", ", ToolWords.METHODS.keySet())
            + ".");
    ScoringRule.Method method =
        scoring.choice("method", ToolWords.METHODS).orElse(ScoringRule.Method.AVERAGE);
    int decimals = scoring.numberOr("decimals", 0, 2, 0);
    List<ScoringRule.Band> bands = bands(scoring);
    if (method == ScoringRule.Method.GRADES && !bands.isEmpty()) {
      scoring.warn(
          "bands",
          "Grades are never turned into a number, so bands have no effect.",
          "Take the bands out.");
    }
    return new ScoringRule(method, decimals, bands);
  }

  private List<ScoringRule.Band> bands(Block scoring) {
    List<ScoringRule.Band> bands = new ArrayList<>();
    List<Node> nodes = scoring.list("bands");
    for (int i = 0; i < nodes.size(); i++) {
      Block block =
          Block.of(nodes.get(i), "scoring.bands[" + i + "]", "a band", ToolWords.BAND, problems);
      String label = block.line("label");
      int from = block.number("from", 0, 100);
      block.demand(
          "role",
          "Add the line 'role: ...' with one of: "
              + String.join(", ", ToolWords.ROLES.keySet())
              + ".");
      RatingRole role = block.choice("role", ToolWords.ROLES).orElse(RatingRole.NONE);
      if (!bands.isEmpty() && block.has("from") && from >= bands.getLast().from()) {
        block.error(
            "from",
            "The bands are out of order: " + from + " comes after " + bands.getLast().from() + ".",
            "List the bands from the highest 'from' to the lowest.");
      }
      bands.add(new ScoringRule.Band(label, from, role));
      if (i == nodes.size() - 1 && from > 0 && block.has("from")) {
        block.warn(
            "from", "Scores under " + from + " have no word.", "Add a last band with 'from: 0'.");
      }
    }
    return bands;
  }
}
