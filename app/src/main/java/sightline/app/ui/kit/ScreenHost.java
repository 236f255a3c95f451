package sightline.app.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.util.Subscription;

/**
 * Shows one screen at a time in the shell. Leaving a screen ends everything it listens to; the way
 * back keeps recipes for screens, not screens, so a screen that was left is garbage.
 */
public final class ScreenHost {
  private static final int DEPTH = 20;

  private final Shell shell;
  private final Deque<Supplier<? extends Screen>> way = new ArrayDeque<>();
  private Supplier<? extends Screen> current;
  private Screen screen;
  private Subscription attached = Subscription.EMPTY;
  private Consumer<? super Screen> onOpened = opened -> {};

  public ScreenHost(Shell shell) {
    this.shell = shell;
  }

  /** Hears of every screen that is opened, once it is shown. */
  public void setOnOpened(Consumer<? super Screen> listener) {
    onOpened = listener;
  }

  /** Leaves the screen that is open and shows the one the recipe makes. */
  public void show(Supplier<? extends Screen> recipe) {
    if (current != null) {
      way.push(current);
      if (way.size() > DEPTH) {
        way.removeLast();
      }
    }
    open(recipe);
  }

  /** Shows what was open before; stays where it is at the start of the way. */
  public void back() {
    if (!way.isEmpty()) {
      open(way.pop());
    }
  }

  /** Builds the open screen anew, after a change of language, role or text size. */
  public void reopen() {
    if (current != null) {
      open(current);
    }
  }

  public Optional<Screen> current() {
    return Optional.ofNullable(screen);
  }

  /**
   * Leaves the open screen and shows nothing; the way back is forgotten. For locking and closing.
   */
  public void clear() {
    attached.unsubscribe();
    attached = Subscription.EMPTY;
    screen = null;
    current = null;
    way.clear();
    shell.clearScreen();
  }

  private void open(Supplier<? extends Screen> recipe) {
    attached.unsubscribe();
    attached = Subscription.EMPTY;
    current = recipe;
    screen = recipe.get();
    shell.place(screen);
    attached = screen.attach();
    onOpened.accept(screen);
    Screen opened = screen;
    Platform.runLater(() -> opened.firstFocus().ifPresent(javafx.scene.Node::requestFocus));
  }
}
