package sightline.app.work;

import java.util.List;
import java.util.Optional;
import sightline.model.merge.RecordNote;
import sightline.model.record.Code;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;

/**
 * What importing came to, or would come to: the same for a dry run.
 *
 * @param dryRun nothing was kept
 */
public record ImportReport(
    List<FileResult> files, Totals totals, String storeDigest, boolean dryRun) {

  public ImportReport {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param file as it was named
   * @param from name of the sender, when known
   */
  public record FileResult(
      String file,
      Optional<String> bundleId,
      Optional<String> from,
      Outcome outcome,
      Optional<Code> code,
      String message,
      List<RecordResult> records) {

    public FileResult {
      records = List.copyOf(records);
    }

    /** The name of the file without its folders. */
    public String name() {
      return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Whether importing the file brings anything into the store. */
    public boolean bringsSomething() {
      return outcome != Outcome.REFUSED
          && (records.isEmpty()
              || records.stream()
                  .anyMatch(
                      r ->
                          r.outcome() != RecordNote.Outcome.ALREADY_HELD
                              && r.outcome() != RecordNote.Outcome.REFUSED));
    }

    /** The one word for the file in a list: what its audits came to. */
    public RecordNote.Outcome leading() {
      List<RecordNote.Outcome> order =
          List.of(
              RecordNote.Outcome.REFUSED,
              RecordNote.Outcome.HELD,
              RecordNote.Outcome.CONFLICT,
              RecordNote.Outcome.SUPERSEDED,
              RecordNote.Outcome.NEW);
      if (outcome == Outcome.REFUSED) {
        return RecordNote.Outcome.REFUSED;
      }
      if (outcome == Outcome.HELD && records.isEmpty()) {
        return RecordNote.Outcome.HELD;
      }
      boolean anyNew =
          records.stream()
              .anyMatch(
                  r ->
                      r.outcome() == RecordNote.Outcome.NEW
                          && r.kind().equals(Optional.of(RecordKind.AUDIT_REVISION)));
      boolean anySuperseded =
          records.stream().anyMatch(r -> r.outcome() == RecordNote.Outcome.SUPERSEDED);
      return order.stream()
          .filter(o -> records.stream().anyMatch(r -> r.outcome() == o))
          // an older revision that comes with the newer one is history, not news
          .filter(o -> !(o == RecordNote.Outcome.SUPERSEDED && anySuperseded && anyNew))
          .findFirst()
          .orElse(RecordNote.Outcome.ALREADY_HELD);
    }
  }

  public enum Outcome {
    ACCEPTED("accepted"),
    PARTLY("partly"),
    HELD("held"),
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public record RecordResult(
      Optional<RecordId> id,
      Optional<RecordKind> kind,
      RecordNote.Outcome outcome,
      Optional<Code> code,
      String message) {}

  public record Totals(
      int files, int added, int alreadyHeld, int superseded, int conflicts, int held, int refused) {

    /** Whether anything needs a person. */
    public boolean isClean() {
      return conflicts == 0 && held == 0 && refused == 0;
    }
  }
}
