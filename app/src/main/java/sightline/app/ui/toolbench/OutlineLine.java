package sightline.app.ui.toolbench;

/**
 * One line at the left of a question set: its cover, a standard, a question.
 *
 * @param id of the standard or question; the kind's own name for the others
 * @param number "3" or "3.2"; empty for what has none
 * @param problems how many things there are to put right; 0 while nobody has checked
 */
record OutlineLine(Kind kind, String id, String number, String words, int problems) {

  /** What a line stands for. */
  enum Kind {
    COVER,
    SCALES,
    SCORING,
    FACTS,
    REFERENCES,
    STANDARD,
    QUESTION
  }

  /** The line itself, whatever stands on it now. */
  boolean isSame(OutlineLine other) {
    return kind == other.kind && id.equals(other.id);
  }

  boolean moves() {
    return kind == Kind.STANDARD || kind == Kind.QUESTION;
  }
}
