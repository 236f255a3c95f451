package sightline.app.ui.returns;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.KeepRegister;
import sightline.app.work.ReadReturns;
import sightline.app.work.RemindAgencies;
import sightline.model.audit.Round;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;
import sightline.model.insight.Returns;

/** Who is back in one round, and the acts on those who are not. */
public final class ReturnsViewModel {
  private final Work work;
  private final Jobs jobs;
  private final Failures failures;
  private Optional<String> wanted;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<ReturnState>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty search = new SimpleStringProperty("");

  /** The use cases behind the screen. */
  public record Work(ReadReturns readReturns, KeepRegister register, RemindAgencies remind) {}

  /**
   * @param round code of the round to show; without one, the round due last
   * @param onBug told of what nobody expected
   */
  public ReturnsViewModel(
      Work work, Jobs jobs, Optional<String> round, Consumer<? super Throwable> onBug) {
    this.work = work;
    this.jobs = jobs;
    this.wanted = round;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    record NoRound() implements State {}

    record Trouble(String words) implements State {}

    record Shown(RoundReturns returns) implements State {}
  }

  /** What an act came to. */
  record Notice(boolean trouble, String first, String rest) {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Code of the agency whose row is open. */
  ReadOnlyObjectProperty<Optional<String>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  ObjectProperty<Optional<ReturnState>> filterProperty() {
    return filter;
  }

  StringProperty searchProperty() {
    return search;
  }

  void read() {
    jobs.<State>quietly(job -> readNow())
        .onDone(state::set)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private State readNow() throws Exception {
    List<Round> rounds = work.readReturns().rounds();
    Optional<Round> round =
        rounds.stream()
            .filter(r -> wanted.isEmpty() || wanted.get().equals(r.code()))
            .findFirst()
            .or(() -> rounds.stream().findFirst());
    if (round.isEmpty()) {
      return new State.NoRound();
    }
    Round shown = round.get();
    // the rounds stand with the one due last first
    Optional<Round> before =
        rounds.stream()
            .filter(r -> r.tool().id().equals(shown.tool().id()))
            .filter(r -> r.due().isBefore(shown.due()))
            .findFirst();
    Optional<Returns> earlier = Optional.empty();
    if (before.isPresent()) {
      earlier = Optional.of(work.readReturns().of(before.get().code()).returns());
    }
    return new State.Shown(
        new RoundReturns(rounds, work.readReturns().of(shown.code()).returns(), earlier));
  }

  void chooseRound(String code) {
    if (state.get() instanceof State.Shown s && s.returns().round().code().equals(code)) {
      return;
    }
    wanted = Optional.of(code);
    showAll();
    opened.set(Optional.empty());
    notice.set(Optional.empty());
    read();
  }

  void showAll() {
    filter.set(Optional.empty());
    search.set("");
  }

  /** The agencies that pass the filter and the search, in the order of the round. */
  List<ReturnLine> shown() {
    if (!(state.get() instanceof State.Shown s)) {
      return List.of();
    }
    String words = search.get().strip().toLowerCase(Locale.UK);
    return s.returns().returns().lines().stream()
        .filter(l -> filter.get().isEmpty() || filter.get().get() == l.state())
        .filter(l -> l.name().toLowerCase(Locale.UK).contains(words))
        .toList();
  }

  Optional<ReturnLine> openedLine() {
    return state.get() instanceof State.Shown s
        ? opened.get().flatMap(code -> s.returns().returns().line(code))
        : Optional.empty();
  }

  void open(ReturnLine line) {
    opened.set(Optional.of(line.slot()));
  }

  void close() {
    opened.set(Optional.empty());
  }

  /** Everybody who still owes a return. */
  List<ReturnLine> owing() {
    return state.get() instanceof State.Shown s ? s.returns().owing() : List.of();
  }

  /** Says that there is nobody to remind. */
  void nobodyToRemind() {
    notice.set(
        Optional.of(
            new Notice(
                false, Texts.of("returns.remind.nobody"), Texts.of("returns.remind.nobody-rest"))));
  }

  /** Writes letters to these agencies into one file and notes a reminder for each. */
  void remind(List<ReturnLine> lines, Path file) {
    if (!(state.get() instanceof State.Shown s)) {
      return;
    }
    String round = s.returns().round().code();
    List<String> codes = lines.stream().map(l -> l.agency().code()).toList();
    act(
        jobs.quietly(
            job -> {
              work.remind().write(round, codes, file);
              return codes.size();
            }),
        new Notice(
            false,
            Texts.count("returns.remind.done", codes.size()),
            Texts.of("returns.remind.done-rest")));
  }

  /** Excuses an agency from the round; the reason must be given. */
  void waive(ReturnLine line, String reason) {
    if (!(state.get() instanceof State.Shown s)) {
      return;
    }
    String round = s.returns().round().code();
    act(
        jobs.quietly(
            job -> {
              work.register().waive(round, line.agency().code(), reason.strip());
              return 1;
            }),
        new Notice(false, Texts.of("returns.waive.done", line.agency().name()), ""));
  }

  private void act(Jobs.Running<Integer> running, Notice done) {
    running
        .onDone(
            count -> {
              notice.set(Optional.of(done));
              read();
            })
        .onFailed(
            failures.tell(
                words ->
                    notice.set(
                        Optional.of(new Notice(true, Texts.of("returns.not-done"), words)))));
  }

  void closeNotice() {
    notice.set(Optional.empty());
  }
}
