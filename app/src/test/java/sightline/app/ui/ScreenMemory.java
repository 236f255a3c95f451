package sightline.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;

/** Opens and leaves a screen fifty times and proves that what was left is garbage. */
public final class ScreenMemory {
  private static final int TIMES = 50;
  private static final int COLLECTIONS = 20;

  /** The last screen may live on in what the toolkit remembers of the last focus and layout. */
  private static final int MAY_LIVE = 2;

  private ScreenMemory() {}

  /** Fails if screens that were left are still reachable: something outside still listens. */
  public static void returnsAfterFiftyVisits(Supplier<? extends Screen> recipe) {
    Shell shell = new Shell();
    ScreenHost host = new ScreenHost(shell);
    List<WeakReference<Screen>> left = new ArrayList<>();
    try (ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      for (int i = 0; i < TIMES; i++) {
        host.show(recipe);
        Pulses.settle();
        left.add(new WeakReference<>(host.current().orElseThrow()));
      }
      host.clear();
      window.scene().getRoot().requestFocus();
      Pulses.settle();
      for (int i = 0; i < COLLECTIONS && alive(left) > MAY_LIVE; i++) {
        System.gc();
        Pulses.settle();
      }
    }
    assertThat(alive(left))
        .as("screens still held after they were left")
        .isLessThanOrEqualTo(MAY_LIVE);
  }

  private static long alive(List<WeakReference<Screen>> screens) {
    return screens.stream().filter(screen -> screen.get() != null).count();
  }
}
