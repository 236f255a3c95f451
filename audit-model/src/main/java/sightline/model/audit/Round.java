package sightline.model.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sightline.model.tool.ToolRef;

/**
 * One run of a tool: who is invited, by when.
 *
 * @param code short, stable, unique within the partnership
 * @param title as shown, "Section 11 2026"
 * @param tool the question set, pinned
 * @param due last day on which a return is on time
 * @param invited codes of the invited agencies, in the order of the register
 * @param authorMaySignOff whether a one-person agency may sign off its own audit; shown as such
 * @param retainUntil when the round's audits are due for erasure, once decided
 */
public record Round(
    String code,
    String title,
    ToolRef tool,
    LocalDate due,
    List<String> invited,
    boolean authorMaySignOff,
    Optional<LocalDate> retainUntil) {

  public Round {
    invited = List.copyOf(invited);
  }
}
