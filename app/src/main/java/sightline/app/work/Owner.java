package sightline.app.work;

import java.util.Arrays;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;

/** Whose store this is. */
public sealed interface Owner {

  /** A support team: owns the partnership key, rounds and packs. */
  record SupportTeam(Partnership partnership) implements Owner {}

  /** One agency: answers, signs off, exports. */
  record OfAgency(Agency agency) implements Owner {}

  /** Who sits at the screen; trims the navigation, locks nothing away. */
  enum Situation {
    PARTNER_LEAD("partner-lead", "Partner lead"),
    SCHOOL("school", "School safeguarding lead"),
    AUDITOR("auditor", "Auditor"),
    SUPPORT_TEAM("support-team", "Partnership support team"),
    SCRUTINEER("scrutineer", "Independent scrutineer");

    private final String code;
    private final String label;

    Situation(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Optional<Situation> ofCode(String code) {
      return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
  }
}
