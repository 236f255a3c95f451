package sightline.app.ui.kit;

/**
 * Questions a person must answer before the program goes on. The buttons are named for the act
 * ("Remove evidence", "Keep"), never OK and Cancel. Escape is always the answer that changes
 * nothing.
 */
public interface Asks {
  /** True if the person chose the act. */
  boolean confirm(Question question);

  /** Tells something that cannot be overlooked; returns when the person has closed it. */
  void tell(String title, String body);

  /** The common question in one line. */
  default boolean confirm(String title, String body, String act, String keep) {
    return confirm(new Question(title, body, act, keep, false));
  }

  /** A question whose act takes something away. */
  default boolean confirmRemoval(String title, String body, String act, String keep) {
    return confirm(new Question(title, body, act, keep, true));
  }

  /**
   * A question.
   *
   * @param title the question itself: "Remove this evidence?"
   * @param body what will happen, and whether it can be undone
   * @param act the button that does it
   * @param keep the button that changes nothing
   * @param removes true where the act takes something away: its button is red and does not hold the
   *     focus
   */
  record Question(String title, String body, String act, String keep, boolean removes) {}
}
