package sightline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the README's first command does: makes the demonstration once, then opens the window on it;
 * where there is no display it says so and leaves the demonstration to look at.
 */
@ArchitectureOptOut(
    reason = "speaks to whoever typed the README's command, before there is a window")
final class TryDemo {
  private final Path folder;

  TryDemo(List<String> arguments) {
    this.folder = arguments.isEmpty() ? Path.of("sightline-demo") : Path.of(arguments.getFirst());
  }

  int run() {
    Optional<String> missing = Display.missing(System.getenv());
    missing.ifPresent(words -> System.out.println(words + " Playing \"sightline demo\" instead."));
    Path centre = folder.resolve("centre");
    if (!Files.exists(centre.resolve("sightline.db"))) {
      int code = new Wiring().commands().run("demo", "--out", folder.toString());
      if (code != 0) {
        return code;
      }
    } else {
      System.out.println("The demonstration is in " + folder.toAbsolutePath() + " already.");
    }
    if (missing.isPresent()) {
      return 0;
    }
    System.out.println("Opening the window on " + centre + ". The passphrase is \"demo\".");
    System.setProperty(Wiring.STORE_PROPERTY, centre.toString());
    return Display.openWindow(List.of());
  }
}
