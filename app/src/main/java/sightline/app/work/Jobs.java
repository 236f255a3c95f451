package sightline.app.work;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one way to do anything that takes longer than a screen may wait. {@code jobs.run("Importing
 * 412 bundles", job -> ...)} works in the background and delivers the outcome where it was asked
 * for: on the screen's own thread.
 */
public interface Jobs {
  /**
   * Long work a person is told about: it stands in the job strip, can be cancelled, and leaves its
   * result there.
   */
  <T> Running<T> run(String what, Work<T> work);

  /** Short work nobody needs to be told about, such as reading a list from the store. */
  <T> Running<T> quietly(Work<T> work);

  /** The work itself. */
  @FunctionalInterface
  interface Work<T> {
    T work(Job job) throws Exception;
  }

  /**
   * Work under way. The three outcomes exclude each other; each listener is called once, on the
   * screen's thread.
   */
  interface Running<T> {
    Running<T> onDone(Consumer<? super T> listener);

    /** The work broke off with something it did not expect. It has been logged already. */
    Running<T> onFailed(Consumer<? super Throwable> listener);

    Running<T> onCancelled(Runnable listener);

    /** What the job strip says once the work is done; without it the strip simply goes. */
    Running<T> reporting(Function<? super T, Report> report);

    void cancel();
  }

  /**
   * What stays in the job strip after the work.
   *
   * @param title "Import finished"
   * @param detail "371 added, 3 held"
   * @param act the words of a button that leads to the result, empty for none
   */
  record Report(String title, String detail, String act, Runnable onAct) {
    public Report(String title, String detail) {
      this(title, detail, "", () -> {});
    }
  }
}
