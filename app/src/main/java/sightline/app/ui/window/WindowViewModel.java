package sightline.app.ui.window;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Owner.Situation;

/**
 * What the frame of the window knows: where one can go, what undo would do, who touched it last.
 */
public final class WindowViewModel {
  private final Clock clock;
  private final ReadOnlyObjectWrapper<SaveState> saveState;
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper();
  private Optional<Screen.Undoing> undoing = Optional.empty();
  private Optional<Screen.Saving> saving = Optional.empty();
  private Subscription following = Subscription.EMPTY;
  private long lastTouched;
  private Duration lockAfter = Duration.ofMinutes(15);

  public WindowViewModel(Clock clock) {
    this.clock = clock;
    this.saveState = new ReadOnlyObjectWrapper<>(new SaveState.Saved(now()));
    sayNothingToUndo();
    touched();
  }

  private LocalTime now() {
    return LocalTime.now(clock);
  }

  /** Places a person in this situation sees, of those that exist. */
  public static List<Place> places(Situation situation, Predicate<Place> exists) {
    return Place.of(situation).stream().filter(exists).toList();
  }

  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  /** "Undo change of rating 3.2", or that there is nothing. */
  public ReadOnlyStringProperty undoWordsProperty() {
    return undoWords.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty redoWordsProperty() {
    return redoWords.getReadOnlyProperty();
  }

  /** Follows the screen that was opened. */
  public void follow(Screen screen) {
    following.unsubscribe();
    undoing = screen.undoing();
    saving = screen.saving();
    sayNothingToUndo();
    Subscription undo =
        undoing
            .map(
                u ->
                    Subscription.combine(
                        u.undoWords().subscribe(w -> say(undoWords, w, "window.undo.nothing")),
                        u.redoWords().subscribe(w -> say(redoWords, w, "window.redo.nothing"))))
            .orElse(Subscription.EMPTY);
    Subscription save =
        saving.map(s -> s.state().subscribe(saveState::set)).orElse(Subscription.EMPTY);
    following = undo.and(save);
  }

  /** A store was opened: everything in it is on the disk. */
  public void opened() {
    saveState.set(new SaveState.Saved(now()));
    touched();
  }

  /** Lets go of the screen; for locking. */
  public void left() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    undoing = Optional.empty();
    saving = Optional.empty();
    sayNothingToUndo();
  }

  private void sayNothingToUndo() {
    undoWords.set(Texts.of("window.undo.nothing"));
    redoWords.set(Texts.of("window.redo.nothing"));
  }

  private static void say(ReadOnlyStringWrapper to, String words, String nothing) {
    to.set(words == null || words.isEmpty() ? Texts.of(nothing) : words);
  }

  /** Whether there is something to undo on the open screen. */
  public boolean canUndo() {
    return undoing.map(u -> !u.undoWords().getValue().isEmpty()).orElse(false);
  }

  public boolean canRedo() {
    return undoing.map(u -> !u.redoWords().getValue().isEmpty()).orElse(false);
  }

  public void undo() {
    if (canUndo()) {
      undoing.orElseThrow().undo();
    }
  }

  public void redo() {
    if (canRedo()) {
      undoing.orElseThrow().redo();
    }
  }

  public void retrySaving() {
    saving.ifPresent(Screen.Saving::retry);
  }

  // ---------- locking by itself

  /** A key was pressed or the mouse moved. */
  public void touched() {
    lastTouched = clock.millis();
  }

  public void lockAfter(Duration idle) {
    lockAfter = idle;
  }

  /** Whether nobody has touched the window for as long as it may stay open. */
  public boolean isIdle() {
    return clock.millis() - lastTouched >= lockAfter.toMillis();
  }
}
