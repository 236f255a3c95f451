package sightline.app.ui.finish;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sightline.app.document.Format;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ExportBundle;
import sightline.app.work.Jobs;

/** A file that was written, where it is on its way, and the agency's own copy. */
public final class ExportedViewModel {
  private static final int KB = 1024;

  private final FinishWork work;
  private final String audit;
  private final ExportBundle.Exported exported;
  private final Jobs jobs;
  private final FileChoices files;
  private final Clock clock;
  private final FinishPlaces places;
  private final Failures failures;
  private final ReadOnlyObjectWrapper<Optional<ExportedReading>> reading =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(new Outcome("", true));

  /**
   * @param audit id of the audit
   * @param exported what was written
   */
  public ExportedViewModel(
      FinishWork work,
      String audit,
      ExportBundle.Exported exported,
      Jobs jobs,
      FileChoices files,
      Clock clock,
      FinishPlaces places) {
    this.work = work;
    this.audit = audit;
    this.exported = exported;
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
    this.places = places;
    this.failures = new Failures(places.bug());
  }

  /** What became of the last act, in words; empty words for nothing. */
  record Outcome(String words, boolean done) {}

  ReadOnlyObjectProperty<Optional<ExportedReading>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  ExportBundle.Exported exported() {
    return exported;
  }

  FinishPlaces places() {
    return places;
  }

  When when() {
    return new When(clock);
  }

  /** "214 KB, in Documents. Written today at 10:44, then opened again and checked." */
  String fileWords() {
    Path folder = exported.file().toAbsolutePath().getParent();
    Path name = folder == null ? null : folder.getFileName();
    return Texts.of(
        "finish.file.words",
        Texts.of("finish.kb", Math.max(1, (exported.bytes() + KB - 1) / KB)),
        name == null ? String.valueOf(folder) : name.toString(),
        when().at(exported.at()));
  }

  /** Reads where the file is on its way; also after a receipt has come. */
  void read() {
    jobs.quietly(job -> ExportedReading.of(work, audit, exported.bundleId()))
        .onDone(read -> reading.set(Optional.of(read)))
        .onFailed(failures.tell(this::failed));
  }

  /** The person's own note that they sent it. */
  void markSent(boolean sent) {
    jobs.quietly(
            job -> {
              work.export().markSent(exported.bundleId(), sent);
              return ExportedReading.of(work, audit, exported.bundleId());
            })
        .onDone(read -> reading.set(Optional.of(read)))
        .onFailed(failures.tell(this::failed));
  }

  void saveAnotherCopy() {
    files
        .save(
            Texts.of("finish.file.another.chooser"),
            exported.file().getFileName().toString(),
            new FileChoices.Kind(
                Texts.of("finish.file.kind"), List.of("*.sightline.json", "*.sightline.json.age")))
        .ifPresent(
            target ->
                jobs.run(
                        Texts.of("finish.file.another.job"),
                        job -> {
                          work.export().copy(exported.file(), target);
                          return target;
                        })
                    .onDone(
                        file ->
                            outcome.set(new Outcome(Texts.of("finish.file.another.done"), true)))
                    .onFailed(failures.tell(this::failed)));
  }

  void pathCopied() {
    outcome.set(new Outcome(Texts.of("finish.file.path-copied"), true));
  }

  void saveAsWord() {
    saveOwnCopy(Format.WORD, Texts.of("finish.own.kind.docx"));
  }

  void saveAsPdf() {
    saveOwnCopy(Format.PDF, Texts.of("finish.own.kind.pdf"));
  }

  private void saveOwnCopy(Format format, String kind) {
    List<String> parts = List.of(audit.split("/"));
    String suggested = Texts.of("finish.own.file", parts.get(2), parts.get(1), format.ending());
    files
        .save(
            Texts.of("finish.own.chooser"),
            suggested,
            new FileChoices.Kind(kind, List.of("*." + format.ending())))
        .map(file -> ended(file, format))
        .ifPresent(
            file ->
                jobs.run(
                        Texts.of("finish.own.job"),
                        job -> {
                          work.reports()
                              .write(work.reports().ownCopy(work.audits().invitation(audit)), file);
                          return file;
                        })
                    .onDone(
                        written ->
                            outcome.set(
                                new Outcome(
                                    Texts.of("finish.own.done", written.getFileName()), true)))
                    .onFailed(failures.tell(this::failed)));
  }

  /** Not every computer's file window adds the ending. */
  private static Path ended(Path file, Format format) {
    String name = file.getFileName().toString();
    String ending = "." + format.ending();
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending)
        ? file
        : file.resolveSibling(name + ending);
  }

  private void failed(String words) {
    outcome.set(new Outcome(words, false));
  }
}
