package sightline.app.ui.bundle;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ImportReport;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.RecordKind;

/**
 * One file in the list.
 *
 * @param place among the files as they were given, from 0
 * @param from name of the sender, or that it is not known
 * @param file its name without folders
 * @param brings whether importing takes anything of it in
 * @param isReturn whether it brings a revision that is new
 */
record ImportLine(
    int place,
    Verdict verdict,
    String from,
    String why,
    String file,
    Optional<Code> code,
    boolean brings,
    boolean isReturn) {

  static ImportLine of(int place, ImportReport.FileResult result) {
    return new ImportLine(
        place,
        Verdict.of(result.leading()),
        result.from().orElseGet(() -> Texts.of("bundle.from.unknown")),
        result.message(),
        String.valueOf(Path.of(result.file()).getFileName()),
        result.code(),
        brings(result),
        result.records().stream()
            .anyMatch(
                r ->
                    r.outcome() == RecordNote.Outcome.NEW
                        && r.kind().equals(Optional.of(RecordKind.AUDIT_REVISION))));
  }

  private static boolean brings(ImportReport.FileResult result) {
    if (result.outcome() == ImportReport.Outcome.REFUSED) {
      return false;
    }
    return result.records().isEmpty()
        ? result.outcome() == ImportReport.Outcome.HELD
        : result.records().stream()
            .anyMatch(
                r ->
                    r.outcome() != RecordNote.Outcome.ALREADY_HELD
                        && r.outcome() != RecordNote.Outcome.REFUSED);
  }

  /** Refused in part only: the rest of the file is taken in. */
  boolean inPart() {
    return verdict == Verdict.REFUSED && brings;
  }

  boolean mentions(String searched) {
    String wanted = searched.strip().toLowerCase(Locale.UK);
    return wanted.isEmpty()
        || from.toLowerCase(Locale.UK).contains(wanted)
        || why.toLowerCase(Locale.UK).contains(wanted)
        || file.toLowerCase(Locale.UK).contains(wanted);
  }
}
