package sightline.app.ui.kit;

/** Says how far a job is and how long it will still take, in words a person can plan with. */
final class TimeLeft {
  private static final long SECOND = 1_000_000_000L;

  private TimeLeft() {}

  /**
   * No time is promised before three seconds of work have been seen: a first guess is only ever
   * wrong.
   */
  static String say(long done, long of, long nanosSoFar) {
    if (done <= 0 || done >= of || nanosSoFar < 3 * SECOND) {
      return Texts.of("kit.job.far", done, of);
    }
    long left = Math.max(1, Math.round(nanosSoFar / (double) done * (of - done) / SECOND));
    if (left < 10) {
      return Texts.of("kit.job.far-nearly", done, of);
    }
    if (left < 60) {
      return Texts.of("kit.job.far-seconds", done, of, (left + 9) / 10 * 10);
    }
    return Texts.count("kit.job.far-minutes", (left + 59) / 60, done, of);
  }
}
