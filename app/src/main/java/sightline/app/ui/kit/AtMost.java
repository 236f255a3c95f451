package sightline.app.ui.kit;

import javafx.scene.control.TextFormatter;

/**
 * Keeps a text field from holding more than so many characters; what would be over is not taken.
 */
public final class AtMost extends TextFormatter<String> {
  public AtMost(int characters) {
    super(change -> change.getControlNewText().length() <= characters ? change : null);
  }
}
