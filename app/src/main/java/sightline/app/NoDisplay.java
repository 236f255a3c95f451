package sightline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Why there is no window, in words that say what to do. */
final class NoDisplay {
  private static final List<Needed> LINUX =
      List.of(
          new Needed("libgtk-3.so.0", "libgtk-3-0"),
          new Needed("libGL.so.1", "libgl1"),
          new Needed("libXtst.so.6", "libxtst6"),
          new Needed("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib/aarch64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/usr/lib"),
          Path.of("/lib/x86_64-linux-gnu"),
          Path.of("/lib64"));

  private NoDisplay() {}

  /** A library the window needs, and the Debian package that brings it. */
  private record Needed(String library, String debian) {}

  private static boolean isLinux(String system) {
    return system.toLowerCase(Locale.ROOT).contains("linux");
  }

  /** Before anything is started: a Linux without a screen. */
  static Optional<String> beforeStarting(String system, Map<String, String> environment) {
    boolean none =
        environment.getOrDefault("DISPLAY", "").isBlank()
            && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    boolean headless = "Headless".equals(System.getProperty("monocle.platform"));
    if (!isLinux(system) || !none || headless) {
      return Optional.empty();
    }
    return Optional.of(
        "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. Start Sightline from a"
            + " desktop, or use a command; \"sightline --help\" lists them.");
  }

  /** After the toolkit did not start. */
  static String afterFailing(String system) {
    return afterFailing(
        system, library -> LIBRARIES.stream().anyMatch(d -> Files.exists(d.resolve(library))));
  }

  static String afterFailing(String system, Predicate<String> isThere) {
    String what = "The window could not be opened. ";
    if (!isLinux(system)) {
      return what
          + "Start the computer again, then Sightline. Commands work without a window; \"sightline --help\" lists them.";
    }
    List<Needed> missing = LINUX.stream().filter(n -> !isThere.test(n.library())).toList();
    if (missing.isEmpty()) {
      return what
          + "The screen named by DISPLAY does not answer, or its graphics cannot be used. Check that you are logged in to"
          + " the desktop Sightline is started from. Commands work without a window; \"sightline --help\" lists them.";
    }
    String packages = String.join(" ", missing.stream().map(Needed::debian).toList());
    return what
        + "A system library is missing: "
        + String.join(", ", missing.stream().map(Needed::library).toList())
        + ". On Debian and Ubuntu: apt install "
        + packages
        + ".";
  }
}
