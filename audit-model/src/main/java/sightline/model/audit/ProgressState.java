package sightline.model.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far an action has come after the audit was signed off, the least advanced first. Codes stand
 * in records and never change.
 */
public enum ProgressState {
  NOT_STARTED("not-started", "Not started"),
  UNDER_WAY("under-way", "Under way"),
  DONE("done", "Done"),
  /** Always with a reason. */
  NOT_NEEDED("not-needed", "No longer needed");

  private final String code;
  private final String label;

  ProgressState(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Nothing more is to be done. */
  public boolean isClosed() {
    return this == DONE || this == NOT_NEEDED;
  }

  public static Optional<ProgressState> ofCode(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(ProgressState::code).toList();
  }
}
