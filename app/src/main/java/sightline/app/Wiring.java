package sightline.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import sightline.app.cli.Commands;
import sightline.app.cli.Session;
import sightline.app.cli.Terminal;
import sightline.app.store.SealStrength;
import sightline.app.ui.kit.Printing;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.work.Jobs;
import sightline.app.work.SetUp;
import sightline.app.work.WriteRecoverySheet;
import sightline.app.work.demo.PlayDemo;
import sightline.model.tool.ShippedTools;

/** Builds the program by constructors; the only class that knows both its doors and its store. */
public final class Wiring {
  private static final int DEMO_AGENCIES = 12;
  private static final int DEMO_SCHOOLS = 8;
  private static final int DEMO_CASES = 3;
  private static final long DEMO_SEED = 2026;

  private final Clock clock = Clock.systemDefaultZone();
  private final SecureRandom random = new SecureRandom();
  private final DataFolder data = DataFolder.ofThisComputer();
  private final Supplier<ShippedTools> tools = new Once<>(ShippedTools::new);

  /** Runs a command and gives its exit code; no toolkit is started. */
  public int command(String... arguments) {
    // what was typed can be read while the log is opened: each takes a tenth of a second
    CompletableFuture<Void> log = CompletableFuture.runAsync(() -> Logs.keepIn(data.logs()));
    Session session = new Session(setUp(), System.getenv(), data.folder());
    return new Commands(session, log::join).run(arguments);
  }

  /** Says something at the terminal the program was started from. */
  void complain(String words) {
    Terminal.complain(words);
  }

  /** Tells whoever typed the command how it goes on. */
  void say(String words) {
    Terminal.say(words);
  }

  private SetUp setUp() {
    return new SetUp(clock, random, tools, SealStrength.STANDARD);
  }

  /** To be called before the toolkit starts, which has something to say already. */
  void prepareWindow() {
    Logs.keepIn(data.logs());
  }

  /** Where a second start meets the first. */
  OneWindow oneWindow() {
    return new OneWindow(data.meeting());
  }

  /** The window with all behind it. */
  Desktop desktop(Stage stage, Consumer<Path> showFile) {
    WriteRecoverySheet sheet = new WriteRecoverySheet(clock);
    return new Desktop(
        stage,
        clock,
        data,
        setUp(),
        new RecoveryCard.Paper(
            Printing.over(() -> stage), WriteRecoverySheet.sentences(), sheet::write),
        demo(),
        showFile);
  }

  /** Plays a whole round with an invented partnership; gives the folder of its store. */
  private Jobs.Work<Path> demo() {
    return job -> {
      Path out =
          data.folder().resolve("demo").resolve(clock.instant().toString().replace(':', '-'));
      PlayDemo play = new PlayDemo(tools.get(), clock, line -> job.reached(0, 0));
      return play.play(
              new PlayDemo.Wish(
                  out,
                  DEMO_AGENCIES,
                  DEMO_SCHOOLS,
                  DEMO_CASES,
                  DEMO_SEED,
                  true,
                  false,
                  Desktop.DEMO.toCharArray()))
          .centre();
    };
  }

  /** Made when first asked for, by whichever thread that is, and kept. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private T made;

    Once(Supplier<T> making) {
      this.making = making;
    }

    @Override
    public synchronized T get() {
      if (made == null) {
        made = making.get();
      }
      return made;
    }
  }
}
