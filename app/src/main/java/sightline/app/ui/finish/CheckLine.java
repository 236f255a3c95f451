package sightline.app.ui.finish;

import java.util.List;

/**
 * One line of what will be signed.
 *
 * @param verdict whether it is well, allowed but shown, or in the way
 * @param links the questions it is about; each opens
 * @param detail what it means
 */
record CheckLine(Verdict verdict, String title, List<Link> links, String detail) {

  /** What a line says about finishing. */
  enum Verdict {
    WELL,
    SHOWN,
    IN_THE_WAY
  }

  /** A question by its number. */
  record Link(String number, String question) {}
}
