package sightline.app.ui.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.work.Jobs;
import sightline.app.work.ReadReturns;
import sightline.model.audit.Round;
import sightline.model.insight.Audience;
import sightline.model.insight.Sector;
import sightline.model.report.DeepDiveReport;
import sightline.model.report.Report;
import sightline.model.tool.ToolKind;

/** One round read together: which part of it is shown, and which figure is open. */
public final class InsightViewModel {
  private final ReadReturns readReturns;
  private final Jobs jobs;
  private final Clock clock;
  private final Failures failures;
  private Optional<String> wanted;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.HEATMAP);
  private final ReadOnlyObjectWrapper<Optional<Sector>> sector =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OpenedFigure>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param round code of the round to show; without one, the round due last
   * @param onBug told of what nobody expected
   */
  public InsightViewModel(
      ReadReturns readReturns,
      Jobs jobs,
      Clock clock,
      Optional<String> round,
      Consumer<? super Throwable> onBug) {
    this.readReturns = readReturns;
    this.jobs = jobs;
    this.clock = clock;
    this.wanted = round;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    /** Not read yet. */
    record Reading() implements State {}

    /** The partnership has made no round yet. */
    record NoRound() implements State {}

    /** Something expected stands in the way. */
    record Trouble(String words) implements State {}

    record Shown(RoundReading reading) implements State {}

    /** A case audit: grades side by side, never a heatmap of what is met. */
    record Grades(List<Round> rounds, Round round, Report report) implements State {}
  }

  /** The two ways to read a round. */
  enum Page {
    HEATMAP,
    SUMMARY
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Sector>> sectorProperty() {
    return sector.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<OpenedFigure>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Reads the round again; what was open is closed. */
  void read() {
    LocalDate today = LocalDate.now(clock);
    jobs.<State>quietly(job -> readNow(today))
        .onDone(this::show)
        .onFailed(failures.tell(words -> show(new State.Trouble(words))));
  }

  private State readNow(LocalDate today) throws Exception {
    List<Round> rounds = readReturns.rounds();
    Optional<Round> round =
        rounds.stream()
            .filter(r -> wanted.isEmpty() || wanted.get().equals(r.code()))
            .findFirst()
            .or(() -> rounds.stream().findFirst());
    if (round.isEmpty()) {
      return new State.NoRound();
    }
    ReadReturns.OfRound read = readReturns.of(round.get().code());
    if (read.tool().kind() == ToolKind.DEEP_DIVE) {
      return new State.Grades(
          rounds,
          read.round(),
          DeepDiveReport.of(
              read.grades(today), readReturns.partnership(), Audience.RECEIVING_GROUP));
    }
    return new State.Shown(
        RoundReading.of(rounds, readReturns.partnershipName(), read, read.summary(today)));
  }

  private void show(State read) {
    opened.set(Optional.empty());
    sector.set(Optional.empty());
    state.set(read);
  }

  /** Title of the open round; empty until it is read. */
  String roundTitle() {
    return openRound().map(Round::title).orElse("");
  }

  private Optional<Round> openRound() {
    return switch (state.get()) {
      case State.Shown s -> Optional.of(s.reading().round());
      case State.Grades g -> Optional.of(g.round());
      case State.Reading r -> Optional.empty();
      case State.NoRound n -> Optional.empty();
      case State.Trouble t -> Optional.empty();
    };
  }

  void chooseRound(String code) {
    if (openRound().map(Round::code).equals(Optional.of(code))) {
      return;
    }
    wanted = Optional.of(code);
    read();
  }

  void choosePage(Page chosen) {
    opened.set(Optional.empty());
    page.set(chosen);
  }

  void chooseSector(Optional<Sector> chosen) {
    opened.set(Optional.empty());
    sector.set(chosen);
  }

  /** Opens the answers of a cell, by its place among those shown. */
  void openCell(int row, int column) {
    if (state.get() instanceof State.Shown s) {
      open(s.reading().behind().cell(s.reading().square(sector.get(), row, column)));
    }
  }

  void open(OpenedFigure figure) {
    opened.set(Optional.of(figure));
  }

  void close() {
    opened.set(Optional.empty());
  }
}
