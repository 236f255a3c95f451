package sightline.model.book;

import java.time.Instant;
import sightline.model.audit.Person;

/**
 * One line of an edit log.
 *
 * @param seq place in the log; decides the order, whatever the clock says
 * @param at what the clock said; shown only
 * @param by who did it
 * @param origin typed by a person, an undo or redo of an earlier line, or carried from another
 *     version; undo does not reach back over what was carried
 * @param edit what was done
 */
public record Entry(long seq, Instant at, Person by, Origin origin, Edit edit) {

  public enum Origin {
    TYPED("typed"),
    UNDO("undo"),
    REDO("redo"),
    CARRIED("carried");

    private final String code;

    Origin(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
