package sightline.app.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * What the keys do on one screen. Single characters never fire while a text has the focus, so that
 * typing stays typing.
 */
public final class KeyCommands {
  private final Map<Keys, Runnable> acts = new EnumMap<>(Keys.class);
  private BooleanSupplier singleKeys = () -> true;

  public KeyCommands on(Keys key, Runnable act) {
    acts.put(key, act);
    return this;
  }

  /** Whether single characters command at all: a person can switch them off. */
  public KeyCommands singleKeysWhen(BooleanSupplier wanted) {
    singleKeys = wanted;
    return this;
  }

  /** Listens to keys that reach the node until the subscription ends. */
  public Subscription attach(Node node) {
    EventHandler<KeyEvent> pressed = this::pressed;
    EventHandler<KeyEvent> typed = event -> typed(event, node.getScene());
    node.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
    node.addEventHandler(KeyEvent.KEY_TYPED, typed);
    return () -> {
      node.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
      node.removeEventHandler(KeyEvent.KEY_TYPED, typed);
    };
  }

  private void pressed(KeyEvent event) {
    for (Map.Entry<Keys, Runnable> act : acts.entrySet()) {
      if (act.getKey().combination().filter(keys -> keys.match(event)).isPresent()) {
        event.consume();
        act.getValue().run();
        return;
      }
    }
  }

  private void typed(KeyEvent event, Scene scene) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (!singleKeys.getAsBoolean() || scene == null || typing(scene.getFocusOwner())) {
      return;
    }
    for (Map.Entry<Keys, Runnable> act : acts.entrySet()) {
      if (act.getKey().typedAs(event.getCharacter())) {
        event.consume();
        act.getValue().run();
        return;
      }
    }
  }

  private static boolean typing(Node focus) {
    return focus instanceof TextInputControl
        || (focus instanceof ComboBoxBase<?> box && box.isEditable())
        || (focus instanceof Spinner<?> spinner && spinner.isEditable());
  }
}
