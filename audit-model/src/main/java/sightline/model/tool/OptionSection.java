package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** A list of words to choose from: id and label each. */
final class OptionSection {

  private final Problems problems;

  OptionSection(Problems problems) {
    this.problems = problems;
  }

  List<Option> options(Block owner, String key) {
    List<Node> nodes = owner.list(key);
    if (owner.has(key) && nodes.isEmpty()) {
      owner.error(
          key, "There is nothing to choose.", "Add at least one entry: {id: ..., label: ...}.");
    }
    List<Option> options = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      String path = owner.at(key) + "[" + i + "]";
      Block block =
          Block.of(nodes.get(i), path, "an entry of '" + key + "'", ToolWords.OPTION, problems);
      Option option = new Option(block.id("id"), block.line("label"));
      once(block, "id", option.id(), ids);
      once(block, "label", option.label(), labels);
      options.add(option);
    }
    return options;
  }

  private static void once(Block block, String key, String value, Set<String> seen) {
    if (!value.isEmpty() && !seen.add(value)) {
      block.error(
          key,
          "'" + value + "' stands twice as '" + key + "' in this list.",
          "Every entry needs its own " + key + ".");
    }
  }
}
