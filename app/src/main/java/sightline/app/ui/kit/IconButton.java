package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/**
 * A button that shows only its icon. Its words are the tooltip and what a screen reader says; they
 * may change with what the button would do ("Undo change of rating 3.2").
 */
public final class IconButton extends Button {
  private final Tooltip tooltip = new Tooltip();

  public IconButton(Icons icon, String words, Runnable act) {
    super("", icon.icon());
    getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    setTooltip(tooltip);
    setWords(words);
    setOnAction(event -> act.run());
  }

  public void setWords(String words) {
    tooltip.setText(words);
    setAccessibleText(words);
  }

  /** 28 instead of 36 high, for rows and cards. */
  public IconButton small() {
    getStyleClass().add(Styles.SMALL);
    return this;
  }
}
