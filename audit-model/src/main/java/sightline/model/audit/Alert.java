package sightline.model.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A worry about a child who may be at risk now, met while auditing. It never says who the child is
 * or what was seen: that goes into the agency's own records. A return carries how many there were
 * and whether somebody was told each time, no more.
 *
 * @param id unique within the book
 * @param raisedAt when it was recorded
 * @param told empty while nobody has been told; such an audit cannot be finished
 */
public record Alert(String id, Instant raisedAt, Optional<Told> told) {

  /** The longest of each of the three, in characters. */
  public static final int LONGEST = 300;

  /**
   * Who was told, as the auditor wrote it.
   *
   * @param who a role or a team, "Duty social worker, front door"
   * @param when "21 November, 14:05"
   * @param how "By telephone, confirmed in writing"
   */
  public record Told(String who, String when, String how) {}

  public Alert toldTo(Told by) {
    return new Alert(id, raisedAt, Optional.of(by));
  }
}
