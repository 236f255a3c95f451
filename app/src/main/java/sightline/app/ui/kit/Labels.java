package sightline.app.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that show all of their words, over as many lines as they need. */
public final class Labels {
  private Labels() {}

  public static Label of(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** What is said beside the matter. */
  public static Label muted(String words) {
    return of(words, "text-small", "text-muted");
  }

  /** The name of a figure or part, above it. */
  public static Label caption(String words) {
    return of(words, "text-caption", "text-muted");
  }
}
