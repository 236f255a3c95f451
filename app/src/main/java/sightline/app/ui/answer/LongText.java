package sightline.app.ui.answer;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/**
 * A text of several lines that follows a property both ways, holds so many characters and no more,
 * and tells when the focus leaves it. Tab goes to the next field, as everywhere else in a form.
 */
final class LongText extends TextArea {
  private final Subscription following;

  LongText(String name, StringProperty text, int longest, boolean editable, Runnable onLeft) {
    setAccessibleText(name);
    setWrapText(true);
    setEditable(editable);
    setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= longest ? change : null));
    setText(text.get());
    Subscription out = textProperty().subscribe((before, now) -> text.set(now));
    Subscription in = text.subscribe(this::showText);
    Subscription left =
        focusedProperty()
            .subscribe(
                (before, now) -> {
                  if (before && !now) {
                    onLeft.run();
                  }
                });
    following = Subscription.combine(out, in, left);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
  }

  /** A text that came from elsewhere, such as an undo, takes the place of what stands here. */
  private void showText(String words) {
    if (!words.equals(getText())) {
      setText(words);
      end();
    }
  }

  private void tab(KeyEvent event) {
    if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    // with Ctrl, Tab leaves a text area; the skin does the going
    fireEvent(
        new KeyEvent(
            event.getSource(),
            event.getTarget(),
            KeyEvent.KEY_PRESSED,
            "",
            "\t",
            KeyCode.TAB,
            event.isShiftDown(),
            true,
            false,
            false));
  }

  /** To be ended with the view. */
  Subscription following() {
    return following;
  }
}
