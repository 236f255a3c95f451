package sightline.app.ui.window;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.KeysSheet;
import sightline.app.ui.kit.NavigationList;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.SaveMark;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;

/**
 * The window: the frame with its tools, the navigation, one screen at a time, drops anywhere, the
 * keys that work everywhere, and the clock that locks.
 */
public final class MainWindow {
  private static final javafx.util.Duration LOOK_EVERY = javafx.util.Duration.seconds(5);

  private final Shell shell;
  private final ScreenHost host;
  private final WindowViewModel model;
  private final Acts acts;
  private final SaveMark saveMark;
  private final IconButton undo;
  private final IconButton redo;
  private final Timeline watch;
  private Preferences preferences;
  private NavigationList navigation;
  private boolean working;

  /**
   * What the frame asks for.
   *
   * @param display opens text size and contrast, before there are settings
   * @param help opens help while setting up
   * @param lock locks now
   * @param openFile chooses a file to open
   * @param dropped takes files dropped on the window
   */
  public record Acts(
      Runnable display,
      Runnable help,
      Runnable lock,
      Runnable openFile,
      Consumer<? super List<Path>> dropped) {}

  public MainWindow(
      Shell shell,
      ScreenHost host,
      BackgroundJobs jobs,
      WindowViewModel model,
      Preferences preferences,
      Acts acts) {
    this.shell = shell;
    this.host = host;
    this.model = model;
    this.preferences = preferences;
    this.acts = acts;
    saveMark = new SaveMark(model.saveStateProperty().get());
    saveMark.setOnRetry(model::retrySaving);
    model.saveStateProperty().subscribe(saveMark::show);
    undo = new IconButton(Icons.UNDO, "", model::undo);
    redo = new IconButton(Icons.REDO, "", model::redo);
    model.undoWordsProperty().subscribe(words -> showUndo(undo, words, model.canUndo()));
    model.redoWordsProperty().subscribe(words -> showUndo(redo, words, model.canRedo()));
    host.setOnOpened(model::follow);
    shell.jobStrip().follow(jobs.shown());
    shell.dropEdge().takeDropsOn(shell, acts.dropped()::accept);
    keys().attach(shell);
    watch = new Timeline(new KeyFrame(LOOK_EVERY, event -> lockWhenIdle()));
    watch.setCycleCount(Animation.INDEFINITE);
  }

  /** Where there is nothing to undo the button stays in its place, pale, and says so. */
  private static void showUndo(IconButton button, String words, boolean possible) {
    button.setWords(words);
    button.getStyleClass().remove("nothing");
    if (!possible) {
      button.getStyleClass().add("nothing");
    }
  }

  private KeyCommands keys() {
    return new KeyCommands()
        .singleKeysWhen(() -> preferences.singleKeys())
        .on(Keys.HELP, () -> KeysSheet.show(shell))
        .on(Keys.UNDO, model::undo)
        .on(Keys.REDO, model::redo)
        .on(Keys.BACK, host::back)
        .on(Keys.OPEN_FILE, acts.openFile())
        .on(
            Keys.LOCK,
            () -> {
              if (working) {
                acts.lock().run();
              }
            });
  }

  /** Watches the scene the shell stands in, and dresses it. */
  public void stand(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> model.touched());
    preferences.apply(scene);
  }

  public Preferences preferences() {
    return preferences;
  }

  /** Puts preferences into force. */
  public void apply(Preferences wanted) {
    preferences = wanted;
    model.lockAfter(Duration.ofMinutes(wanted.lockMinutes()));
    if (shell.getScene() != null) {
      wanted.apply(shell.getScene());
    }
  }

  /** Shows a screen before a store is open: no navigation, only what helps to begin. */
  public void showStart(Supplier<? extends Screen> screen) {
    working = false;
    watch.stop();
    shell.clearNavigation();
    shell.clearBanners();
    Button display = flat(Texts.of("window.display"), Icons.DISPLAY, acts.display());
    Button help = flat(Texts.of("window.help"), Icons.HELP, acts.help());
    shell.topBar().setProgramTools(List.of(display, help));
    host.clear();
    model.left();
    host.show(screen);
  }

  private static Button flat(String words, Icons icon, Runnable act) {
    Button button = new Button(words, icon.small());
    button.getStyleClass().add(Styles.FLAT);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  /**
   * Shows the frame of an open store, with nothing in it yet.
   *
   * @param places of the navigation, in order; the last one stands apart
   * @param go opens a place
   */
  public void showWork(List<Place> places, Consumer<? super Place> go, String person, String body) {
    working = true;
    model.opened();
    apply(preferences);
    navigation =
        new NavigationList(
            places.stream()
                .map(
                    p -> new NavigationList.Entry(p.id(), p.words(), p.icon(), p == Place.SETTINGS))
                .toList(),
            id -> Place.of(id).ifPresent(go));
    navigation.setWho(person, body);
    shell.setNavigation(navigation);
    IconButton help =
        new IconButton(Icons.HELP, Texts.of("window.keys"), () -> KeysSheet.show(shell));
    IconButton lock = new IconButton(Icons.LOCK, Texts.of("window.lock"), acts.lock());
    shell.topBar().setProgramTools(List.of(saveMark, undo, redo, help, lock));
    watch.playFromStart();
  }

  /** How many things wait at a place; places that are not shown are passed over. */
  public void setCount(String place, int waiting) {
    if (navigation != null) {
      navigation.setCount(place, waiting);
    }
  }

  public void show(Supplier<? extends Screen> screen) {
    host.show(screen);
  }

  private void lockWhenIdle() {
    if (working && model.isIdle()) {
      acts.lock().run();
    }
  }

  /** Takes everything of the store off the screen. */
  public void clear() {
    working = false;
    watch.stop();
    shell.closeSheets();
    host.clear();
    model.left();
    shell.clearNavigation();
    shell.clearBanners();
  }
}
