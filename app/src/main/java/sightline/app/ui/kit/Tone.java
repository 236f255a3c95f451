package sightline.app.ui.kit;

/** The colour a chip, banner or state speaks in; the words beside it always say the same. */
public enum Tone {
  PLAIN(""),
  ACCENT("accent"),
  SUCCESS("success"),
  WARNING("warning"),
  DANGER("danger");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The style class of the tone, empty for plain. */
  public String styleClass() {
    return styleClass;
  }
}
