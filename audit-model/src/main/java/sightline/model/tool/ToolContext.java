package sightline.model.tool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * What a question's checks need to know of the rest of the tool.
 *
 * @param essentialFor the tool's own list
 * @param scales in the order of the file; the first is the default
 * @param idLines ids of standards and questions seen so far, with a line of text saying where
 */
record ToolContext(
    Set<AgencyType> essentialFor, Map<String, RatingScale> scales, Map<String, String> idLines) {

  List<String> scaleIds() {
    return List.copyOf(scales.keySet());
  }

  /** Standards and questions share one set of ids. */
  void claim(Block block, String id) {
    if (id.isEmpty()) {
      return;
    }
    String line =
        block.valueNode("id").getStartMark().map(m -> "line " + (m.getLine() + 1)).orElse("above");
    String earlier = idLines.putIfAbsent(id, line);
    if (earlier != null) {
      block.error(
          "id",
          "The id '" + id + "' is already used (" + earlier + ").",
          "Give this one an id of its own.");
    }
  }
}
