package sightline.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.start.FirstRunView;
import sightline.app.ui.start.FirstRunViewModel;
import sightline.app.ui.start.Printing;
import sightline.app.ui.start.RecoveryCard;
import sightline.app.ui.start.UnlockView;
import sightline.app.ui.start.UnlockViewModel;
import sightline.app.ui.window.MainWindow;
import sightline.app.work.Job;
import sightline.app.work.Owner;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.app.work.WriteRecoverySheet;
import sightline.app.work.demo.PlayDemo;
import sightline.model.tool.ShippedTools;

/**
 * Leads from the start to the unlocked store and back: which screen comes when, and what is let go
 * on locking.
 */
final class WindowWiring {
  private static final int DEMO_AGENCIES = 12;
  private static final long DEMO_SEED = 2026;

  private final Wiring wiring;
  private final MainWindow window;
  private Optional<Workplace> workplace = Optional.empty();
  private Path folder;

  WindowWiring(Wiring wiring, Stage stage) {
    this.wiring = wiring;
    this.window = new MainWindow(stage);
    this.folder = wiring.storeFolder();
  }

  /** Shows the first frame; the store is opened by whoever types its passphrase. */
  void open(List<Path> handedOver) {
    Logs.toFile(wiring.dataFolder());
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.bug(failure));
    begin();
    window.stage().show();
    if (!handedOver.isEmpty()) {
      window.handOver(handedOver);
    }
  }

  private void begin() {
    if (SetUp.isThere(folder)) {
      window.show(this::unlock);
    } else {
      window.show(this::firstRun);
    }
  }

  private Screen firstRun() {
    FirstRunViewModel model =
        new FirstRunViewModel(
            wiring.setUp(),
            window.jobs(),
            folder,
            new FirstRunViewModel.Ways(
                this::enter,
                this::openStore,
                Optional.of(this::playDemo),
                this::openStore,
                window::bug));
    RecoveryCard.Paper paper =
        new RecoveryCard.Paper(
            Printing.over(window::stage), new WriteRecoverySheet(wiring.clock()));
    return new FirstRunView(model, window.jobs(), window.files(), paper, window::bug);
  }

  private Screen unlock() {
    UnlockViewModel model =
        new UnlockViewModel(
            wiring.setUp(),
            window.jobs(),
            folder,
            new UnlockViewModel.Ways(
                window.jobs()::whenIdle, cover -> {}, this::enter, this::openStore, window::bug));
    return new UnlockView(model, window.files());
  }

  private void openStore(Path other) {
    folder = other;
    begin();
  }

  /**
   * Makes the demonstration beside the data folder, once; its stores open with the passphrase
   * "demo".
   */
  private Path playDemo(Job job) throws Exception {
    Path place = wiring.dataFolder().resolveSibling("sightline-demo");
    Path centre = place.resolve("centre");
    if (!SetUp.isThere(centre)) {
      int[] steps = {0};
      PlayDemo demo =
          new PlayDemo(
              new ShippedTools(),
              wiring.clock(),
              words -> job.reached(Math.min(steps[0]++, DEMO_AGENCIES * 2), DEMO_AGENCIES * 2L));
      demo.play(
          new PlayDemo.Wish(place, DEMO_AGENCIES, DEMO_SEED, true, false, "demo".toCharArray()));
    }
    return centre;
  }

  private void enter(Workplace opened) {
    workplace = Optional.of(opened);
    window.leave();
    Desk desk = new Desk(wiring, window, opened);
    List<MainWindow.Place> places = new ArrayList<>();
    boolean team = opened.owner() instanceof Owner.SupportTeam;
    if (team) {
      place(places, "home", Icons.HOME, false, desk::teamHome);
      place(places, "insight", Icons.INSIGHT, false, () -> desk.insight(Optional.empty()));
    } else {
      place(places, "home", Icons.HOME, false, desk::agencyHome);
    }
    window.whenDropped(desk::dropped);
    window.enter(places, opened.person().name(), desk.body(), this::lock);
  }

  private static void place(
      List<MainWindow.Place> places,
      String id,
      Icons icon,
      boolean apart,
      Supplier<? extends Screen> screen) {
    places.add(
        new MainWindow.Place(
            new NavigationList.Entry(id, Texts.of("window.place." + id), icon, apart), screen));
  }

  private void lock() {
    close();
    begin();
  }

  /** Lets go of the screens, then of the store. */
  void close() {
    window.leave();
    workplace.ifPresent(Workplace::close);
    workplace = Optional.empty();
  }
}
