package sightline.app.ui.kit;

import java.util.function.BooleanSupplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Escape closes what is open beside the page; with nothing open the key goes on to others.
 *
 * @param open whether there is something to close
 */
public record EscapeCloses(BooleanSupplier open, Runnable close) implements EventHandler<KeyEvent> {
  @Override
  public void handle(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && open.getAsBoolean()) {
      close.run();
      event.consume();
    }
  }
}
