package sightline.app.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons that never cut their words short. */
public final class Buttons {
  private Buttons() {}

  public static Button of(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  public static Button of(String words, Icons icon, Runnable act) {
    Button button = of(words, act);
    button.setGraphic(icon.small());
    return button;
  }

  /** Without a face, for what is done less often. */
  public static Button flat(String words, Runnable act) {
    Button button = of(words, act);
    button.getStyleClass().add(Styles.FLAT);
    return button;
  }
}
