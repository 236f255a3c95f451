package sightline.app.ui.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Audits;
import sightline.app.work.Jobs;
import sightline.app.work.ProduceReport;
import sightline.model.audit.Agency;
import sightline.model.insight.Audience;
import sightline.model.report.Report;
import sightline.model.report.ReportCatalogue;

/** Which report is wanted, about what and for whom, and what it says now. */
public final class ReportsViewModel {
  private final ProduceReport produceReport;
  private final Jobs jobs;
  private final FileChoices files;
  private final Consumer<Path> showFile;
  private final Failures failures;
  private final Optional<String> wantedRound;

  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private final ReadOnlyObjectWrapper<Preview> preview =
      new ReadOnlyObjectWrapper<>(new Preview.Making());
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Choice choice = Choice.nothing();
  private int asked;

  /**
   * @param round code of the round to begin with; without one, the round due last
   * @param showFile shows a written file where it lies
   * @param onBug told of what nobody expected
   */
  public ReportsViewModel(
      ProduceReport produceReport,
      Jobs jobs,
      FileChoices files,
      Optional<String> round,
      Consumer<Path> showFile,
      Consumer<? super Throwable> onBug) {
    this.produceReport = produceReport;
    this.jobs = jobs;
    this.files = files;
    this.wantedRound = round;
    this.showFile = showFile;
    this.failures = new Failures(onBug);
  }

  /** Whether there is anything to report on. */
  sealed interface State {
    record Reading() implements State {}

    /** There is no round, or no audit, to report on yet. */
    record Nothing(boolean atCentre) implements State {}

    record Trouble(String words) implements State {}

    record Ready(ProduceReport.Subjects subjects) implements State {}
  }

  /** The report on the screen. */
  sealed interface Preview {
    record Making() implements Preview {}

    /** It cannot be made now; the words say why and what to do. */
    record NotNow(String words) implements Preview {}

    record Ready(Report report) implements Preview {}
  }

  /**
   * What is chosen.
   *
   * @param round at the centre
   * @param agency for one agency's return at the centre
   * @param audit at an agency
   */
  record Choice(
      ReportCatalogue which,
      Optional<ProduceReport.OfRound> round,
      Optional<Agency> agency,
      Optional<Audits.Invitation> audit,
      Audience audience) {

    static Choice nothing() {
      return new Choice(
          ReportCatalogue.AGENCY_RETURN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Audience.RECEIVING_GROUP);
    }

    static Choice of(ProduceReport.OfRound round) {
      return new Choice(
          ReportCatalogue.SECTION_11_SUMMARY,
          Optional.of(round),
          round.readable().stream().findFirst(),
          Optional.empty(),
          Audience.RECEIVING_GROUP);
    }

    static Choice of(Audits.Invitation audit) {
      return new Choice(
          ReportCatalogue.AGENCY_RETURN,
          Optional.empty(),
          Optional.empty(),
          Optional.of(audit),
          Audience.RECEIVING_GROUP);
    }

    boolean isAboutOneAgency() {
      return which.isAboutOneAudit();
    }
  }

  /** The kinds of file a report is written as. */
  enum Document {
    WORD("docx", "report.document.word"),
    PDF("pdf", "report.document.pdf"),
    WORKBOOK("xlsx", "report.document.workbook"),
    CSV("csv", "report.document.csv");

    private final String ending;
    private final String words;

    Document(String ending, String words) {
      this.ending = ending;
      this.words = words;
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Why the last file could not be written; empty when all is well. */
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  Choice choice() {
    return choice;
  }

  /** The reports there are for this store. */
  List<ReportCatalogue> catalogue() {
    return catalogue(choice);
  }

  private static List<ReportCatalogue> catalogue(Choice choice) {
    if (choice.audit().isPresent()) {
      return ReportCatalogue.aboutOneAudit(choice.audit().get().tool().kind());
    }
    List<ReportCatalogue> all = new ArrayList<>();
    all.add(ReportCatalogue.SECTION_11_SUMMARY);
    all.add(ReportCatalogue.ROUND_CONTROL);
    all.addAll(
        choice
            .round()
            .map(r -> ReportCatalogue.aboutOneAudit(r.kind()))
            .orElse(List.of(ReportCatalogue.AGENCY_RETURN)));
    return List.copyOf(all);
  }

  boolean isAtCentre() {
    return !(state.get() instanceof State.Ready r
        && r.subjects() instanceof ProduceReport.Subjects.OwnAudits);
  }

  /** Reads what there is to report on, and makes the first report. */
  void read() {
    jobs.quietly(job -> produceReport.subjects())
        .onDone(this::begin)
        .onFailed(failures.tell(words -> state.set(new State.Trouble(words))));
  }

  private void begin(ProduceReport.Subjects subjects) {
    Optional<Choice> first =
        switch (subjects) {
          case ProduceReport.Subjects.Rounds r -> firstRound(r.rounds());
          case ProduceReport.Subjects.OwnAudits a ->
              a.audits().stream().findFirst().map(Choice::of);
        };
    if (first.isEmpty()) {
      state.set(new State.Nothing(subjects instanceof ProduceReport.Subjects.Rounds));
      return;
    }
    choice = first.get();
    state.set(new State.Ready(subjects));
    make();
  }

  private Optional<Choice> firstRound(List<ProduceReport.OfRound> rounds) {
    return rounds.stream()
        .filter(o -> wantedRound.isPresent() && wantedRound.get().equals(o.round().code()))
        .findFirst()
        .or(() -> rounds.stream().findFirst())
        .map(Choice::of);
  }

  void chooseReport(ReportCatalogue which) {
    change(new Choice(which, choice.round(), choice.agency(), choice.audit(), choice.audience()));
  }

  void chooseRound(ProduceReport.OfRound round) {
    change(
        new Choice(
            choice.which(),
            Optional.of(round),
            round.readable().stream().findFirst(),
            choice.audit(),
            choice.audience()));
  }

  void chooseAgency(Agency agency) {
    change(
        new Choice(
            choice.which(),
            choice.round(),
            Optional.of(agency),
            choice.audit(),
            choice.audience()));
  }

  void chooseAudit(Audits.Invitation audit) {
    change(
        new Choice(
            choice.which(),
            choice.round(),
            choice.agency(),
            Optional.of(audit),
            choice.audience()));
  }

  void chooseAudience(Audience audience) {
    change(new Choice(choice.which(), choice.round(), choice.agency(), choice.audit(), audience));
  }

  /** A report the new subject does not have gives way to the plain one. */
  private void change(Choice asked) {
    Choice wanted =
        catalogue(asked).contains(asked.which())
            ? asked
            : new Choice(
                ReportCatalogue.AGENCY_RETURN,
                asked.round(),
                asked.agency(),
                asked.audit(),
                asked.audience());
    if (!wanted.equals(choice)) {
      choice = wanted;
      make();
    }
  }

  private void make() {
    trouble.set(Optional.empty());
    int mine = ++asked;
    Choice wanted = choice;
    if (wanted.audit().isEmpty() && wanted.isAboutOneAgency() && wanted.agency().isEmpty()) {
      preview.set(new Preview.NotNow(Texts.of("report.no-agency")));
      return;
    }
    preview.set(new Preview.Making());
    jobs.quietly(job -> report(wanted))
        .onDone(
            report -> {
              // a slow report must not replace one that was asked for later
              if (mine == asked) {
                preview.set(new Preview.Ready(report));
              }
            })
        .onFailed(
            failures.tell(
                words -> {
                  if (mine == asked) {
                    preview.set(new Preview.NotNow(words));
                  }
                }));
  }

  private Report report(Choice wanted) throws Exception {
    if (wanted.audit().isPresent()) {
      return produceReport.own(wanted.which(), wanted.audit().get());
    }
    String round = wanted.round().orElseThrow().round().code();
    if (wanted.which() == ReportCatalogue.SECTION_11_SUMMARY) {
      return produceReport.summary(round, wanted.audience());
    }
    return wanted.isAboutOneAgency()
        ? produceReport.received(wanted.which(), round, wanted.agency().orElseThrow().code())
        : produceReport.ofRound(wanted.which(), round, wanted.audience());
  }

  /** Asks where, and writes the report that is on the screen. */
  void write(Document document) {
    if (!(preview.get() instanceof Preview.Ready ready)) {
      trouble.set(
          Optional.of(
              preview.get() instanceof Preview.NotNow n
                  ? n.words()
                  : Texts.of("report.still-making")));
      return;
    }
    trouble.set(Optional.empty());
    files
        .save(
            Texts.of("report.save"),
            suggestedName(ready.report()) + "." + document.ending,
            new FileChoices.Kind(Texts.of(document.words), List.of("*." + document.ending)))
        .ifPresent(file -> write(ready.report(), file));
  }

  private String suggestedName(Report report) {
    StringBuilder name = new StringBuilder(report.reportId());
    choice.round().ifPresent(r -> name.append('-').append(r.round().code()));
    choice.audit().ifPresent(a -> name.append('-').append(a.round().code()));
    if (choice.isAboutOneAgency() && choice.audit().isEmpty()) {
      choice.agency().ifPresent(a -> name.append('-').append(a.code()));
    }
    if (choice.audience() == Audience.WIDER && !choice.isAboutOneAgency()) {
      name.append("-wider");
    }
    return name.toString();
  }

  private void write(Report report, Path file) {
    jobs.run(
            Texts.of("report.writing", report.title()),
            job -> {
              produceReport.write(report, file);
              return file;
            })
        .reporting(
            written ->
                new Jobs.Report(
                    Texts.of("report.written"),
                    written.getFileName().toString(),
                    Texts.of("report.show-file"),
                    () -> showFile.accept(written)))
        .onFailed(failures.tell(words -> trouble.set(Optional.of(words))));
  }
}
