package sightline.app.ui.finish;

import java.util.List;
import sightline.app.ui.kit.Tone;

/**
 * One line of what will be signed.
 *
 * @param tone success for what is in order, warning for what is allowed and shown, danger for what
 *     stops finishing
 * @param title what was found
 * @param detail more of it, or what it means; may be empty
 * @param places the questions it is about
 * @param more how many further questions are not listed
 */
record CheckLine(Tone tone, String title, String detail, List<Place> places, int more) {

  /** A question by its number, and the words a screen reader says. */
  record Place(String question, String number, String spoken) {}

  static CheckLine inOrder(String title, String detail) {
    return new CheckLine(Tone.SUCCESS, title, detail, List.of(), 0);
  }
}
