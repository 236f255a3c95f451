package sightline.model.insight;

import sightline.model.merge.AuditState;

/** Where an invited agency stands in a round. */
public enum ReturnState {
  COUNTED("counted", "Counted", "counted"),
  NOT_SIGNED("not-signed", "Not signed", "not signed"),
  DECLINED("declined", "Sign-off declined", "sign-off declined"),
  DRAFT("draft", "Draft", "draft"),
  CONFLICT("conflict", "Conflict", "in conflict"),
  HELD("held", "Held", "held"),
  /** Nothing of its audit has arrived. */
  AWAITED("awaited", "Awaited", "awaited"),
  /** Excused, and nothing has arrived; what arrives all the same is read like any other. */
  WAIVED("waived", "Waived", "waived");

  private final String code;
  private final String label;
  private final String inSentence;

  ReturnState(String code, String label, String inSentence) {
    this.code = code;
    this.label = label;
    this.inSentence = inSentence;
  }

  /** "not-signed", for files and style classes. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** As it follows a count: "3 not signed". */
  public String inSentence() {
    return inSentence;
  }

  /** Whether something of the audit has arrived, also a draft, and also what cannot be read yet. */
  public boolean isBack() {
    return this != AWAITED && this != WAIVED;
  }

  static ReturnState of(AuditState state) {
    return switch (state) {
      case COUNTED -> COUNTED;
      case NOT_SIGNED, AWAITING -> NOT_SIGNED;
      case DECLINED -> DECLINED;
      case DRAFT -> DRAFT;
      case CONFLICT -> CONFLICT;
      case HELD -> HELD;
    };
  }
}
