package sightline.app.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import sightline.app.work.Jobs;

/** One line of the job strip: work under way, or the result of work that is done. */
public final class ShownJob {
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final Runnable cancel;
  private final Consumer<? super ShownJob> close;
  private Jobs.Report report = new Jobs.Report("", "");

  public ShownJob(String title, Runnable cancel, Consumer<? super ShownJob> close) {
    this.title.set(title);
    this.cancel = cancel;
    this.close = close;
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** "214 of 388, about 20 seconds left" */
  public ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** From 0 to 1, or -1 while unknown. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public Jobs.Report report() {
    return report;
  }

  public void setDetail(String words) {
    detail.set(words);
  }

  public void setProgress(double fraction) {
    progress.set(fraction);
  }

  /** Turns the line into its result, which stays until a person closes it. */
  public void finish(Jobs.Report result) {
    report = result;
    title.set(result.title());
    detail.set(result.detail());
    state.set(State.FINISHED);
  }

  void cancelling() {
    state.set(State.CANCELLING);
  }

  public void cancel() {
    cancel.run();
  }

  public void close() {
    close.accept(this);
  }

  /** Where the work is. */
  public enum State {
    RUNNING,
    CANCELLING,
    FINISHED
  }
}
