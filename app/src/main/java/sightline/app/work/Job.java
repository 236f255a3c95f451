package sightline.app.work;

/**
 * What a long piece of work may say about itself while it runs, and how it learns that it is no
 * longer wanted.
 */
public interface Job {
  /**
   * How far the work is; both counts in the same unit (files, answers, pages), {@code of} 0 while
   * unknown.
   */
  void reached(long done, long of);

  /**
   * True once a person has cancelled; the work stops at its next safe point and leaves nothing half
   * done.
   */
  boolean cancelled();

  /** A job nobody watches and nobody cancels, for the command line and for tests. */
  static Job unwatched() {
    return new Job() {
      @Override
      public void reached(long done, long of) {
        // nobody is watching
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
