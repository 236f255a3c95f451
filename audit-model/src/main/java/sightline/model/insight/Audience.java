package sightline.model.insight;

/**
 * Who a report is for, which decides what is held back.
 *
 * <p>Held back outside the receiving group: counts of children or people from 1 to 4, because so
 * small a number can point at somebody; and words as agencies wrote them, because they were written
 * for the receiving group. Counts of agencies, questions and actions are never held back: agencies
 * are public bodies named in the same report, and to hide how many of them fall short would hide
 * what it is for.
 */
public enum Audience {
  RECEIVING_GROUP("The receiving group"),
  WIDER("Wider than the receiving group");

  private static final int SMALLEST_SHOWN = 5;

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** A count of children or people as this audience may read it. */
  public String people(int count) {
    return this == WIDER && count > 0 && count < SMALLEST_SHOWN
        ? "fewer than " + SMALLEST_SHOWN
        : Integer.toString(count);
  }

  /** Whether words are shown as agencies wrote them. */
  public boolean readsOwnWords() {
    return this == RECEIVING_GROUP;
  }
}
