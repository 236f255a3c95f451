package sightline.app.ui.toolbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.work.DraftId;
import sightline.app.work.Jobs;
import sightline.app.work.OpenDrafts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolRef;

/** Reading one published question set. */
public final class ToolViewModel {
  private final OpenDrafts drafts;
  private final Jobs jobs;
  private final ToolRef ref;
  private final Consumer<DraftId> openDraft;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<OutlineLine> chosen = new ReadOnlyObjectWrapper<>();

  /**
   * @param openDraft carries on with the draft that was begun
   * @param bug told of what nobody expected
   */
  public ToolViewModel(
      OpenDrafts drafts,
      Jobs jobs,
      ToolRef ref,
      Consumer<DraftId> openDraft,
      Consumer<? super Throwable> bug) {
    this.drafts = drafts;
    this.jobs = jobs;
    this.ref = ref;
    this.openDraft = openDraft;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    record Shown(AuditTool tool, List<OutlineLine> outline) implements State {
      public Shown {
        outline = List.copyOf(outline);
      }
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The line that is read; null until the question set is there. */
  ReadOnlyObjectProperty<OutlineLine> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  int version() {
    return ref.version();
  }

  void read() {
    jobs.quietly(job -> drafts.tool(ref))
        .onDone(
            tool -> {
              List<OutlineLine> outline = Outline.of(tool, false, line -> 0);
              state.set(new State.Shown(tool, outline));
              choose(outline.getFirst());
            })
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  void choose(OutlineLine line) {
    if (state.get() instanceof State.Shown s) {
      Outline.find(s.outline(), line).ifPresent(chosen::set);
    }
  }

  /** The line one further (+1) or back (-1), if there is one. */
  void step(int by) {
    if (state.get() instanceof State.Shown s) {
      int at = s.outline().indexOf(chosen.get()) + by;
      if (at >= 0 && at < s.outline().size()) {
        chosen.set(s.outline().get(at));
      }
    }
  }

  /** Begins the next version, or says why not. */
  void follow(Consumer<String> refused) {
    jobs.quietly(job -> drafts.follow(ref)).onDone(openDraft).onFailed(failures.tell(refused));
  }
}
