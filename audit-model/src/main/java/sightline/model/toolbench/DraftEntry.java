package sightline.model.toolbench;

import java.time.Instant;
import sightline.model.audit.Person;

/**
 * One line of a draft's log.
 *
 * @param at what the clock said; shown only
 * @param by who did it
 * @param origin typed by a person, or an undo or redo of an earlier line
 */
public record DraftEntry(Instant at, Person by, Origin origin, DraftEdit edit) {

  public enum Origin {
    TYPED("typed"),
    UNDO("undo"),
    REDO("redo");

    private final String code;

    Origin(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
