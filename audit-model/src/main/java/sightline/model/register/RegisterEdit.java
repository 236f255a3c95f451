package sightline.model.register;

import java.time.LocalDate;
import java.util.List;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;
import sightline.model.tool.ToolRef;

/**
 * One thing the support team did to its register: the second use of the log of edits, beside answer
 * books.
 */
public sealed interface RegisterEdit {

  /** Agencies added, or changed where the code is already there. */
  record AgenciesPut(List<Agency> agencies) implements RegisterEdit {
    public AgenciesPut {
      agencies = List.copyOf(agencies);
    }
  }

  /** An agency leaves the register; its audits stay. */
  record AgencyRemoved(String code) implements RegisterEdit {}

  record RoundCreated(Round round, LocalDate opened) implements RegisterEdit {}

  /** A round asks another version of its tool from now on. */
  record RoundWentOn(String round, ToolRef tool, LocalDate on) implements RegisterEdit {}

  /** A pack was made for these rounds. */
  record PackMade(List<String> rounds, RecordId pack, LocalDate on) implements RegisterEdit {
    public PackMade {
      rounds = List.copyOf(rounds);
    }
  }

  /** Returns are taken until this later day. */
  record FinalDueSet(String round, LocalDate on) implements RegisterEdit {}

  /** An agency is excused from a round, with the reason. */
  record Waived(String round, String agency, String reason) implements RegisterEdit {}

  /** An agency was asked again. */
  record Reminded(String round, String agency, LocalDate on) implements RegisterEdit {}

  /** A key lost its trust, or was turned down, with the reason. */
  record KeyRevoked(KeyId key, String reason, LocalDate on) implements RegisterEdit {}

  default String kind() {
    return switch (this) {
      case AgenciesPut e -> "agencies-put";
      case AgencyRemoved e -> "agency-removed";
      case RoundCreated e -> "round-created";
      case RoundWentOn e -> "round-went-on";
      case PackMade e -> "pack-made";
      case FinalDueSet e -> "final-due-set";
      case Waived e -> "waived";
      case Reminded e -> "reminded";
      case KeyRevoked e -> "key-revoked";
    };
  }
}
