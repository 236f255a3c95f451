package sightline.model.tool;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * Where a question or standard comes from.
 *
 * @param source title of the Act or guidance
 * @param edition year or edition, when it has one
 * @param part section of an Act, chapter or Part of guidance
 * @param paragraph left empty until a named person has filled it from the published text
 * @param force must (law), should (guidance with force) or practice (ours)
 * @param toCheck what a named person still has to confirm; empty when nothing is open
 * @param checkedBy role of the person who confirmed it
 * @param checkedOn the day it was confirmed
 * @param forAgencies the types it concerns; empty means all
 */
public record Reference(
    String source,
    Optional<String> edition,
    Optional<String> part,
    Optional<String> paragraph,
    Force force,
    Optional<String> toCheck,
    Optional<String> checkedBy,
    Optional<LocalDate> checkedOn,
    Set<AgencyType> forAgencies) {

  /** Must, should, or our own practice: kept apart so that nobody mistakes one for another. */
  public enum Force {
    MUST,
    SHOULD,
    PRACTICE
  }

  public Reference {
    forAgencies = Set.copyOf(forAgencies);
  }

  /** As printed under a question: "Children Act 2004, section 11". */
  public String citation() {
    StringBuilder text = new StringBuilder(source);
    edition.ifPresent(e -> text.append(' ').append(e));
    part.ifPresent(p -> text.append(", ").append(p));
    paragraph.ifPresent(p -> text.append(", paragraph ").append(p));
    return text.toString();
  }

  public boolean isChecked() {
    return checkedBy.isPresent() && checkedOn.isPresent();
  }
}
