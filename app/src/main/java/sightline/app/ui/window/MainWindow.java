package sightline.app.ui.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.KeysSheet;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.SaveMark;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.SheetAsks;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.WindowFileChoices;

/**
 * The one window: the shell with its screens, the tools of the program in the top bar, files
 * dropped anywhere, the lock that closes by itself. What the places are it is told.
 */
public final class MainWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Shell shell = new Shell();
  private final ScreenHost host = new ScreenHost(shell);
  private final Bugs bugs = new Bugs(shell);
  private final BackgroundJobs jobs = new BackgroundJobs(bugs::show);
  private final FileChoices files;
  private final Asks asks = new SheetAsks(shell);
  private final Scene scene = new Scene(shell, WIDTH, HEIGHT);
  private final PauseTransition idle = new PauseTransition();
  private final IconButton help = new IconButton(Icons.HELP, Texts.of("kit.keys.help"), this::help);
  private Preferences preferences = Preferences.standard();
  private Optional<NavigationList> navigation = Optional.empty();
  private Optional<Runnable> lock = Optional.empty();
  private Consumer<List<Path>> dropped = files -> {};
  private Subscription tools = Subscription.EMPTY;

  /** A place of the navigation and the screen that opens there. */
  public record Place(NavigationList.Entry entry, Supplier<? extends Screen> screen) {}

  public MainWindow(Stage stage) {
    this.stage = stage;
    this.files = new WindowFileChoices(() -> stage);
    shell.jobStrip().follow(jobs.shown());
    shell.dropEdge().takeDropsOn(shell, paths -> dropped.accept(paths));
    idle.setOnFinished(event -> lockNow());
    for (var type :
        List.of(
            KeyEvent.KEY_PRESSED,
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_PRESSED,
            ScrollEvent.SCROLL)) {
      scene.addEventFilter(type, this::somebodyIsThere);
    }
    new KeyCommands()
        .on(Keys.HELP, this::help)
        .on(Keys.LOCK, this::lockNow)
        .on(Keys.BACK, host::back)
        .singleKeysWhen(() -> preferences.singleKeys())
        .attach(shell);
    programTools(Optional.empty());
    prefer(preferences);
    stage.setTitle(Texts.of("window.title"));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    Theme.icons(stage);
  }

  public Stage stage() {
    return stage;
  }

  public Shell shell() {
    return shell;
  }

  public BackgroundJobs jobs() {
    return jobs;
  }

  public FileChoices files() {
    return files;
  }

  public Asks asks() {
    return asks;
  }

  /** Shows what nobody expected, with a code and the details to copy. */
  public void bug(Throwable failure) {
    bugs.show(failure);
  }

  public Preferences preferences() {
    return preferences;
  }

  public void prefer(Preferences wanted) {
    preferences = wanted;
    wanted.apply(scene);
    idle.setDuration(javafx.util.Duration.minutes(wanted.lockMinutes()));
  }

  /** Files dropped on the window, or handed over by a second start, go here. */
  public void whenDropped(Consumer<List<Path>> taker) {
    dropped = taker;
  }

  public void handOver(List<Path> paths) {
    stage.toFront();
    dropped.accept(paths);
  }

  /** Opens the places of an unlocked store; the first of them is shown. */
  public void enter(List<Place> places, String who, String body, Runnable onLock) {
    List<NavigationList.Entry> entries = new ArrayList<>();
    places.forEach(p -> entries.add(p.entry()));
    NavigationList list = new NavigationList(entries, id -> open(places, id));
    list.setWho(who, body);
    navigation = Optional.of(list);
    shell.setNavigation(list);
    lock = Optional.of(onLock);
    idle.playFromStart();
    show(places.getFirst().screen());
  }

  private void open(List<Place> places, String id) {
    places.stream()
        .filter(p -> p.entry().id().equals(id))
        .findFirst()
        .ifPresent(p -> show(p.screen()));
  }

  /** How many things wait at a place. */
  public void count(String place, int waiting) {
    navigation.ifPresent(list -> list.setCount(place, waiting));
  }

  /** Leaves whatever is open; nothing of it stays on the screen. */
  public void leave() {
    idle.stop();
    lock = Optional.empty();
    navigation = Optional.empty();
    shell.closeSheets();
    shell.clearBanners();
    tools.unsubscribe();
    host.clear();
    shell.clearNavigation();
    programTools(Optional.empty());
  }

  public void show(Supplier<? extends Screen> recipe) {
    host.show(
        () -> {
          Screen screen = recipe.get();
          programTools(Optional.of(screen));
          return screen;
        });
  }

  public void back() {
    host.back();
  }

  public void reopen() {
    host.reopen();
  }

  /** Locks as if nobody had been there; nothing happens where nothing is open. */
  public void lockNow() {
    lock.ifPresent(Runnable::run);
  }

  private void somebodyIsThere(Event event) {
    if (event instanceof InputEvent && lock.isPresent()) {
      idle.playFromStart();
    }
  }

  private void help() {
    KeysSheet.show(shell);
  }

  private void programTools(Optional<Screen> screen) {
    tools.unsubscribe();
    tools = Subscription.EMPTY;
    List<javafx.scene.Node> shown = new ArrayList<>();
    screen.flatMap(Screen::saving).ifPresent(saving -> shown.add(saveMark(saving)));
    screen.flatMap(Screen::undoing).ifPresent(undoing -> shown.addAll(undoButtons(undoing)));
    shown.add(help);
    if (lock.isPresent()) {
      shown.add(new IconButton(Icons.LOCK, Texts.of("kit.keys.lock"), this::lockNow));
    }
    shell.topBar().setProgramTools(shown);
  }

  private SaveMark saveMark(Screen.Saving saving) {
    SaveState now = saving.state().getValue();
    SaveMark mark = new SaveMark(now);
    mark.setOnRetry(saving::retry);
    tools = tools.and(saving.state().subscribe(mark::show));
    return mark;
  }

  private List<IconButton> undoButtons(Screen.Undoing undoing) {
    IconButton undo = new IconButton(Icons.UNDO, Texts.of("kit.keys.undo"), undoing::undo);
    IconButton redo = new IconButton(Icons.REDO, Texts.of("kit.keys.redo"), undoing::redo);
    tools =
        tools
            .and(undoing.undoWords().subscribe(words -> name(undo, words, "kit.keys.undo")))
            .and(undoing.redoWords().subscribe(words -> name(redo, words, "kit.keys.redo")));
    return List.of(undo, redo);
  }

  private static void name(IconButton button, String words, String key) {
    boolean any = words != null && !words.isEmpty();
    button.setWords(any ? words : Texts.of(key));
    // an icon that can do nothing stays where it is, and says so by being pale
    button.setDisable(!any);
  }

  /** For closing the program: what runs ends where it can. */
  public void close() {
    leave();
    jobs.close();
  }

  /** How long nobody may touch anything before the window locks. */
  public Duration lockAfter() {
    return Duration.ofMinutes(preferences.lockMinutes());
  }
}
