package sightline.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Owner.Situation;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;

@ExtendWith(FxTest.class)
class WindowTest {
  /** A clock a test moves on. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-10-08T09:42:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final class Working implements Screen {
    private final Label content = new Label("Section 11 2026");
    private final SimpleStringProperty undo = new SimpleStringProperty("Undo change of rating 3.2");
    private final SimpleObjectProperty<SaveState> state =
        new SimpleObjectProperty<>(new SaveState.Saving());
    private final List<String> done = new ArrayList<>();

    @Override
    public Parent root() {
      return new StackPane(content);
    }

    @Override
    public String title() {
      return "Section 11 2026";
    }

    @Override
    public Optional<Undoing> undoing() {
      return Optional.of(
          new Undoing() {
            @Override
            public ObservableValue<String> undoWords() {
              return undo;
            }

            @Override
            public ObservableValue<String> redoWords() {
              return new SimpleStringProperty("");
            }

            @Override
            public void undo() {
              done.add("undo");
            }

            @Override
            public void redo() {
              done.add("redo");
            }
          });
    }

    @Override
    public Optional<Saving> saving() {
      return Optional.of(
          new Saving() {
            @Override
            public ObservableValue<SaveState> state() {
              return state;
            }

            @Override
            public void retry() {
              done.add("retry");
            }
          });
    }
  }

  private final Hands clock = new Hands();
  private final WindowViewModel model = new WindowViewModel(clock);

  @Test
  void namesWhatUndoWouldDoOnTheOpenScreenAndForgetsItWhenLeft() {
    Working screen = new Working();
    model.follow(screen);
    assertThat(model.undoWordsProperty().get()).isEqualTo("Undo change of rating 3.2");
    assertThat(model.redoWordsProperty().get()).isEqualTo("Nothing to redo");
    assertThat(model.saveStateProperty().get()).isInstanceOf(SaveState.Saving.class);
    model.undo();
    model.redo();
    screen.state.set(new SaveState.NotSaved());
    model.retrySaving();
    assertThat(screen.done).containsExactly("undo", "retry");
    model.left();
    model.undo();
    assertThat(screen.done).hasSize(2);
    assertThat(model.undoWordsProperty().get()).isEqualTo("Nothing to undo");
  }

  @Test
  void isIdleOnlyAfterTheMinutesAPersonChose() {
    model.lockAfter(Duration.ofMinutes(15));
    model.touched();
    clock.now = clock.now.plusSeconds(14 * 60);
    assertThat(model.isIdle()).isFalse();
    model.touched();
    clock.now = clock.now.plusSeconds(14 * 60);
    assertThat(model.isIdle()).isFalse();
    clock.now = clock.now.plusSeconds(60);
    assertThat(model.isIdle()).isTrue();
  }

  @Test
  void trimsTheNavigationToTheSituationAndToWhatExists() {
    assertThat(
            WindowViewModel.places(
                Situation.PARTNER_LEAD, p -> p != Place.ACTIONS && p != Place.EVIDENCE))
        .containsExactly(Place.HOME, Place.AUDITS, Place.EXPORTS, Place.REPORTS, Place.SETTINGS);
    assertThat(WindowViewModel.places(Situation.SUPPORT_TEAM, p -> true))
        .contains(Place.ROUNDS, Place.AGENCIES, Place.KEYS, Place.IMPORT, Place.RETURNS)
        .doesNotContain(Place.AUDITS);
    for (Place place : Place.values()) {
      assertThat(place.words()).doesNotStartWith("window.");
      assertThat(Place.of(place.id())).contains(place);
    }
  }

  private MainWindow window(Shell shell, BackgroundJobs jobs, List<String> asked) {
    return new MainWindow(
        shell,
        new ScreenHost(shell),
        jobs,
        model,
        Preferences.standard(),
        new MainWindow.Acts(
            () -> asked.add("display"),
            () -> asked.add("help"),
            () -> asked.add("lock"),
            () -> asked.add("open"),
            files -> asked.add("dropped")));
  }

  @Test
  void drawsTheFrameWithItsToolsAndLocksByKey() {
    Shell shell = new Shell();
    List<String> asked = new ArrayList<>();
    try (BackgroundJobs jobs = new BackgroundJobs(bug -> {})) {
      MainWindow window = window(shell, jobs, asked);
      Working screen = new Working();
      screen.state.set(new SaveState.Saved(java.time.LocalTime.of(10, 42)));
      window.showWork(
          WindowViewModel.places(Situation.SUPPORT_TEAM, p -> true),
          place -> asked.add(place.id()),
          "QA officer",
          "Northshire Safeguarding Children Partnership");
      window.setCount("conflicts", 2);
      window.setCount("keys", 3);
      window.show(() -> screen);
      ScreenPictures.take(
          shell,
          "window-frame",
          () -> {
            ScreenChecks.hold(shell);
            KeyEvent.fireEvent(
                shell,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false));
            KeyEvent.fireEvent(
                shell,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false));
          },
          Look.LIGHT,
          Look.CONTRAST);
      assertThat(asked).contains("lock");
      assertThat(screen.done).containsExactly("undo");
      window.clear();
      assertThat(shell.lookup(".navigation")).isNull();
    }
  }

  @Test
  void showsABugWithItsCodeAndNothingAPersonTyped() {
    Shell shell = new Shell();
    Bugs bugs = new Bugs(shell);
    RuntimeException bug = new IllegalStateException("Jack, born 3 April");
    List<String> shown = new ArrayList<>();
    try (ScreenPictures.Window open = new ScreenPictures.Window(shell, Theme.standard())) {
      bugs.show(bug);
      // runs inside the sheet, which waits
      Platform.runLater(
          () -> {
            Pulses.settle();
            ScreenPictures.write(open.scene(), "window-bug");
            shown.add(((TextArea) shell.lookup(".text-area")).getText());
            shell.closeSheets();
          });
      Pulses.until(() -> !shown.isEmpty(), "the sheet");
    }
    assertThat(shown.getFirst())
        .startsWith(Bugs.code(bug))
        .contains("WindowTest")
        .doesNotContain("Jack");
    assertThat(Bugs.code(bug)).matches("SL-[0-9A-F]{6}");
  }

  @Test
  void showsWhatWasExpectedInItsOwnWords() {
    Shell shell = new Shell();
    new Bugs(shell).show(new ProblemException(new Problem.BadInput("The file is not a pack.")));
    try (ScreenPictures.Window open = new ScreenPictures.Window(shell, Theme.standard())) {
      assertThat(shell.lookup(".banner")).isNotNull();
      assertThat(open.scene().getRoot().lookup(".banner").getAccessibleText())
          .contains("The file is not a pack.");
    }
  }

  @Test
  void waitsForJobsUnderWayBeforeItSaysTheyHaveEnded() {
    List<String> order = new ArrayList<>();
    try (BackgroundJobs jobs = new BackgroundJobs(bug -> {})) {
      jobs.quietly(job -> "read").onDone(order::add);
      jobs.whenIdle(() -> order.add("idle"));
      Pulses.until(() -> order.size() == 2, "both");
    }
    assertThat(order).containsExactly("read", "idle");
  }

  @Test
  void hidesKeyCapsForWhoeverSwitchesThemOff() {
    Button button = new Button("Next", new sightline.app.ui.kit.KeyCap("N"));
    StackPane root = new StackPane(button);
    try (ScreenPictures.Window open = new ScreenPictures.Window(root, Theme.standard())) {
      double with = button.prefWidth(-1);
      Preferences.standard().withKeyCaps(false).apply(open.scene());
      Pulses.settle();
      assertThat(button.getGraphic().isVisible()).isFalse();
      assertThat(button.prefWidth(-1)).isLessThanOrEqualTo(with);
    }
    assertThat(Preferences.of(Preferences.standard().withLockMinutes(30).byName()).lockMinutes())
        .isEqualTo(30);
    assertThat(Preferences.of(java.util.Map.of("theme", "pink", "lock-minutes", "x")))
        .isEqualTo(Preferences.standard());
  }
}
