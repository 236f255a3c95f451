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
 * @param idLines ids of standards, parts, questions and details seen so far, with a line of text
 *     saying where
 * @param conditions those read so far, checked when all questions are known
 * @param weight of a question that gives none
 */
record ToolContext(
    Set<AgencyType> essentialFor,
    Map<String, RatingScale> scales,
    Map<String, String> idLines,
    Conditions conditions,
    int weight) {

  List<String> scaleIds() {
    return List.copyOf(scales.keySet());
  }

  /**
   * Standards, parts, questions and details share one set of ids.
   *
   * @return whether the id is theirs now; if not, the problem has been noted
   */
  boolean claim(Block block, String id) {
    if (id.isEmpty()) {
      return false;
    }
    if (id.equals(RoundChoice.LOCAL)) {
      block.error(
          "id",
          "The id '" + id + "' is kept for the questions a partnership adds.",
          "Give this one another id.");
      return false;
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
    return earlier == null;
  }
}
