package sightline.app.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/**
 * The picture of a key beside the command it gives. Settings can hide all of them: they carry the
 * style class {@code key}. The control that wears the cap says the key in its own accessible text,
 * so the cap itself stays silent.
 */
public final class KeyCap extends Label {
  public KeyCap(String key) {
    super(key);
    getStyleClass().add("key");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.NODE);
  }
}
