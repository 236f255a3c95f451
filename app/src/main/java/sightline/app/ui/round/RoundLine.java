package sightline.app.ui.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Round;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;

/**
 * A round as the screens name it.
 *
 * @param tool title of the question set
 * @param invited how many agencies are invited
 * @param packMade when a pack was first made for it
 */
record RoundLine(Round round, String tool, int invited, Optional<LocalDate> packMade) {

  static RoundLine of(Round round, Register register, List<AuditTool> tools) {
    // a tool that did not come with the program is named by its code
    String tool =
        tools.stream()
            .filter(t -> t.ref().id().equals(round.tool().id()))
            .findFirst()
            .map(AuditTool::title)
            .orElse(round.tool().id());
    return new RoundLine(
        round,
        tool,
        round.invited().size(),
        Optional.ofNullable(register.packMade().get(round.code())));
  }
}
