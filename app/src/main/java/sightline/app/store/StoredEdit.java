package sightline.app.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One edit as it was saved.
 *
 * @param seq its place in the store; later edits have higher numbers
 * @param log the log it belongs to: "book:ID" or "desk"
 * @param question the question it is about, when it is about one
 * @param at what the clock said; shown, never used to decide
 */
public record StoredEdit(
    long seq, String log, String kind, Optional<String> question, Instant at, byte[] payload) {

  public StoredEdit {
    payload = payload.clone();
  }

  @Override
  public byte[] payload() {
    return payload.clone();
  }
}
