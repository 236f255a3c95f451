package sightline.model.merge;

import java.util.Optional;
import java.util.Set;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;

/**
 * A record with what is known of it whoever is trusted.
 *
 * @param payload what it says; empty when it needs a newer program
 * @param signers keys whose signature was verified; empty when no key for it has arrived yet
 * @param madeHere signed in this very store
 */
public record Signed(
    Envelope envelope, Optional<Payload> payload, Set<KeyId> signers, boolean madeHere) {

  public Signed {
    signers = Set.copyOf(signers);
  }

  public RecordId id() {
    return envelope.id();
  }
}
