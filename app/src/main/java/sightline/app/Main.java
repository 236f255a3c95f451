package sightline.app;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import sightline.app.ui.kit.Theme;

/** Where the program starts: a window without a command, the command line with one. */
public final class Main {
  private static final int CANNOT_OPEN = 3;

  /** A window that is only starting needs some seconds before it listens. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Main() {}

  /** Arguments are a command, or files somebody opened from the desktop, or nothing. */
  public static void main(String[] arguments) {
    // libraries of documents measure text with Java's older toolkit, which must not look for a
    // screen of its own
    System.setProperty("java.awt.headless", "true");
    if (arguments.length == 2 && arguments[0].equals("try")) {
      tryDemo(Path.of(arguments[1]));
      return;
    }
    boolean window = arguments.length == 0 || arguments[0].equals("window") || areFiles(arguments);
    if (!window) {
      System.exit(new Wiring().command(arguments));
    }
    Optional<String> noScreen =
        NoDisplay.beforeStarting(System.getProperty("os.name"), System.getenv());
    if (noScreen.isPresent()) {
      new Wiring().complain(noScreen.get());
      System.exit(CANNOT_OPEN);
    }
    String[] files =
        arguments.length > 0 && arguments[0].equals("window")
            ? Arrays.copyOfRange(arguments, 1, arguments.length)
            : arguments;
    window(SightlineWindow.class, files);
  }

  /**
   * The toolkit takes a tenth of a second to start, most of it in libraries of the system: what the
   * first frame needs besides is made ready meanwhile, and it is found out whether a window of this
   * person is open already.
   */
  static void window(Class<? extends SightlineWindow> window, String... files) {
    CompletableFuture<Void> logIsOpen = new CompletableFuture<>();
    // from the class path, the toolkit starts with a warning that belongs in the log
    boolean silent = Application.class.getModule().isNamed();
    CompletableFuture<Void> toolkit =
        (silent ? CompletableFuture.<Void>completedFuture(null) : logIsOpen)
            .thenRunAsync(() -> Platform.startup(() -> {}));
    Wiring wiring = new Wiring();
    wiring.prepareWindow();
    logIsOpen.complete(null);
    Optional<OneWindow.Held> first = Optional.empty();
    try {
      OneWindow one = wiring.oneWindow();
      first = one.take();
      if (first.isEmpty() && one.handOver(Arrays.stream(files).map(Path::of).toList(), PATIENCE)) {
        // whether or not there would have been a window here, the files are in good hands
        toolkit.thenRun(Platform::exit).exceptionally(noToolkit -> null).join();
        return;
      }
    } catch (IOException e) {
      // a folder that cannot be written costs the meeting of two starts, not the window
      log().log(Level.WARNING, "a second start cannot find this window", e);
    }
    try {
      Theme.prepare();
      toolkit.join();
      Application.launch(window, files);
    } catch (RuntimeException | LinkageError noToolkit) {
      log().log(Level.SEVERE, "the window could not be opened", noToolkit);
      wiring.complain(NoDisplay.afterFailing(System.getProperty("os.name")));
      System.exit(CANNOT_OPEN);
    }
    Reference.reachabilityFence(first);
  }

  /** Asked for when there is something to say: making the first log takes longer than the rest. */
  private static Logger log() {
    return Logger.getLogger(Main.class.getName());
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
