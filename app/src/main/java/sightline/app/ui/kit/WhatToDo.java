package sightline.app.ui.kit;

import sightline.model.record.Code;

/** What a person can do about something held, refused or in conflict, reason by reason. */
public final class WhatToDo {
  private WhatToDo() {}

  /** The reason as a heading: "Signed by a key you have not approved". */
  public static String title(Code code) {
    return Texts.of("reason.title." + code.name());
  }

  /** What to do, in a sentence or three. */
  public static String words(Code code) {
    return Texts.of("reason.do." + code.name());
  }

  /** Whether the way on leads to the keys of the partnership. */
  public static boolean leadsToKeys(Code code) {
    return code == Code.UNKNOWN_KEY || code == Code.REVOKED_KEY || code == Code.NOT_AUTHORISED;
  }
}
