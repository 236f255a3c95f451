package sightline.model.audit;

/** What was answered to one question. */
public sealed interface Answer {

  /** Rated, with the points of the question's own scale. */
  record Rated(int points) implements Answer {}

  /**
   * Does not apply to this agency; leaves the denominator. The reason is never blank in a finished
   * audit.
   */
  record NotApplicable(String reason) implements Answer {}

  /** The auditor could not judge, and says why. */
  record UnableToDetermine(String reason) implements Answer {}

  /** Nothing yet. */
  record Unanswered() implements Answer {}

  Unanswered UNANSWERED = new Unanswered();

  default boolean isAnswered() {
    return !(this instanceof Unanswered);
  }
}
