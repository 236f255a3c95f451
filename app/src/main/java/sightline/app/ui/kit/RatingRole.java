package sightline.app.ui.kit;

/**
 * What a rating means for the agency, which is what the shape of its mark says. The tool that owns
 * the rating decides the role; the letter and the word come from the tool too.
 */
public enum RatingRole {
  /** The best of several good ratings: a circle with a second ring. */
  BEST("good"),
  /** As it should be: a circle. */
  GOOD("good"),
  /** Partly as it should be: a diamond. */
  MIXED("mixed"),
  /** Not as it should be: a square. */
  POOR("poor"),
  /** Not answered: a dashed circle without a letter. */
  NONE("none"),
  /** Does not apply: a pill. */
  NOT_APPLICABLE("none"),
  /** Cannot be told from what was seen: a hexagon with a question mark. */
  NOT_ENOUGH("none");

  private final String styleClass;

  RatingRole(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The style class that carries the colours: good, mixed, poor or none. */
  public String styleClass() {
    return styleClass;
  }
}
