package sightline.app.ui.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Jobs;
import sightline.app.work.ProduceReport;
import sightline.app.work.ReadAudit;
import sightline.model.insight.AgencyReturn;
import sightline.model.report.AgencyReturnReport;

/** One received audit: which version, which standard and which page of it is shown. */
public final class ReceivedAuditViewModel {
  private final ReadAudit readAudit;
  private final ProduceReport produceReport;
  private final Jobs jobs;
  private final FileChoices files;
  private final Clock clock;
  private final String auditId;
  private final Consumer<Path> showFile;
  private final Failures failures;
  private Optional<String> wantedQuestion;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ANSWERS);
  private final ReadOnlyObjectWrapper<Optional<ReadAudit.Version>> version =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Integer> standard = new ReadOnlyObjectWrapper<>(0);
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param question the question to begin at; without one, the first standard
   * @param showFile shows a written file where it lies
   * @param onBug told of what nobody expected
   */
  public ReceivedAuditViewModel(
      ReadAudit readAudit,
      ProduceReport produceReport,
      Jobs jobs,
      FileChoices files,
      Clock clock,
      String auditId,
      Optional<String> question,
      Consumer<Path> showFile,
      Consumer<? super Throwable> onBug) {
    this.readAudit = readAudit;
    this.produceReport = produceReport;
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
    this.auditId = auditId;
    this.wantedQuestion = question;
    this.showFile = showFile;
    this.failures = new Failures(onBug);
  }

  /** What there is to show. */
  sealed interface State {
    record Reading() implements State {}

    /** The audit cannot be shown, for a reason in words. */
    record Trouble(String words) implements State {}

    record Shown(AuditReading reading) implements State {}
  }

  /** What the middle shows. */
  enum Page {
    ANSWERS,
    WORKING,
    HISTORY
  }

  /** The documents a return is written as. */
  enum Document {
    WORD("docx", "audit.document.word", "audit.writing.word"),
    PDF("pdf", "audit.document.pdf", "audit.writing.pdf");

    private final String ending;
    private final String words;
    private final String writing;

    Document(String ending, String words, String writing) {
      this.ending = ending;
      this.words = words;
      this.writing = writing;
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** The version that is read; empty while none may be. */
  ReadOnlyObjectProperty<Optional<ReadAudit.Version>> versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Place of the open standard among those asked of the agency. */
  ReadOnlyObjectProperty<Integer> standardProperty() {
    return standard.getReadOnlyProperty();
  }

  /** Why the last document could not be written; empty when all is well. */
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  void read() {
    jobs.quietly(job -> readAudit.of(auditId))
        .onDone(this::show)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private void show(ReadAudit.Read read) {
    AuditReading reading = new AuditReading(read, clock.getZone());
    version.set(reading.heads().stream().findFirst());
    standard.set(0);
    wantedQuestion.ifPresent(this::openAt);
    if (version.get().isEmpty()) {
      page.set(Page.HISTORY);
    }
    state.set(new State.Shown(reading));
  }

  private void openAt(String question) {
    content()
        .ifPresent(
            c -> {
              for (int i = 0; i < c.standards().size(); i++) {
                if (c.standards().get(i).questions().stream()
                    .anyMatch(q -> q.question().id().equals(question))) {
                  standard.set(i);
                }
              }
            });
  }

  /** The question the screen was opened at, once: it takes the eye, then it is like the others. */
  Optional<String> takeWantedQuestion() {
    Optional<String> wanted = wantedQuestion;
    wantedQuestion = Optional.empty();
    return wanted;
  }

  /** What the open version says. */
  Optional<AgencyReturn> content() {
    return version.get().flatMap(ReadAudit.Version::reading);
  }

  void choosePage(Page chosen) {
    page.set(chosen);
  }

  void chooseVersion(ReadAudit.Version chosen) {
    version.set(Optional.of(chosen));
  }

  void chooseStandard(int place) {
    standard.set(place);
  }

  /** Asks where, and writes the open version as a document. */
  void write(Document document) {
    Optional<AgencyReturn> content = content();
    if (content.isEmpty()) {
      trouble.set(Optional.of(Texts.of("audit.nothing-to-write")));
      return;
    }
    trouble.set(Optional.empty());
    AgencyReturn open = content.get();
    String suggested =
        "return-" + open.agency().code() + "-" + open.round().code() + "." + document.ending;
    files
        .save(
            Texts.of("audit.save"),
            suggested,
            new FileChoices.Kind(Texts.of(document.words), List.of("*." + document.ending)))
        .ifPresent(file -> write(open, document, file));
  }

  private void write(AgencyReturn open, Document document, Path file) {
    jobs.run(
            Texts.of(document.writing),
            job -> {
              produceReport.write(AgencyReturnReport.of(open), file);
              return file;
            })
        .reporting(
            written ->
                new Jobs.Report(
                    Texts.of("audit.written"),
                    written.getFileName().toString(),
                    Texts.of("audit.show-file"),
                    () -> showFile.accept(written)))
        .onFailed(failures.tell(words -> trouble.set(Optional.of(words))));
  }
}
