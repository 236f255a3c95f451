package sightline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Whether there is a screen to open a window on, and opening it. */
@ArchitectureOptOut(
    reason = "when no window can be opened, the terminal is the only place left to say so")
final class Display {
  private static final int CANNOT_OPEN_WINDOW = 3;

  private Display() {}

  /** Why no window can be opened here; empty when it can be tried. */
  static Optional<String> missing(Map<String, String> environment) {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || System.getProperty("glass.platform") != null) {
      return Optional.empty();
    }
    boolean display =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    if (!display) {
      return Optional.of(
          "There is no display here (DISPLAY is not set), so no window can be opened.");
    }
    return missingLibrary();
  }

  /** JavaFX loads these by name and fails without saying which Debian package holds them. */
  private static Optional<String> missingLibrary() {
    Map<String, String> packages =
        Map.of("libgtk-3.so.0", "libgtk-3-0", "libGL.so.1", "libgl1", "libXtst.so.6", "libxtst6");
    List<Path> folders =
        List.of(
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib"),
            Path.of("/lib/x86_64-linux-gnu"));
    List<String> wanted =
        packages.entrySet().stream()
            .filter(p -> folders.stream().noneMatch(f -> Files.exists(f.resolve(p.getKey()))))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The window needs system libraries that are not here. Install them, on Debian or Ubuntu: apt install "
                + String.join(" ", wanted));
  }

  /** Opens the window and comes back when it is closed. */
  static int openWindow(List<String> arguments) {
    Optional<String> missing = missing(System.getenv());
    if (missing.isPresent()) {
      System.err.println(missing.get());
      System.err.println("The command line works without: try \"sightline --help\".");
      return CANNOT_OPEN_WINDOW;
    }
    try {
      Application.launch(SightlineWindow.class, arguments.toArray(String[]::new));
      return 0;
    } catch (UnsupportedOperationException | IllegalStateException | UnsatisfiedLinkError e) {
      System.err.println(
          "The window could not be opened here. On Debian or Ubuntu it needs: apt install libgtk-3-0 libgl1 libxtst6");
      return CANNOT_OPEN_WINDOW;
    }
  }
}
