package sightline.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.SheetAsks;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.WindowFileChoices;
import sightline.app.ui.settings.LookChoices;
import sightline.app.ui.start.FirstRunView;
import sightline.app.ui.start.FirstRunViewModel;
import sightline.app.ui.start.UnlockView;
import sightline.app.ui.start.UnlockViewModel;
import sightline.app.ui.window.Bugs;
import sightline.app.ui.window.MainWindow;
import sightline.app.ui.window.WindowViewModel;
import sightline.app.work.Jobs;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;

/**
 * One window from its first frame to its end: setting up or unlocking, working, locking again.
 * Everything here happens on the FX thread.
 */
final class Desktop {
  /** The passphrase of demonstrations, which hold nothing real. */
  static final String DEMO = "demo";

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Clock clock;
  private final DataFolder data;
  private final SetUp setUp;
  private final RecoveryCard.Paper paper;
  private final Jobs.Work<Path> demo;
  private final Consumer<Path> showFile;
  private final Shell shell = new Shell();
  private final ScreenHost host = new ScreenHost(shell);
  private final Bugs bugs = new Bugs(shell);
  private final BackgroundJobs jobs = new BackgroundJobs(bugs::show);
  private final FileChoices files;
  private final SheetAsks asks = new SheetAsks(shell);
  private final MainWindow window;
  private final List<Path> handedOver = new ArrayList<>();
  private final List<Runnable> whenFree = new ArrayList<>();
  private Optional<Workplace> open = Optional.empty();
  private Optional<WorkScreens> screens = Optional.empty();
  private Optional<FirstRunViewModel> settingUp = Optional.empty();
  private Optional<UnlockViewModel> unlocking = Optional.empty();
  private Path folder;
  private boolean closing;

  Desktop(
      Stage stage,
      Clock clock,
      DataFolder data,
      SetUp setUp,
      RecoveryCard.Paper paper,
      Jobs.Work<Path> demo,
      Consumer<Path> showFile) {
    this.stage = stage;
    this.clock = clock;
    this.data = data;
    this.setUp = setUp;
    this.paper = paper;
    this.demo = demo;
    this.showFile = showFile;
    this.folder = data.store();
    files = new WindowFileChoices(() -> stage);
    window =
        new MainWindow(
            shell,
            host,
            jobs,
            new WindowViewModel(clock),
            Preferences.of(data.look()),
            new MainWindow.Acts(
                this::askLook,
                () -> asks.tell(Texts.of("start.help.title"), Texts.of("start.help.body")),
                this::lock,
                this::chooseFile,
                this::take));
  }

  /** Shows the first frame; the store is looked at after it. */
  void open(List<Path> withFiles) {
    Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> bugs.caught(bug));
    handedOver.addAll(withFiles);
    Scene scene = new Scene(shell, WIDTH, HEIGHT);
    window.stand(scene);
    stage.setTitle(Texts.of("kit.program"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    jobs.quietly(job -> Theme.icons())
        .onDone(icons -> stage.getIcons().setAll(icons))
        .onFailed(bugs::show);
    stage.setScene(scene);
    if (SetUp.isThere(folder)) {
      unlock();
    } else {
      firstRun();
    }
    stage.show();
  }

  /** What a second start was given comes here, and so does whoever started it. */
  void handedOver(List<Path> given) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    if (!given.isEmpty()) {
      take(given);
    }
  }

  /** Ends with the window: work under way may end where it can, then the store is closed. */
  void close() {
    host.clear();
    screens.ifPresent(this::keepWhatIsTyped);
    screens = Optional.empty();
    jobs.close();
    open.ifPresent(Workplace::close);
    open = Optional.empty();
  }

  // ---------- before the store is open

  private void firstRun() {
    FirstRunViewModel model =
        new FirstRunViewModel(
            setUp,
            jobs,
            folder,
            new FirstRunViewModel.Ways(
                this::justMade, this::openStore, Optional.of(demo), this::openDemo, bugs::show));
    settingUp = Optional.of(model);
    window.showStart(() -> new FirstRunView(model, jobs, files, paper, bugs::show));
    handedOver.stream().findFirst().ifPresent(model::openPack);
    handedOver.clear();
  }

  private void justMade(Workplace workplace) {
    settingUp.map(FirstRunViewModel::folder).ifPresent(made -> folder = made);
    opened(workplace);
  }

  private void unlock() {
    settingUp = Optional.empty();
    Path place = folder;
    UnlockViewModel model =
        new UnlockViewModel(
            setUp,
            jobs,
            place,
            new UnlockViewModel.Ways(
                this::whenFree,
                cover -> {
                  if (!cover.preferences().isEmpty()) {
                    prefer(Preferences.of(cover.preferences()));
                  }
                },
                this::opened,
                this::openStore,
                bugs::show));
    model.setWaitingFiles(handedOver.size());
    unlocking = Optional.of(model);
    window.showStart(() -> new UnlockView(model, files));
  }

  private void openStore(Path place) {
    folder = place;
    unlock();
  }

  private void openDemo(Path centre) {
    folder = centre;
    jobs.quietly(job -> setUp.open(centre, DEMO.toCharArray()))
        .onDone(this::opened)
        .onFailed(bugs::show);
  }

  private void askLook() {
    new Sheet(
            shell,
            Texts.of("window.display"),
            new LookChoices(window.preferences(), this::prefer),
            Texts.of("window.display.done"),
            "",
            () -> true)
        .showAndWait();
  }

  private void prefer(Preferences wanted) {
    window.apply(wanted);
    jobs.quietly(
        job -> {
          data.keepLook(wanted.byName());
          return wanted;
        });
  }

  // ---------- while it is open

  private void opened(Workplace workplace) {
    settingUp = Optional.empty();
    unlocking = Optional.empty();
    open = Optional.of(workplace);
    if (!folder.startsWith(data.folder().resolve("demo"))) {
      Path place = folder;
      jobs.quietly(
          job -> {
            data.rememberStore(place);
            return place;
          });
    }
    WorkScreens made =
        new WorkScreens(
            workplace,
            new WorkScreens.Surroundings(
                setUp,
                jobs,
                shell,
                window,
                asks,
                files,
                paper,
                bugs::show,
                folder,
                this::prefer,
                showFile));
    screens = Optional.of(made);
    made.show(List.copyOf(handedOver));
    handedOver.clear();
  }

  private void chooseFile() {
    files
        .open(
            Texts.of("window.open.title"),
            new FileChoices.Kind(
                Texts.of("window.open.kind"),
                List.of("*.sightline.json", "*.sightline.json.age", "*.json")))
        .ifPresent(file -> take(List.of(file)));
  }

  /** Files from the desktop: to whoever can open them now, else kept until the store is open. */
  private void take(List<Path> dropped) {
    if (screens.isPresent()) {
      screens.get().take(dropped);
    } else if (settingUp.isPresent()) {
      settingUp.get().openPack(dropped.getFirst());
    } else {
      handedOver.addAll(dropped);
      unlocking.ifPresent(model -> model.setWaitingFiles(handedOver.size()));
    }
  }

  /**
   * Takes the work off the screen at once. The store is closed as soon as work under way has ended;
   * unlocking waits for that.
   */
  private void lock() {
    if (open.isEmpty()) {
      return;
    }
    Workplace workplace = open.get();
    open = Optional.empty();
    Optional<WorkScreens> left = screens;
    screens = Optional.empty();
    closing = true;
    window.clear();
    jobs.whenIdle(
        () -> {
          left.ifPresent(this::keepWhatIsTyped);
          workplace.close();
          closing = false;
          List<Runnable> waiting = List.copyOf(whenFree);
          whenFree.clear();
          waiting.forEach(Runnable::run);
        });
    // after the sheets that were open have let go of the focus
    Platform.runLater(this::unlock);
  }

  /** What is typed goes to the disk before the store is let go. */
  private void keepWhatIsTyped(WorkScreens left) {
    try {
      left.close();
    } catch (ProblemException notSaved) {
      bugs.show(notSaved);
    }
  }

  private void whenFree(Runnable act) {
    if (closing) {
      whenFree.add(act);
    } else {
      act.run();
    }
  }
}
