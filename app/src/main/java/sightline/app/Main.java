package sightline.app;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program starts: a window without a command, the command line with one. */
public final class Main {
  private static final Logger LOG = Logger.getLogger(Main.class.getName());
  private static final int CANNOT_OPEN = 3;

  /** A window that is only starting needs some seconds before it listens. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Main() {}

  /** Arguments are a command, or files somebody opened from the desktop, or nothing. */
  public static void main(String[] arguments) {
    if (arguments.length == 2 && arguments[0].equals("try")) {
      tryDemo(Path.of(arguments[1]));
      return;
    }
    boolean window = arguments.length == 0 || arguments[0].equals("window") || areFiles(arguments);
    if (!window) {
      System.exit(new Wiring().command(arguments));
    }
    Wiring wiring = new Wiring();
    Optional<String> noScreen =
        NoDisplay.beforeStarting(System.getProperty("os.name"), System.getenv());
    if (noScreen.isPresent()) {
      wiring.complain(noScreen.get());
      System.exit(CANNOT_OPEN);
    }
    wiring.prepareWindow();
    String[] files =
        arguments.length > 0 && arguments[0].equals("window")
            ? Arrays.copyOfRange(arguments, 1, arguments.length)
            : arguments;
    OneWindow one = wiring.oneWindow();
    Optional<OneWindow.Held> first = Optional.empty();
    try {
      first = one.take();
      if (first.isEmpty() && one.handOver(Arrays.stream(files).map(Path::of).toList(), PATIENCE)) {
        return;
      }
    } catch (IOException e) {
      // a folder that cannot be written costs the meeting of two starts, not the window
      LOG.log(Level.WARNING, "a second start cannot find this window", e);
    }
    window(wiring, files);
    Reference.reachabilityFence(first);
  }

  private static void window(Wiring wiring, String[] files) {
    try {
      javafx.application.Application.launch(SightlineWindow.class, files);
    } catch (RuntimeException | LinkageError toolkit) {
      wiring.complain(NoDisplay.afterFailing(System.getProperty("os.name")));
      System.exit(CANNOT_OPEN);
    }
  }

  /**
   * Plays the demonstration into a folder and opens its store; without a screen the playing is all.
   */
  private static void tryDemo(Path folder) {
    Wiring wiring = new Wiring();
    TryDemo demo = new TryDemo(wiring, folder);
    Optional<String> noScreen =
        NoDisplay.beforeStarting(System.getProperty("os.name"), System.getenv());
    int played = demo.play(noScreen);
    if (played != 0 || noScreen.isPresent()) {
      System.exit(played);
    }
    wiring.say("Opening the window on " + demo.centre() + ". The passphrase is \"demo\".");
    System.setProperty(DataFolder.STORE_PROPERTY, demo.centre().toString());
    main(new String[] {"window"});
  }

  private static boolean areFiles(String[] arguments) {
    return Arrays.stream(arguments)
        .allMatch(a -> a.contains(".sightline") && Files.isRegularFile(Path.of(a)));
  }
}
