package sightline.model.report;

/** How loudly a text speaks. The words must make sense without it. */
public enum Tone {
  NORMAL("normal"),
  MUTED("muted"),
  WARNING("warning");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
