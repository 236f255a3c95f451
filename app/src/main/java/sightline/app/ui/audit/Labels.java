package sightline.app.ui.audit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that show all of their words, over as many lines as they need. */
final class Labels {
  private Labels() {}

  static Label of(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label muted(String words) {
    return of(words, "text-small", "text-muted");
  }

  static Label caption(String words) {
    return of(words, "text-caption", "text-muted");
  }
}
