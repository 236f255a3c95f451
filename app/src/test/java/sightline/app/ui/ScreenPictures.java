package sightline.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.ui.kit.Theme.TextSize;

/**
 * Writes what a person would see to {@code target/screens}: one PNG a look, 1280 by 800. Pictures
 * are for looking at, not for comparing byte by byte.
 */
public final class ScreenPictures {
  public static final double WIDTH = 1280;
  public static final double HEIGHT = 800;

  private ScreenPictures() {}

  /** {@code name.png}, {@code name-dark.png} and {@code name-contrast.png}. */
  public static void take(Parent root, String name) {
    take(root, name, () -> {}, Look.values());
  }

  /**
   * Pictures in the looks named, taken after the preparation (setting the focus, scrolling) has run
   * with the screen shown.
   */
  public static void take(Parent root, String name, Runnable prepare, Look... looks) {
    try (Window window = new Window(root, Theme.standard())) {
      prepare.run();
      for (Look look : looks) {
        window.dress(Theme.standard().with(look));
        write(
            window.scene(),
            look == Look.LIGHT ? name : name + "-" + look.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** One picture in one theme, for other text sizes. */
  public static void take(Parent root, String name, Theme theme) {
    try (Window window = new Window(root, theme)) {
      write(window.scene(), name);
    }
  }

  /**
   * Three pictures, {@code name.png}, {@code name-contrast.png} and {@code name-150.png} with the
   * largest text, taken after the preparation has run with the screen shown; then fails with all
   * that {@link ScreenChecks} find in any of them.
   */
  public static void takeChecked(Parent root, String name, Runnable prepare) {
    try (Window window = new Window(root, Theme.standard())) {
      prepare.run();
      Pulses.settle();
      takeChecked(window, root, name);
    }
  }

  /**
   * The same three pictures of a sheet over a screen.
   *
   * @param open opens the sheet and waits until it is closed
   * @param prepare runs once the sheet is open
   */
  public static void takeSheet(Shell shell, String name, Runnable open, Runnable prepare) {
    List<AssertionError> wrong = new ArrayList<>();
    try (Window window = new Window(shell, Theme.standard())) {
      Platform.runLater(
          () -> {
            try {
              Pulses.settle();
              prepare.run();
              Pulses.settle();
              takeChecked(window, (Parent) shell.lookup(".sheet-card"), name);
            } catch (AssertionError findings) {
              wrong.add(findings);
            } finally {
              shell.closeSheets();
            }
          });
      open.run();
    }
    wrong.forEach(
        findings -> {
          throw findings;
        });
  }

  private static void takeChecked(Window window, Parent checked, String name) {
    Map<String, Theme> themes = new LinkedHashMap<>();
    themes.put(name, Theme.standard());
    themes.put(name + "-contrast", Theme.standard().with(Look.CONTRAST));
    themes.put(name + "-150", Theme.standard().with(TextSize.PERCENT_150));
    Map<String, List<String>> findings = new LinkedHashMap<>();
    themes.forEach(
        (picture, theme) -> {
          window.dress(theme);
          write(window.scene(), picture);
          List<String> found = ScreenChecks.findings(checked);
          if (!found.isEmpty()) {
            findings.put(picture, found);
          }
        });
    assertThat(findings).as("what is wrong in these pictures").isEmpty();
  }

  /** A picture of a scene as it is now. */
  public static void write(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Path folder = Files.createDirectories(Path.of("target", "screens"));
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A shown window of the size screens are drawn for; its scene is empty again once closed. */
  public static final class Window implements AutoCloseable {
    private final Stage stage = new Stage();
    private final Scene scene;

    public Window(Parent root, Theme theme) {
      scene = new Scene(root, WIDTH, HEIGHT);
      theme.apply(scene);
      stage.setScene(scene);
      stage.show();
      stage.requestFocus();
      Pulses.settle();
    }

    public Scene scene() {
      return scene;
    }

    public Stage stage() {
      return stage;
    }

    /** Changes the theme of the open window. */
    public void dress(Theme theme) {
      theme.apply(scene);
      Pulses.settle();
    }

    @Override
    public void close() {
      scene.setRoot(new javafx.scene.Group());
      stage.close();
    }
  }
}
