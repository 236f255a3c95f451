package sightline.app.ui.kit;

import java.util.Objects;

/**
 * One rating a person can choose.
 *
 * @param descriptor what the rating means for this question; empty where the tool has none
 * @param key the cap of the single key that chooses it ("1"), empty for none
 */
public record RatingChoice(Mark mark, String descriptor, String key) {
  public RatingChoice {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(descriptor, "descriptor");
    Objects.requireNonNull(key, "key");
  }
}
