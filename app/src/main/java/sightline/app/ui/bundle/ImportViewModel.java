package sightline.app.ui.bundle;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportBundles;
import sightline.app.work.ImportReport;
import sightline.app.work.Job;
import sightline.app.work.Jobs;
import sightline.app.work.Problems;

/** Files chosen, what they would do, and what they did. */
public final class ImportViewModel {
  private final ImportBundles importBundles;
  private final Jobs jobs;
  private final Runnable openReturns;
  private final Consumer<? super Throwable> onBug;
  private List<Path> waiting;
  private List<Path> chosen = List.of();
  private Optional<Jobs.Running<ImportReport>> running = Optional.empty();

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.NothingChosen());
  private final ReadOnlyObjectWrapper<Optional<ImportLine>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Verdict>> filter =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEEDS_A_PERSON);
  private final StringProperty search = new SimpleStringProperty("");

  /**
   * @param atOnce files and folders to check as soon as the screen opens: those that were dropped
   * @param openReturns where the result of an import leads
   * @param onBug told of what nobody expected
   */
  public ImportViewModel(
      ImportBundles importBundles,
      Jobs jobs,
      List<Path> atOnce,
      Runnable openReturns,
      Consumer<? super Throwable> onBug) {
    this.importBundles = importBundles;
    this.jobs = jobs;
    this.waiting = List.copyOf(atOnce);
    this.openReturns = openReturns;
    this.onBug = onBug;
  }

  /** Where the import stands. */
  sealed interface State {
    record NothingChosen() implements State {}

    /** Looking at the files; nothing is kept. */
    record Checking() implements State {}

    /** Something expected stands in the way; nothing was imported. */
    record Trouble(String words) implements State {}

    /**
     * @param importing whether the import itself is under way
     */
    record Shown(ImportList list, boolean importing) implements State {}
  }

  /** In which order the files stand. */
  enum Order {
    NEEDS_A_PERSON,
    BY_SENDER,
    BY_FILE;

    String words() {
      return switch (this) {
        case NEEDS_A_PERSON -> Texts.of("bundle.order.person");
        case BY_SENDER -> Texts.of("bundle.order.sender");
        case BY_FILE -> Texts.of("bundle.order.file");
      };
    }

    Comparator<ImportLine> comparator() {
      Comparator<ImportLine> asGiven = Comparator.comparingInt(ImportLine::place);
      return switch (this) {
        case NEEDS_A_PERSON ->
            Comparator.comparingInt((ImportLine l) -> l.verdict().urgency()).thenComparing(asGiven);
        case BY_SENDER ->
            Comparator.comparing(ImportLine::from, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(asGiven);
        case BY_FILE ->
            Comparator.comparing(ImportLine::file, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(asGiven);
      };
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ImportLine>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Verdict>> filterProperty() {
    return filter;
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  StringProperty searchProperty() {
    return search;
  }

  /** Checks what was dropped, the first time the screen is shown. */
  void start() {
    if (!waiting.isEmpty()) {
      List<Path> dropped = waiting;
      waiting = List.of();
      check(dropped);
    }
  }

  /** Says what importing these would do; keeps nothing. An empty choice changes nothing. */
  public void check(List<Path> paths) {
    if (paths.isEmpty() || isBusy()) {
      return;
    }
    chosen = List.copyOf(paths);
    showAll();
    opened.set(Optional.empty());
    state.set(new State.Checking());
    follow(
        jobs.run(
            Texts.of("bundle.job.check"), job -> importBundles.run(chosen, true, new Watched(job))),
        new State.NothingChosen());
  }

  /** Takes in everything that was checked: all of it or none of it. */
  void importChecked() {
    if (!(state.get() instanceof State.Shown shown) || shown.list().done() || shown.importing()) {
      return;
    }
    state.set(new State.Shown(shown.list(), true));
    follow(
        jobs.run(
                Texts.count("bundle.job.import", shown.list().bringing()),
                job -> importBundles.run(chosen, false, new Watched(job)))
            .reporting(ImportViewModel.this::report),
        shown);
  }

  private Jobs.Report report(ImportReport done) {
    ImportList list = ImportList.of(done);
    return new Jobs.Report(
        Texts.of("bundle.job.done"),
        list.sumFirst() + list.sumRest(),
        Texts.of("bundle.returns"),
        openReturns);
  }

  private void follow(Jobs.Running<ImportReport> work, State onCancelled) {
    running = Optional.of(work);
    work.onDone(
            report -> {
              running = Optional.empty();
              opened.set(Optional.empty());
              state.set(new State.Shown(ImportList.of(report), false));
            })
        .onCancelled(
            () -> {
              running = Optional.empty();
              state.set(onCancelled);
            })
        .onFailed(
            failure -> {
              running = Optional.empty();
              Problems.of(failure)
                  .ifPresentOrElse(
                      problem -> state.set(new State.Trouble(problem.words())),
                      () -> {
                        state.set(new State.NothingChosen());
                        onBug.accept(failure);
                      });
            });
  }

  private record Watched(Job job) implements ImportBundles.Progress {
    @Override
    public void at(int done, int of) {
      job.reached(done, of);
    }

    @Override
    public boolean isCancelled() {
      return job.cancelled();
    }
  }

  private boolean isBusy() {
    return running.isPresent()
        && (state.get() instanceof State.Checking
            || (state.get() instanceof State.Shown s && s.importing()));
  }

  /** Stops what runs; nothing is imported. */
  void cancel() {
    running.ifPresent(Jobs.Running::cancel);
  }

  /** Leaves what was checked without importing it. */
  void discard() {
    opened.set(Optional.empty());
    chosen = List.of();
    state.set(new State.NothingChosen());
  }

  /** The files that pass the filter and the search, in the order chosen. */
  List<ImportLine> shown() {
    if (!(state.get() instanceof State.Shown s)) {
      return List.of();
    }
    return s.list().lines().stream()
        .filter(l -> filter.get().isEmpty() || filter.get().get() == l.verdict())
        .filter(l -> l.mentions(search.get()))
        .sorted(order.get().comparator())
        .toList();
  }

  void showAll() {
    filter.set(Optional.empty());
    search.set("");
  }

  void open(ImportLine line) {
    opened.set(Optional.of(line));
  }

  void close() {
    opened.set(Optional.empty());
  }
}
