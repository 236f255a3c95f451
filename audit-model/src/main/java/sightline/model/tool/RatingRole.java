package sightline.model.tool;

/**
 * What a rating says about children's safety, whatever its word or number: decides colour and
 * shape.
 */
public enum RatingRole {
  BEST("best"),
  GOOD("good"),
  MIXED("mixed"),
  POOR("poor"),
  NONE("none");

  private final String code;

  RatingRole(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
