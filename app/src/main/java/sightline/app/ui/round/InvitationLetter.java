package sightline.app.ui.round;

import java.time.LocalDate;
import java.util.List;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.record.SpokenCode;

/** The letter that brings the thirty digits, as plain text for the partnership's own letterhead. */
record InvitationLetter(Partnership partnership, Round round, SpokenCode code, LocalDate day) {

  /** "04512 88301 ...": six groups of five, as they are typed. */
  String digits() {
    return String.join(" ", code.groups());
  }

  String text() {
    String due = Dates.full(round.due()) + " " + round.due().getYear();
    return String.join(
        "\n",
        List.of(
            partnership.name(),
            Dates.fullWithYear(day),
            "",
            round.title(),
            "",
            Texts.of("round.letter.invited", partnership.name(), round.title()),
            Texts.of("round.letter.due", due),
            "",
            Texts.of("round.letter.digits"),
            "",
            "    " + digits(),
            "",
            Texts.of("round.letter.do"),
            Texts.of("round.letter.do.install"),
            Texts.of("round.letter.do.open"),
            Texts.of("round.letter.do.type"),
            Texts.of("round.letter.do.answer"),
            Texts.of("round.letter.do.return", Dates.fullWithYear(round.due())),
            "",
            Texts.of("round.letter.differ"),
            ""));
  }
}
