package sightline.model.tool;

import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import sightline.model.audit.AgencyType;

/** "appliesTo": types of agency, or "all". */
final class AgencyList {

  private static final String ALL = "all";

  private AgencyList() {}

  /**
   * @param what for messages: "The question"
   * @return empty for all
   */
  static Set<AgencyType> appliesTo(Block block, String what) {
    List<Node> nodes = block.list("appliesTo");
    if (nodes.size() == 1
        && nodes.getFirst() instanceof ScalarNode only
        && only.getValue().equals(ALL)) {
      return Set.of();
    }
    if (block.has("appliesTo") && nodes.isEmpty()) {
      block.error(
          "appliesTo",
          what + " applies to nobody.",
          "Write 'appliesTo: [all]' or list the agency types.");
    }
    if (nodes.stream().anyMatch(n -> n instanceof ScalarNode s && s.getValue().equals(ALL))) {
      block.error(
          "appliesTo",
          "'all' stands beside other agency types.",
          "Write 'all' alone, or list the types without it.");
      return Set.of();
    }
    return Set.copyOf(block.choices("appliesTo", ToolWords.AGENCY_TYPES));
  }
}
