package sightline.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window as the toolkit starts it; everything else is wired by {@link Wiring}. */
public final class SightlineWindow extends Application {
  private Desktop desktop;

  @Override
  public void start(Stage stage) {
    desktop = new Wiring().desktop(stage);
    desktop.open(getParameters().getRaw().stream().map(Path::of).toList());
  }

  @Override
  public void stop() {
    if (desktop != null) {
      desktop.close();
    }
  }
}
