package sightline.app.ui.round;

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
}
