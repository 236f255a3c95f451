package sightline.app.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Ends a program as soon as its first frame has been drawn; for timing how soon that is. */
public final class FirstFrame {
  /** Set to "true" in a process that is started only to be timed. */
  static final String PROPERTY = "sightline.bench.first-frame";

  /** What the timed process prints once the frame is there. */
  static final String DRAWN = "first frame drawn";

  private FirstFrame() {}

  /** To be called once the window has been shown; does nothing in a program somebody works with. */
  public static void endAfterIfTimed() {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        // the first pulse lays out and draws, the second begins when that is done
        if (++pulses == 2) {
          stop();
          announce();
          Platform.exit();
        }
      }
    }.start();
  }

  private static void announce() {
    java.io.PrintStream out =
        new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
    out.println(DRAWN);
    out.flush();
  }
}
