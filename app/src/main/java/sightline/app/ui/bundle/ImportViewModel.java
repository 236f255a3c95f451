package sightline.app.ui.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportBundles;
import sightline.app.work.ImportReport;
import sightline.app.work.Job;
import sightline.app.work.Jobs;
import sightline.app.work.ProblemException;

/**
 * Taking bundles in: files are chosen or dropped, checked without keeping anything, looked through
 * by a person, and then imported, all or none. Lives as long as the store is open, so that the
 * result stays readable when the person comes back to it.
 */
public final class ImportViewModel {
  private final Importing imports;
  private final Jobs jobs;
  private final Failures failures;
  private final Ways ways;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.START);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<FileLine> shown = FXCollections.observableArrayList();
  private List<FileLine> lines = List.of();
  private List<Path> chosen = List.of();
  private Optional<Verdict> filter = Optional.empty();
  private Order order = Order.PERSON_FIRST;
  private ImportSentences sentences = new ImportSentences(List.of());
  private Optional<Jobs.Running<ImportReport>> running = Optional.empty();

  /** How far an import has come. */
  public enum Stage {
    START,
    CHECKING,
    CHECKED,
    IMPORTING,
    DONE
  }

  /** Orders of the list. */
  public enum Order {
    PERSON_FIRST,
    SENDER,
    FILE;

    /** "Order: needs a person first". */
    public String words() {
      return Texts.of(
          switch (this) {
            case PERSON_FIRST -> "bundle.order.person-first";
            case SENDER -> "bundle.order.sender";
            case FILE -> "bundle.order.file";
          });
    }

    private Comparator<FileLine> comparator() {
      Comparator<FileLine> byName = Comparator.comparing(FileLine::name);
      return switch (this) {
        case PERSON_FIRST ->
            Comparator.comparing(FileLine::verdict)
                .thenComparing(FileLine::from)
                .thenComparing(byName);
        case SENDER -> Comparator.comparing(FileLine::from).thenComparing(byName);
        case FILE -> byName;
      };
    }
  }

  /**
   * Where importing leads.
   *
   * @param showImport brings the import screen up, from wherever the person is
   * @param open shows one file of the list on a page of its own
   * @param imported is told after every import that changed the store
   */
  public record Ways(Runnable showImport, Consumer<? super FileLine> open, Runnable imported) {}

  /** What takes the files in, or tries it out. */
  @FunctionalInterface
  interface Importing {
    ImportReport run(List<Path> paths, boolean dryRun, ImportBundles.Progress progress)
        throws ProblemException;
  }

  public ImportViewModel(ImportBundles imports, Jobs jobs, Failures failures, Ways ways) {
    this(imports::run, jobs, failures, ways);
  }

  ImportViewModel(Importing imports, Jobs jobs, Failures failures, Ways ways) {
    this.imports = imports;
    this.jobs = jobs;
    this.failures = failures;
    this.ways = ways;
    search.subscribe(words -> show());
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What stood in the way, in words; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public void dismissProblem() {
    problem.set("");
  }

  public StringProperty searchProperty() {
    return search;
  }

  /** The files that filter and search leave, in the order chosen. */
  public ObservableList<FileLine> shown() {
    return shown;
  }

  public List<FileLine> lines() {
    return lines;
  }

  ImportSentences sentences() {
    return sentences;
  }

  public Optional<Verdict> filter() {
    return filter;
  }

  public Order order() {
    return order;
  }

  /** Checks files and folders without keeping anything. The door for files chosen or dropped. */
  public void importing(List<Path> paths) {
    if (paths.isEmpty() || isBusy()) {
      return;
    }
    chosen = List.copyOf(paths);
    problem.set("");
    stage.set(Stage.CHECKING);
    ways.showImport().run();
    running =
        Optional.of(
            jobs.run(
                Texts.of("bundle.job.checking"),
                job -> imports.run(chosen, true, watched(job))));
    running
        .get()
        .onDone(
            report -> {
              running = Optional.empty();
              take(report);
              stage.set(Stage.CHECKED);
            })
        .onCancelled(() -> backTo(Stage.START))
        .onFailed(brokeOff(Stage.START));
  }

  /** Imports what was checked; the files are read again, so that what is said is what was done. */
  public void importNow() {
    if (stage.get() != Stage.CHECKED) {
      return;
    }
    problem.set("");
    stage.set(Stage.IMPORTING);
    running =
        Optional.of(
            jobs.run(
                Texts.count("bundle.job.importing", sentences.bringing()),
                job -> imports.run(chosen, false, watched(job))));
    running
        .get()
        .reporting(
            report ->
                new Jobs.Report(
                    Texts.of("bundle.job.finished"),
                    new ImportSentences(report.files().stream().map(FileLine::of).toList()).done(),
                    Texts.of("bundle.job.see"),
                    ways.showImport()))
        .onDone(
            report -> {
              running = Optional.empty();
              take(report);
              stage.set(Stage.DONE);
              ways.imported().run();
            })
        .onCancelled(() -> backTo(Stage.CHECKED))
        .onFailed(brokeOff(Stage.CHECKED));
  }

  /** Stops what runs at its next safe point, or gives the dry run up: nothing was kept. */
  public void cancel() {
    if (running.isPresent()) {
      running.get().cancel();
    } else {
      startAgain();
    }
  }

  /** Forgets the result and waits for other files. */
  public void startAgain() {
    if (isBusy()) {
      return;
    }
    lines = List.of();
    chosen = List.of();
    sentences = new ImportSentences(lines);
    problem.set("");
    search.set("");
    filter = Optional.empty();
    show();
    stage.set(Stage.START);
  }

  public boolean isBusy() {
    return stage.get() == Stage.CHECKING || stage.get() == Stage.IMPORTING;
  }

  private Consumer<Throwable> brokeOff(Stage back) {
    return failure -> {
      backTo(back);
      failures.tell(problem::set).accept(failure);
    };
  }

  private void backTo(Stage back) {
    running = Optional.empty();
    stage.set(back);
  }

  private static ImportBundles.Progress watched(Job job) {
    return new ImportBundles.Progress() {
      @Override
      public void at(int done, int of) {
        job.reached(done, of);
      }

      @Override
      public boolean isCancelled() {
        return job.cancelled();
      }
    };
  }

  private void take(ImportReport report) {
    lines = report.files().stream().map(FileLine::of).toList();
    sentences = new ImportSentences(lines);
    filter = Optional.empty();
    search.set("");
    show();
  }

  /** Shows one verdict only; empty shows all. */
  public void filterBy(Optional<Verdict> verdict) {
    filter = verdict;
    show();
  }

  public void orderBy(Order wanted) {
    order = wanted;
    show();
  }

  private void show() {
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    List<FileLine> left = new ArrayList<>();
    for (FileLine line : lines) {
      boolean fits = filter.isEmpty() || filter.get() == line.verdict();
      if (fits && line.findable().contains(wanted)) {
        left.add(line);
      }
    }
    left.sort(order.comparator());
    shown.setAll(left);
  }

  public void open(FileLine line) {
    ways.open().accept(line);
  }

  /** "412 files checked, nothing imported yet". */
  public String title() {
    return switch (stage.get()) {
      case START, CHECKING -> Texts.of("bundle.title");
      case CHECKED, IMPORTING -> Texts.count("bundle.title.checked", lines.size());
      case DONE -> Texts.count("bundle.title.done", sentences.bringing());
    };
  }
}
