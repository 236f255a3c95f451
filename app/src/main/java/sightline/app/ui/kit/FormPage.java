package sightline.app.ui.kit;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * The ground of a screen that is filled in from top to bottom: it scrolls when it is higher than
 * the window, never sideways, and takes no focus away from its fields.
 */
public final class FormPage extends ScrollPane {
  public FormPage(Parent content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("ground", "edge-to-edge");
  }
}
