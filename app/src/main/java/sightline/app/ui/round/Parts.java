package sightline.app.ui.round;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The small parts the screens of rounds share. */
final class Parts {
  private Parts() {}

  static StackPane root() {
    StackPane root = new StackPane();
    root.getStyleClass().addAll("ground", "round");
    root.getStylesheets().add(Parts.class.getResource("round.css").toExternalForm());
    return root;
  }

  static Button act(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
