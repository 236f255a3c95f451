package sightline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the README's first command does: plays the demonstration once into a folder, then leads to
 * its store; where there is no display it says so and leaves the demonstration to look at.
 */
final class TryDemo {
  private static final String SCHOOLS = "6";
  private static final String CASES = "3";

  private final Wiring wiring;
  private final Path folder;

  TryDemo(Wiring wiring, Path folder) {
    this.wiring = wiring;
    this.folder = folder;
  }

  /** Exit code of playing; the store to open stands in {@link #centre()}. */
  int play(Optional<String> noScreen) {
    noScreen.ifPresent(
        words ->
            wiring.say(
                words
                    + "\nPlaying \"sightline demo\" instead, into "
                    + folder.toAbsolutePath()
                    + "."));
    if (Files.exists(centre().resolve("sightline.db"))) {
      wiring.say(
          "The demonstration is in "
              + folder.toAbsolutePath()
              + " already: remove that folder to play it again.");
      return 0;
    }
    return wiring.command(
        "demo", "--out", folder.toString(), "--schools", SCHOOLS, "--cases", CASES);
  }

  Path centre() {
    return folder.resolve("centre");
  }
}
