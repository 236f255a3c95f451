package sightline.app.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can show: one word in a window of the same size. */
public final class BareWindow extends Application {
  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("Sightline")), 1280, 800));
    stage.show();
    FirstFrame.endAfterIfTimed();
  }

  /** Starts it as {@code sightline.app.Main} starts ours. */
  public static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      launch(BareWindow.class, arguments);
    }
  }
}
