package sightline.app.ui.round;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;

/** All rounds of the partnership, the one due last first. */
public final class RoundsViewModel {
  private final KeepRegister register;
  private final Jobs jobs;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());

  /**
   * @param bug told of what nobody expected
   */
  public RoundsViewModel(KeepRegister register, Jobs jobs, Consumer<? super Throwable> bug) {
    this.register = register;
    this.jobs = jobs;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    /** No round yet; with no agency there is nobody to invite either. */
    record None(int agencies) implements State {}

    record Trouble(String words) implements State {}

    record Shown(List<RoundLine> rounds) implements State {}
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void read() {
    jobs.<State>quietly(job -> readNow())
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private State readNow() throws Exception {
    Register now = register.register();
    if (now.rounds().isEmpty()) {
      return new State.None(now.agencies().size());
    }
    List<AuditTool> tools = register.tools();
    return new State.Shown(
        now.rounds().values().stream()
            .map(round -> RoundLine.of(round, now, tools))
            .sorted(Comparator.comparing((RoundLine l) -> l.round().due()).reversed())
            .toList());
  }
}
