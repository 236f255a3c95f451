package sightline.app.ui.window;

import sightline.app.work.Version;
import sightline.model.record.Digests;

/**
 * A failure without what it was about: classes and lines of the program, no messages, because a
 * message may quote what somebody typed.
 *
 * @param code the same failure has the same code: what people quote
 * @param details to copy and send
 */
record BugReport(String code, String details) {
  private static final int FRAMES = 30;

  static BugReport of(Throwable failure) {
    StringBuilder where = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      where.append(t.getClass().getName()).append('\n');
      StackTraceElement[] frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        where.append("  ").append(frames[i]).append('\n');
      }
    }
    String code =
        "S-" + Digests.sha256(where.toString()).substring(7, 13).toUpperCase(java.util.Locale.ROOT);
    return new BugReport(
        code,
        code
            + "\nSightline "
            + Version.CURRENT
            + ", Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + "\n"
            + where);
  }
}
