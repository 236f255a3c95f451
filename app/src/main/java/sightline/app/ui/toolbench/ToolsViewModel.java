package sightline.app.ui.toolbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.DraftId;
import sightline.app.work.Jobs;
import sightline.app.work.OpenDrafts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolKind;
import sightline.model.tool.ToolRef;

/** The question sets of the partnership: those in use, and those being written. */
public final class ToolsViewModel {
  private final OpenDrafts drafts;
  private final Jobs jobs;
  private final Consumer<ToolRef> openTool;
  private final Consumer<DraftId> openDraft;
  private final Consumer<AuditTool> compare;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<String>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param openTool reads one that is published
   * @param openDraft carries on with one that is being written
   * @param compare shows a version beside the one before it
   * @param bug told of what nobody expected
   */
  public ToolsViewModel(
      OpenDrafts drafts,
      Jobs jobs,
      Consumer<ToolRef> openTool,
      Consumer<DraftId> openDraft,
      Consumer<AuditTool> compare,
      Consumer<? super Throwable> bug) {
    this.drafts = drafts;
    this.jobs = jobs;
    this.openTool = openTool;
    this.openDraft = openDraft;
    this.compare = compare;
    this.failures = new Failures(bug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    record Shown(List<OpenDrafts.Line> lines) implements State {
      public Shown {
        lines = List.copyOf(lines);
      }

      /** How many were put aside. */
      long discarded() {
        return lines.stream().filter(l -> l instanceof OpenDrafts.Line.Discarded).count();
      }

      long drafts() {
        return lines.stream().filter(l -> l instanceof OpenDrafts.Line.Draft).count();
      }
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why an act could not be done; empty when nothing is wrong. */
  ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  void read() {
    jobs.<State>quietly(job -> new State.Shown(drafts.all()))
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  void open(OpenDrafts.Line line) {
    switch (line) {
      case OpenDrafts.Line.Published p -> openTool.accept(p.tool().ref());
      case OpenDrafts.Line.Draft d -> openDraft.accept(d.id());
      case OpenDrafts.Line.Discarded d -> restore(d);
    }
  }

  /** Brings a draft back that was put aside, or says why not. */
  void restore(OpenDrafts.Line.Discarded line) {
    notice.set(Optional.empty());
    jobs.quietly(
            job -> {
              drafts.restore(line.id());
              return line.id();
            })
        .onDone(openDraft)
        .onFailed(failures.tell(words -> notice.set(Optional.of(words))));
  }

  /** Whether there is another version of the same tool. */
  boolean canCompare(OpenDrafts.Line line) {
    return state.get() instanceof State.Shown s
        && s.lines().stream()
            .anyMatch(l -> l != line && l.tool().ref().id().equals(line.tool().ref().id()));
  }

  void compare(OpenDrafts.Line line) {
    compare.accept(line.tool());
  }

  /** Begins the next version of a published question set. */
  void follow(OpenDrafts.Line.Published published) {
    begin(jobs.quietly(job -> drafts.follow(published.tool().ref())));
  }

  void start(String title, ToolKind kind) {
    begin(jobs.quietly(job -> drafts.start(title, kind)));
  }

  private void begin(Jobs.Running<DraftId> running) {
    notice.set(Optional.empty());
    running.onDone(openDraft).onFailed(failures.tell(words -> notice.set(Optional.of(words))));
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }

  /** Whether a draft of the same question set is open: then that one is carried on with. */
  boolean canFollow(OpenDrafts.Line.Published published) {
    return state.get() instanceof State.Shown s
        && s.lines().stream()
            .noneMatch(
                l ->
                    l instanceof OpenDrafts.Line.Draft d
                        && d.id().tool().equals(published.tool().ref().id()));
  }

  static String stateWords(OpenDrafts.Line line) {
    return switch (line) {
      case OpenDrafts.Line.Draft d -> Texts.of("toolbench.state.draft");
      case OpenDrafts.Line.Discarded d -> Texts.of("toolbench.state.discarded");
      case OpenDrafts.Line.Published p ->
          Texts.of(p.shipped() ? "toolbench.state.shipped" : "toolbench.state.published");
    };
  }
}
