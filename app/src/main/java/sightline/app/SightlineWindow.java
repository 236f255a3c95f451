package sightline.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import sightline.app.bench.FirstFrame;
import sightline.app.ui.kit.Theme;

/**
 * The window as the toolkit starts it; everything else is wired by {@link Wiring}. Extended only by
 * {@link Rehearsal}.
 */
public class SightlineWindow extends Application {
  private static final Logger LOG = Logger.getLogger(SightlineWindow.class.getName());

  private Desktop desktop;
  private Optional<OneWindow.Watch> watch = Optional.empty();

  @Override
  public void start(Stage stage) {
    Theme.standard().ground();
    Wiring wiring = new Wiring();
    desktop = wiring.desktop(stage, this::showFile);
    desktop.open(getParameters().getRaw().stream().map(Path::of).toList());
    watch = listen(wiring.oneWindow());
    FirstFrame.endAfterIfTimed();
  }

  final Desktop desktop() {
    return desktop;
  }

  /** Opens the folder of a file in the computer's own file window. */
  private void showFile(Path file) {
    getHostServices().showDocument(file.toAbsolutePath().getParent().toUri().toString());
  }

  private Optional<OneWindow.Watch> listen(OneWindow one) {
    try {
      return Optional.of(one.watch(files -> Platform.runLater(() -> desktop.handedOver(files))));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a second start cannot hand its files to this window", e);
      return Optional.empty();
    }
  }

  @Override
  public void stop() throws IOException {
    if (watch.isPresent()) {
      watch.get().close();
    }
    if (desktop != null) {
      desktop.close();
    }
  }
}
