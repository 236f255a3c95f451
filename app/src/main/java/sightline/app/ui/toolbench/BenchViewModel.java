package sightline.app.ui.toolbench;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.SaveState;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.DraftId;
import sightline.app.work.Jobs;
import sightline.app.work.KeepDraft;
import sightline.app.work.KeepDrafts;
import sightline.app.work.OpenDrafts;
import sightline.app.work.PublishTool;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolRef;
import sightline.model.toolbench.DraftActs;
import sightline.model.toolbench.DraftEdit;

/**
 * A draft on the bench: what is chosen, what is wrong, what can be taken back. Every act shows at
 * once and is kept behind the person.
 */
public final class BenchViewModel implements Screen.Undoing, Screen.Saving {
  private final Work work;
  private final Jobs jobs;
  private final DraftId id;
  private final ZoneId zone;
  private final DraftLeaving leaving;
  private final Failures failures;
  private final BenchCheck check;
  private final ReadOnlyObjectWrapper<State> opening =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<AuditTool> tool = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OutlineLine> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EDIT);
  private final ReadOnlyObjectWrapper<Optional<String>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(new SaveState.Saving());
  private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper("");
  private Optional<KeepDraft> keep = Optional.empty();
  private Subscription listening = Subscription.EMPTY;
  private Optional<OutlineLine> added = Optional.empty();
  private final UnacceptedTexts unaccepted = new UnacceptedTexts();

  /** What the bench works with. */
  public record Work(KeepDrafts drafts, PublishTool publish, OpenDrafts discarding) {}

  /**
   * Where the bench leads.
   *
   * @param published shows what was published
   * @param compare shows the draft beside the version it follows
   * @param list back to the list
   */
  public record Ways(Consumer<ToolRef> published, Consumer<DraftId> compare, Runnable list) {}

  /**
   * @param bug told of what nobody expected
   */
  public BenchViewModel(
      Work work, Jobs jobs, DraftId id, ZoneId zone, Ways ways, Consumer<? super Throwable> bug) {
    this.work = work;
    this.jobs = jobs;
    this.id = id;
    this.zone = zone;
    this.failures = new Failures(bug);
    this.leaving =
        new DraftLeaving(work, ways, jobs, failures.tell(words -> notice.set(Optional.of(words))));
    this.check = new BenchCheck(jobs, failures.tell(words -> notice.set(Optional.of(words))));
  }

  /** Whether the draft is at hand. */
  sealed interface State {
    record Reading() implements State {}

    record Trouble(String words) implements State {}

    record Open() implements State {}
  }

  /** What a person does with the draft. */
  enum Mode {
    EDIT,
    PREVIEW,
    CHECK
  }

  ReadOnlyObjectProperty<State> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** The draft as it stands; null until it is at hand. */
  ReadOnlyObjectProperty<AuditTool> toolProperty() {
    return tool.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<OutlineLine> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** Why publishing was refused; empty when nothing is wrong. */
  ReadOnlyObjectProperty<Optional<String>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  int version() {
    return id.version();
  }

  // ---------- opening and leaving ----------

  Subscription attach() {
    jobs.quietly(job -> work.drafts().of(id))
        .onDone(this::opened)
        .onFailed(failures.tell(words -> opening.set(new State.Trouble(words))));
    return () -> {
      listening.unsubscribe();
      keep.ifPresent(KeepDraft::flush);
    };
  }

  private void opened(KeepDraft draft) {
    keep = Optional.of(draft);
    listening = draft.listen(this::follow)::run;
    follow();
    opening.set(new State.Open());
    choose(outline().getFirst());
  }

  /** The draft, its saving or both have changed. */
  private void follow() {
    KeepDraft k = keep.orElseThrow();
    AuditTool now = k.draft().tool();
    saveState.set(BenchWords.saveState(k.state(), zone));
    if (now == tool.get()) {
      return;
    }
    undoWords.set(
        k.draft()
            .nextUndo()
            .map(e -> Texts.of("toolbench.undo", BenchWords.act(e, now)))
            .orElse(""));
    redoWords.set(
        k.draft()
            .nextRedo()
            .map(e -> Texts.of("toolbench.redo", BenchWords.act(e, now)))
            .orElse(""));
    tool.set(now);
    if (chosen.get() != null && Outline.find(outline(), chosen.get()).isEmpty()) {
      chosen.set(outline().getFirst());
    }
    check.follow(now);
  }

  // ---------- what is chosen ----------

  List<OutlineLine> outline() {
    return Outline.of(tool.get(), true, line -> check.of(line).size());
  }

  void choose(OutlineLine line) {
    keep.ifPresent(KeepDraft::flush);
    Outline.find(outline(), line).ifPresent(chosen::set);
    if (mode.get() == Mode.CHECK) {
      mode.set(Mode.EDIT);
    }
  }

  void show(Mode wanted) {
    if (keep.isEmpty()) {
      return;
    }
    flush();
    follow();
    if (wanted == Mode.CHECK) {
      check.run(tool.get(), () -> mode.set(Mode.CHECK));
    } else {
      mode.set(wanted);
    }
  }

  // ---------- acts ----------

  void typed(String field, KeepDraft.Typing typing) {
    keep.orElseThrow().typed(chosen.get().id() + " " + field, typing);
  }

  /** A text the draft cannot take, kept as it was typed until it is put right. */
  void keepUnaccepted(String field, Optional<String> words) {
    unaccepted.keep(chosen.get(), field, words);
  }

  /** What was typed into a field of the chosen line and could not be taken. */
  Optional<String> unaccepted(String field) {
    return unaccepted.of(chosen.get(), field);
  }

  /** The typing rests: what was typed becomes an edit. */
  void flush() {
    keep.ifPresent(KeepDraft::flush);
  }

  /** Does at once what the acts allow; nothing when it would change nothing. */
  void act(Function<DraftActs, Optional<DraftEdit>> wanted) {
    flush();
    KeepDraft k = keep.orElseThrow();
    wanted.apply(k.acts()).ifPresent(k::change);
  }

  void addStandard() {
    act(
        acts -> {
          DraftEdit edit = acts.addStandard(standardOfChosen().map(Standard::id));
          chooseLater(edit);
          return Optional.of(edit);
        });
    goToAdded();
  }

  void addQuestion() {
    Optional<Standard> in = standardOfChosen().or(() -> OutlineMoves.last(tool.get()));
    if (in.isEmpty()) {
      addStandard();
      return;
    }
    act(
        acts -> {
          Optional<String> after =
              Optional.of(chosen.get())
                  .filter(l -> l.kind() == OutlineLine.Kind.QUESTION)
                  .map(OutlineLine::id);
          DraftEdit edit = acts.addQuestion(in.get().id(), after);
          chooseLater(edit);
          return Optional.of(edit);
        });
    goToAdded();
  }

  private void chooseLater(DraftEdit edit) {
    added =
        switch (edit) {
          case DraftEdit.StandardAdded e -> Optional.of(Reading.lineOf(e.standard()));
          case DraftEdit.QuestionAdded e -> Optional.of(Reading.lineOf(e.question()));
          default -> Optional.empty();
        };
  }

  private void goToAdded() {
    follow();
    added.ifPresent(this::choose);
    added = Optional.empty();
  }

  /** One place up or down. */
  void step(OutlineLine line, int by) {
    act(acts -> OutlineMoves.step(acts, line, by));
  }

  /** A line was dropped onto another and takes its place; a question on a standard comes first. */
  void drop(OutlineLine moved, OutlineLine onto) {
    AuditTool now = tool.get();
    act(acts -> OutlineMoves.drop(acts, now, moved, onto));
  }

  /** Takes the chosen standard or question out; the line before it is chosen then. */
  void remove() {
    OutlineLine line = chosen.get();
    List<OutlineLine> before = outline();
    int at = before.indexOf(Outline.find(before, line).orElseThrow());
    OutlineLine next = before.get(Math.max(0, at - 1));
    act(
        acts ->
            Optional.of(
                line.kind() == OutlineLine.Kind.STANDARD
                    ? acts.removeStandard(line.id())
                    : acts.removeQuestion(line.id())));
    follow();
    choose(next);
  }

  private Optional<Standard> standardOfChosen() {
    return OutlineMoves.standardOf(tool.get(), chosen.get());
  }

  // ---------- check and publish ----------

  BenchCheck check() {
    return check;
  }

  /** Checks, and asks to publish when nothing stands against it; else shows what does. */
  void wantToPublish(Runnable ask) {
    flush();
    // what was typed a moment ago belongs to what is published
    follow();
    Optional<OutlineLine> open = unaccepted.first(outline());
    if (open.isPresent()) {
      mode.set(Mode.EDIT);
      choose(open.get());
      notice.set(
          Optional.of(Texts.of("toolbench.unaccepted", open.get().number(), open.get().words())));
      return;
    }
    check.run(
        tool.get(),
        () -> {
          if (check.hasErrors()) {
            mode.set(Mode.CHECK);
          } else {
            ask.run();
          }
        });
  }

  /** Whether there is an earlier version to compare with. */
  boolean canCompare() {
    return keep.flatMap(k -> k.draft().base()).isPresent();
  }

  void publish() {
    notice.set(Optional.empty());
    leaving.publish(keep.orElseThrow());
  }

  /** Shows the draft beside the version it follows; what was typed is in it. */
  void compare() {
    leaving.compare(keep.orElseThrow());
  }

  /** Puts the draft aside, and goes back to the list, where it can be brought back. */
  void discard() {
    leaving.discard(keep.orElseThrow());
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }

  // ---------- undo and saving, for the frame ----------

  @Override
  public ReadOnlyStringProperty undoWords() {
    return undoWords.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty redoWords() {
    return redoWords.getReadOnlyProperty();
  }

  @Override
  public void undo() {
    keep.ifPresent(KeepDraft::undo);
  }

  @Override
  public void redo() {
    keep.ifPresent(KeepDraft::redo);
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> state() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public void retry() {
    keep.ifPresent(KeepDraft::retry);
  }
}
