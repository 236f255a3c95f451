package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A button that shows only its icon. Its words are the tooltip and what a screen reader says; they
 * may change with what the button would do ("Undo change of rating 3.2").
 */
public final class IconButton extends Button {
  public IconButton(Icons icon, String words, Runnable act) {
    super("", icon.icon());
    getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    setWords(words);
    // a tooltip is a window of its own: it is made when somebody is about to see it
    addEventHandler(MouseEvent.MOUSE_ENTERED, entered -> showWords());
    setOnAction(event -> act.run());
  }

  public void setWords(String words) {
    setAccessibleText(words);
    if (getTooltip() != null) {
      showWords();
    }
  }

  private void showWords() {
    if (getTooltip() == null) {
      setTooltip(new Tooltip());
    }
    getTooltip().setText(getAccessibleText());
  }

  /** What it does has another picture now, as showing and hiding have. */
  public void setIcon(Icons icon) {
    setGraphic(icon.icon());
  }

  /** 28 instead of 36 high, for rows and cards. */
  public IconButton small() {
    getStyleClass().add(Styles.SMALL);
    return this;
  }
}
