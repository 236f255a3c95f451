package sightline.app.document;

import sightline.model.report.Mark;

/**
 * The colours of a printed page, as RRGGBB. The marks of the roles differ in lightness too, so that
 * they hold in grey print; letter and word always stand beside the colour.
 */
final class Palette {

  static final String INK = "17212C";
  static final String INK_BLUE = "1B4F8A";
  static final String MUTED = "465362";
  static final String RULE = "D3DAE2";
  static final String HEADER = "F4F6F9";
  static final String PAPER = "FFFFFF";
  static final String WARNING = "7A4B00";
  static final String WARNING_TINT = "FDF1D8";
  static final String WARNING_EDGE = "F2B33D";

  /**
   * @param fill behind the letter
   * @param ink the letter; at least 4.5:1 on the fill
   * @param tint behind a whole cell; dark text has at least 4.5:1 on it
   */
  record RoleColours(String fill, String ink, String edge, String tint) {}

  private static final RoleColours GOOD = new RoleColours("1A6E40", "FFFFFF", "1A6E40", "DCEFE3");
  private static final RoleColours MIXED = new RoleColours("F2B33D", "2E1D00", "8A5800", "FBE8BF");
  private static final RoleColours POOR = new RoleColours("B3261E", "FFFFFF", "B3261E", "F7D5D1");
  private static final RoleColours NONE = new RoleColours("FFFFFF", "465362", "5A6675", "EEF1F5");

  private Palette() {}

  static RoleColours of(Mark.Role role) {
    return switch (role) {
      case BEST, GOOD -> GOOD;
      case MIXED -> MIXED;
      case POOR -> POOR;
      case NONE, NOT_APPLICABLE, NOT_ENOUGH -> NONE;
    };
  }
}
