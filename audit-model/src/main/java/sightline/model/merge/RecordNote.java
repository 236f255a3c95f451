package sightline.model.merge;

import java.util.Optional;
import sightline.model.record.Code;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;

/**
 * What one record came to when its audit was folded.
 *
 * @param kind empty when it needs a newer program
 * @param code why, when there is something to say
 */
public record RecordNote(
    RecordId record,
    Optional<RecordKind> kind,
    Outcome outcome,
    Optional<Code> code,
    String message) {

  /** The outcomes of the command line's JSON. */
  public enum Outcome {
    NEW("new"),
    ALREADY_HELD("already-held"),
    SUPERSEDED("superseded"),
    CONFLICT("conflict"),
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
}
