package sightline.app.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Lets the toolkit work from inside a test body: layout, queued events, cells of lists. Call on the
 * FX thread.
 */
public final class Pulses {
  private static final int ENOUGH = 4;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private Pulses() {}

  /** Returns after a few pulses, when everything queued before has been done. */
  public static void settle() {
    int[] left = {ENOUGH};
    until(() -> left[0]-- <= 0, "pulses");
  }

  /** Returns as soon as the condition holds; fails after half a minute, naming what was awaited. */
  public static void until(BooleanSupplier condition, String awaited) {
    Object loop = new Object();
    boolean[] held = {false};
    long start = System.nanoTime();
    AnimationTimer timer =
        new AnimationTimer() {
          private boolean over;

          @Override
          public void handle(long now) {
            held[0] = condition.getAsBoolean();
            if (!over && (held[0] || System.nanoTime() - start > PATIENCE_NANOS)) {
              over = true;
              stop();
              Platform.exitNestedEventLoop(loop, null);
            }
          }
        };
    timer.start();
    Platform.enterNestedEventLoop(loop);
    if (!held[0]) {
      throw new AssertionError("waited in vain for: " + awaited);
    }
  }
}
