package sightline.model.tool;

import java.util.List;
import java.util.Optional;

/**
 * The state of a question that could not be judged, in the words of the tool.
 *
 * @param label as shown, "Not enough evidence"
 * @param reasons one of them is always chosen; at least one
 */
public record UnableToDetermine(String label, List<Option> reasons) {

  public UnableToDetermine {
    reasons = List.copyOf(reasons);
  }

  public Optional<Option> reason(String id) {
    return reasons.stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
