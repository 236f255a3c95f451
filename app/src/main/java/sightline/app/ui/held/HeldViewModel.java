package sightline.app.ui.held;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.work.Jobs;
import sightline.app.work.ReadHeld;

/** What waits for a person. */
public final class HeldViewModel {
  private final ReadHeld readHeld;
  private final Jobs jobs;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());

  public HeldViewModel(ReadHeld readHeld, Jobs jobs, Consumer<? super Throwable> onBug) {
    this.readHeld = readHeld;
    this.jobs = jobs;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    /** Something expected stands in the way. */
    record Trouble(String words) implements State {}

    record Shown(ReadHeld.Waiting waiting) implements State {}
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void read() {
    jobs.<State>quietly(job -> new State.Shown(readHeld.waiting()))
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }
}
