package sightline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The folder of one user on one computer: the store unless it is elsewhere, the logs, the look.
 *
 * @param folder where the system keeps such things
 * @param named a store named in the environment, before every other
 */
record DataFolder(Path folder, Optional<Path> named) {
  /** Names the store to open, before the environment does: for starting on the demonstration. */
  static final String STORE_PROPERTY = "sightline.store";

  /** Names the folder the program was unpacked or installed into. */
  static final String PROGRAM_PROPERTY = "sightline.program";

  /** A folder of this name beside the program keeps everything there: for a stick, say. */
  private static final String PORTABLE = "portable";

  /** By the customs of the system. */
  static DataFolder of(Map<String, String> environment, String system, Path home) {
    Optional<Path> named = path(environment, "SIGHTLINE_STORE");
    String os = system.toLowerCase(Locale.ROOT);
    Path folder;
    if (os.contains("win")) {
      folder =
          path(environment, "LOCALAPPDATA")
              .orElse(home.resolve("AppData").resolve("Local"))
              .resolve("Sightline");
    } else if (os.contains("mac")) {
      folder = home.resolve("Library").resolve("Application Support").resolve("Sightline");
    } else {
      folder =
          path(environment, "XDG_DATA_HOME")
              .orElse(home.resolve(".local").resolve("share"))
              .resolve("sightline");
    }
    return new DataFolder(folder, named);
  }

  static DataFolder ofThisComputer() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    Optional.ofNullable(System.getProperty(STORE_PROPERTY))
        .ifPresent(s -> environment.put("SIGHTLINE_STORE", s));
    return of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
        .besideProgram(Optional.ofNullable(System.getProperty(PROGRAM_PROPERTY)).map(Path::of));
  }

  /** The same, unless the program has a folder "portable" beside it that asks to be used. */
  DataFolder besideProgram(Optional<Path> program) {
    return program
        .map(p -> p.resolve(PORTABLE))
        .filter(Files::isDirectory)
        .map(portable -> new DataFolder(portable, named))
        .orElse(this);
  }

  private static Optional<Path> path(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /** The folder of the store: the one named, the one opened last, else this folder itself. */
  Path store() {
    return named.or(() -> Optional.ofNullable(read().get("store")).map(Path::of)).orElse(folder);
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /** Where a second start meets the window that is open; one for each store that is named. */
  Path meeting() {
    String which =
        named
            .map(n -> "-" + Integer.toHexString(n.toAbsolutePath().normalize().hashCode()))
            .orElse("");
    return folder.resolve("window" + which);
  }

  /** Remembers a store in another folder for the next start. */
  void rememberStore(Path store) {
    if (named.isEmpty()) {
      Map<String, String> kept = read();
      kept.put("store", store.toAbsolutePath().toString());
      write(kept);
    }
  }

  /** The look as it was last, so that the first frame has it before any store is open. */
  Map<String, String> look() {
    return read();
  }

  void keepLook(Map<String, String> look) {
    Map<String, String> kept = read();
    kept.putAll(look);
    write(kept);
  }

  private Path file() {
    return folder.resolve("window.properties");
  }

  private Map<String, String> read() {
    Map<String, String> kept = new HashMap<>();
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file())) {
      properties.load(in);
      properties.stringPropertyNames().forEach(n -> kept.put(n, properties.getProperty(n)));
    } catch (IOException | IllegalArgumentException notThere) {
      // the first start, or a file somebody has changed: everything is as it is for everybody
      kept.clear();
    }
    return kept;
  }

  private void write(Map<String, String> kept) {
    Properties properties = new Properties();
    properties.putAll(kept);
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(file())) {
        properties.store(out, null);
      }
    } catch (IOException e) {
      // only the look of the next start is lost
      Logger.getLogger(DataFolder.class.getName())
          .log(Level.WARNING, "the look of the window could not be kept", e);
    }
  }
}
