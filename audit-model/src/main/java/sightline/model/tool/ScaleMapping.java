package sightline.model.tool;

import java.util.Map;

/**
 * How the ratings of a tool's scale read on a common one.
 *
 * @param steps by rating id; a rating that says nothing about safety may be left out
 */
public record ScaleMapping(CommonScale scale, Map<String, CommonScale.Step> steps) {

  /**
   * @throws IllegalArgumentException when a step is of another scale
   */
  public ScaleMapping {
    steps = Map.copyOf(steps);
    CommonScale own = scale;
    if (steps.values().stream().anyMatch(s -> s.scale() != own)) {
      throw new IllegalArgumentException("a step of another scale than " + own.code());
    }
  }
}
