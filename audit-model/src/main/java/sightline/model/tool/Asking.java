package sightline.model.tool;

/** Whether a question is asked, as its answers stand. */
public enum Asking {
  ASKED,
  /** A question its condition looks at has no answer yet, and that answer may still decide. */
  NOT_YET,
  /** Its condition does not hold; only other answers than those given would change that. */
  NOT_ASKED
}
