package sightline.model.merge;

import java.util.Arrays;
import java.util.Optional;

/** Where an audit stands. Only {@link #COUNTED} enters figures. */
public enum AuditState {
  COUNTED("counted", "Counted"),
  NOT_SIGNED("not-signed", "Not signed"),
  /** Signed by some of those who must sign, and not yet by all. */
  AWAITING("awaiting", "Awaiting a sign-off"),
  DECLINED("declined", "Sign-off declined"),
  DRAFT("draft", "Draft"),
  CONFLICT("conflict", "Conflict"),
  HELD("held", "Held");

  private final String code;
  private final String label;

  AuditState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<AuditState> ofCode(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }
}
