package sightline.app.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys as the toolkit would send them to whatever has the focus. */
public final class Pressed {
  private Pressed() {}

  /** A key without modifiers, pressed and let go. */
  public static void key(Scene scene, KeyCode code) {
    send(scene, code, false);
  }

  /** A key together with Ctrl. */
  public static void withCtrl(Scene scene, KeyCode code) {
    send(scene, code, true);
  }

  /** A character typed, as letters and digits arrive. */
  public static void typed(Scene scene, String character) {
    Event.fireEvent(
        target(scene),
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void send(Scene scene, KeyCode code, boolean ctrl) {
    Event.fireEvent(
        target(scene), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, false, false));
    Event.fireEvent(
        target(scene),
        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, ctrl, false, false));
  }

  private static Node target(Scene scene) {
    return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
  }
}
