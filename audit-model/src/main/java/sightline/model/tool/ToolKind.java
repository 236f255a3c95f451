package sightline.model.tool;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of audit tool. */
public enum ToolKind {
  SECTION_11("section-11", "Section 11"),
  SECTION_175("section-175", "Section 175/157"),
  DEEP_DIVE("deep-dive", "Deep-dive"),
  SINGLE_AGENCY("single-agency", "Single-agency audit"),
  SURVEY("survey", "Practitioner survey");

  private final String code;
  private final String label;

  ToolKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** Whether its auditors read records of children, so that a worry about one may come up. */
  public boolean readsRecordsOfChildren() {
    return this == DEEP_DIVE || this == SINGLE_AGENCY;
  }

  public static Optional<ToolKind> ofCode(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
  }
}
