package sightline.model.merge;

import sightline.model.record.Code;

/** Whether a record may be read. */
public sealed interface Standing {

  record Good() implements Standing {}

  /** Kept, shown under "Needs attention", counted nowhere; judged again when facts change. */
  record Held(Code code, String message) implements Standing {}

  Good GOOD = new Good();
}
