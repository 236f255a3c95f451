package sightline.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import sightline.app.bench.FirstFrame;
import sightline.app.ui.kit.Theme;

/** The window as the toolkit starts it; everything else is wired by {@link Wiring}. */
public final class SightlineWindow extends Application {
  private Desktop desktop;

  @Override
  public void start(Stage stage) {
    Theme.standard().ground();
    desktop = new Wiring().desktop(stage, this::showFile);
    desktop.open(getParameters().getRaw().stream().map(Path::of).toList());
    FirstFrame.endAfterIfTimed();
  }

  /** Opens the folder of a file in the computer's own file window. */
  private void showFile(Path file) {
    getHostServices().showDocument(file.toAbsolutePath().getParent().toUri().toString());
  }

  @Override
  public void stop() {
    if (desktop != null) {
      desktop.close();
    }
  }
}
