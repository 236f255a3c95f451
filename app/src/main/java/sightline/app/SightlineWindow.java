package sightline.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program with a window. */
public final class SightlineWindow extends Application {
  private WindowWiring wiring;

  @Override
  public void start(Stage stage) {
    wiring = new WindowWiring(new Wiring(), stage);
    wiring.open(getParameters().getUnnamed().stream().map(Path::of).toList());
    // for the benchmark of the first frame: says when it is there, and goes
    if (System.getProperty("sightline.firstFrame") != null) {
      Platform.runLater(() -> Platform.runLater(Platform::exit));
    }
  }

  @Override
  public void stop() {
    wiring.close();
  }
}
