package sightline.app.work;

import sightline.model.audit.AgencyType;
import sightline.model.tool.ToolKind;

/**
 * Who answers a kind of tool. The one rule behind "all" on the command line and behind whom the
 * form of a new round invites before anybody chooses.
 */
public enum WhoAnswers {
  /** The bodies section 11 names; schools, colleges and early years have another law and tool. */
  SECTION_11_BODIES,
  /** Every school, college and early years setting. */
  SETTINGS,
  /** Whoever took part: nobody is invited until they are chosen. */
  CHOSEN;

  public static WhoAnswers of(ToolKind kind) {
    return switch (kind) {
      case SECTION_11 -> SECTION_11_BODIES;
      case SECTION_175 -> SETTINGS;
      case DEEP_DIVE, SINGLE_AGENCY, SURVEY -> CHOSEN;
    };
  }

  /** Whether this type of agency is asked unless somebody says otherwise. */
  boolean byDefault(AgencyType type) {
    return switch (this) {
      case SECTION_11_BODIES -> type.isStatutory();
      case SETTINGS -> isSetting(type);
      case CHOSEN -> false;
    };
  }

  /** Whether this type of agency may be asked at all. */
  boolean ever(AgencyType type) {
    return switch (this) {
      case SECTION_11_BODIES -> !isSetting(type);
      case SETTINGS -> isSetting(type);
      case CHOSEN -> true;
    };
  }

  private static boolean isSetting(AgencyType type) {
    return type.code().startsWith("school-")
        || type == AgencyType.COLLEGE
        || type == AgencyType.EARLY_YEARS;
  }
}
