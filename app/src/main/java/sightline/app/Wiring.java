package sightline.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import sightline.app.cli.Commands;
import sightline.app.cli.Session;
import sightline.app.store.SealStrength;
import sightline.app.work.SetUp;
import sightline.model.tool.ShippedTools;

/** Puts the parts together, by hand and by constructors. */
final class Wiring {
  /** Names the store the window opens, before the environment and the data folder. */
  static final String STORE_PROPERTY = "sightline.store";

  private final Map<String, String> environment = System.getenv();
  private final Clock clock = Clock.systemUTC();
  private final SetUp setUp =
      new SetUp(clock, new SecureRandom(), new ShippedTools(), SealStrength.STANDARD);

  SetUp setUp() {
    return setUp;
  }

  Clock clock() {
    return clock;
  }

  Commands commands() {
    return new Commands(new Session(setUp, environment, dataFolder()));
  }

  /** Where the window looks for its store. */
  Path storeFolder() {
    String named =
        System.getProperty(STORE_PROPERTY, environment.getOrDefault("SIGHTLINE_STORE", ""));
    return named.isBlank() ? dataFolder() : Path.of(named);
  }

  /** The per-user data folder, as each system has it. */
  Path dataFolder() {
    String home = System.getProperty("user.home");
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return Path.of(environment.getOrDefault("LOCALAPPDATA", home)).resolve("Sightline");
    }
    if (os.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Sightline");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("sightline");
  }
}
