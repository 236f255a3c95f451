package sightline.model.scoring;

/**
 * How much of what was asked stands behind a score. {@code applicable = answered +
 * unableToDetermine + unanswered}; {@code asked = applicable + notApplicable}.
 *
 * @param applicable asked, and not answered "Not applicable"
 * @param answered applicable and given a rating
 * @param unanswered applicable with nothing yet
 * @param notApplicable left the denominator
 * @param unableToDetermine answered, but without a rating: leaves the score, stays in the
 *     denominator of coverage
 */
public record Coverage(
    int applicable, int answered, int unanswered, int notApplicable, int unableToDetermine) {

  static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0);

  Coverage plus(Coverage other) {
    return new Coverage(
        applicable + other.applicable,
        answered + other.answered,
        unanswered + other.unanswered,
        notApplicable + other.notApplicable,
        unableToDetermine + other.unableToDetermine);
  }

  public int asked() {
    return applicable + notApplicable;
  }

  /** Nothing is left to answer. */
  public boolean isComplete() {
    return unanswered == 0;
  }

  /** "44 of 47 applicable". */
  public String inWords() {
    return answered + " of " + applicable + " applicable";
  }
}
