package sightline.app.ui.answer;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.util.Subscription;
import sightline.app.ui.kit.AtMost;

/**
 * A text of several lines that follows a property both ways, holds so many characters and no more,
 * and tells when the focus leaves it.
 */
final class LongText extends TextArea {
  private final Subscription following;

  LongText(String name, StringProperty text, int longest, boolean editable, Runnable onLeft) {
    setAccessibleText(name);
    setWrapText(true);
    setEditable(editable);
    setTextFormatter(new AtMost(longest));
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
  }

  /** A text that came from elsewhere, such as an undo, takes the place of what stands here. */
  private void showText(String words) {
    if (!words.equals(getText())) {
      setText(words);
      end();
    }
  }

  /** To be ended with the view. */
  Subscription following() {
    return following;
  }
}
