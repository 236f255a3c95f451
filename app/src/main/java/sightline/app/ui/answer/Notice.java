package sightline.app.ui.answer;

import java.util.Optional;

/**
 * What stands over the answers until it is no longer so.
 *
 * @param title the sentence in bold
 * @param question the question a link leads to; empty for none
 */
public record Notice(Kind kind, String title, String words, Optional<String> question) {

  /** What it is about, which decides its colour and its buttons. */
  public enum Kind {
    NOT_SAVED,
    READ_ONLY,
    OTHER_VERSION,
    FINISHED,
    SIGNED,
    DECLINED,
    SIGNATURE_VOID
  }
}
