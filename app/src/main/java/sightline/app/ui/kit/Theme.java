package sightline.app.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/**
 * How the whole program looks: one of three looks and one of five text sizes. A value: settings
 * keep it, {@link #apply(Scene)} puts it on a window, and again when it changes.
 */
public record Theme(Look look, TextSize textSize) {
  private static final int ROOT_TEXT = 15;
  private static final double NAVIGATION = 216;
  private static final double NAVIGATION_MORE = 96;

  public Theme {
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(textSize, "textSize");
  }

  /** Light, at the size it was drawn. */
  public static Theme standard() {
    return new Theme(Look.LIGHT, TextSize.PERCENT_100);
  }

  public Theme with(Look other) {
    return new Theme(other, textSize);
  }

  public Theme with(TextSize other) {
    return new Theme(look, other);
  }

  /**
   * Lays the ground every control stands on. Called before the first control is made, it spares the
   * toolkit reading its own default sheet, which would be thrown away at once.
   */
  public void ground() {
    Application.setUserAgentStylesheet(look.ground());
  }

  /** Dresses the scene; popups and tooltips take their sheets from the scene that owns them. */
  public void apply(Scene scene) {
    Fonts.load();
    ground();
    scene
        .getStylesheets()
        .setAll(
            List.of(
                resource("base.css"), resource("parts.css"), resource(look.sheet()), sizeSheet()));
  }

  /**
   * Reads the faces, which is not bound to the thread of the toolkit, so that it need not be done
   * while somebody waits for the first frame.
   */
  public static void prepare() {
    Fonts.load();
    Icons.prepare();
  }

  /** The icon of the program in every size a desktop asks for; read anew at each call. */
  public static List<Image> icons() {
    return IntStream.of(16, 32, 48, 64, 128, 256)
        .mapToObj(size -> new Image(resource("icon-" + size + ".png")))
        .toList();
  }

  /**
   * Icons and marks are drawn in pixels, so they cannot follow the text by themselves: this small
   * sheet carries their sizes for the chosen text size.
   */
  private String sizeSheet() {
    double factor = textSize.percent() / 100.0;
    StringBuilder css = new StringBuilder();
    // here, because sheets in JavaFX's binary form cannot hold a duration
    css.append(".reduced-motion * { transition-duration: 0s; }\n");
    css.append(".root { -fx-font-size: ").append(pixels(ROOT_TEXT, factor)).append(" }\n");
    css.append(".ikonli-font-icon { -fx-icon-size: ").append(pixels(18, factor)).append(" }\n");
    for (int size : new int[] {14, 16, 24, 32}) {
      css.append(".ikonli-font-icon.size-").append(size).append(" { -fx-icon-size: ");
      css.append(pixels(size, factor)).append(" }\n");
    }
    for (RatingMark.Size size : RatingMark.Size.values()) {
      css.append(".rating-mark.").append(size.styleClass()).append(" { -fx-pref-height: ");
      css.append(pixels(size.pixels(), factor)).append(" }\n");
    }
    // entries with a count need more room for larger text, but not in proportion: icons stay beside
    String navigation = pixels(NAVIGATION + NAVIGATION_MORE * (factor - 1), 1);
    css.append(".navigation { -fx-min-width: ").append(navigation);
    css.append(" -fx-pref-width: ").append(navigation);
    css.append(" -fx-max-width: ").append(navigation).append(" }\n");
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String pixels(double size, double factor) {
    // to the hundredth; a formatter would read the customs of every locale for it
    return Math.round(size * factor * 100) / 100.0 + "px;";
  }

  private static String resource(String name) {
    URL url = Theme.class.getResource(name);
    if (url == null) {
      throw new IllegalStateException("The program is incomplete: " + name + " is missing");
    }
    return url.toExternalForm();
  }

  /** Which colours: light, dark, or black with the strongest contrast. */
  public enum Look {
    LIGHT("light.css"),
    DARK("dark.css"),
    CONTRAST("contrast.css");

    private final String sheet;

    Look(String sheet) {
      this.sheet = sheet;
    }

    String sheet() {
      return sheet;
    }

    String ground() {
      return switch (this) {
        case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
      };
    }
  }

  /** How large text is, as a percentage of the size it was drawn at. */
  public enum TextSize {
    PERCENT_90(90),
    PERCENT_100(100),
    PERCENT_115(115),
    PERCENT_130(130),
    PERCENT_150(150);

    private final int percent;

    TextSize(int percent) {
      this.percent = percent;
    }

    public int percent() {
      return percent;
    }

    /**
     * From this size on side panes fold under the main text, as two columns would no longer fit.
     */
    public boolean folds() {
      return percent >= 130;
    }
  }

  /** The two faces of the program, loaded once for the life of the process. */
  private static final class Fonts {
    static {
      for (String face : List.of("SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf")) {
        try (InputStream in = Theme.class.getResourceAsStream("/sightline/app/faces/" + face)) {
          if (in == null || Font.loadFont(in, ROOT_TEXT) == null) {
            throw new IllegalStateException(
                "The program is incomplete: " + face + " cannot be loaded");
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private Fonts() {}

    static void load() {
      // being called is enough: the class has loaded both faces
    }
  }
}
