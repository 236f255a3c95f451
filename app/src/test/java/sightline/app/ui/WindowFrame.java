package sightline.app.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.util.Subscription;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.SaveMark;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;

/** A window's frame with the tools of the program, following the screen that is shown. */
public final class WindowFrame {
  private final Shell shell = new Shell();
  private final ScreenHost host = new ScreenHost(shell);
  private Subscription following = Subscription.EMPTY;

  public Shell shell() {
    return shell;
  }

  public ScreenHost host() {
    return host;
  }

  /** Shows a screen as the program would. */
  public void show(Supplier<? extends Screen> recipe) {
    following.unsubscribe();
    host.show(recipe);
    Screen screen = host.current().orElseThrow();
    SaveMark mark = new SaveMark(new SaveState.Saving());
    IconButton undo =
        new IconButton(
            Icons.UNDO, "Nothing to undo", () -> screen.undoing().ifPresent(Screen.Undoing::undo));
    IconButton redo =
        new IconButton(
            Icons.REDO, "Nothing to redo", () -> screen.undoing().ifPresent(Screen.Undoing::redo));
    Subscription saving =
        screen.saving().map(s -> s.state().subscribe(mark::show)).orElse(Subscription.EMPTY);
    screen.saving().ifPresent(s -> mark.setOnRetry(s::retry));
    Subscription words =
        screen
            .undoing()
            .map(
                u ->
                    Subscription.combine(
                        u.undoWords().subscribe(w -> name(undo, w, "Nothing to undo")),
                        u.redoWords().subscribe(w -> name(redo, w, "Nothing to redo"))))
            .orElse(Subscription.EMPTY);
    following = Subscription.combine(saving, words);
    mark.setVisible(screen.saving().isPresent());
    shell
        .topBar()
        .setProgramTools(
            List.of(
                mark,
                undo,
                redo,
                new IconButton(Icons.HELP, "Help and keys", () -> {}),
                new IconButton(Icons.LOCK, "Lock now", () -> {})));
  }

  /** Leaves the screen as closing the window does. */
  public void close() {
    following.unsubscribe();
    host.clear();
  }

  private static void name(IconButton button, String words, String nothing) {
    button.setWords(words.isEmpty() ? nothing : words);
    button.setDisable(words.isEmpty());
  }
}
