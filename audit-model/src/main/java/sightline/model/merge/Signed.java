package sightline.model.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Limits;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.trust.KeysById;

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

  /**
   * The same record as another copy of it brought it: signatures do not change which record it is,
   * so copies may carry different ones, and none of them may stand in the way of another.
   */
  public Signed with(Signed copy) {
    if (!copy.id().equals(id())) {
      throw new IllegalArgumentException("not the same record");
    }
    Set<KeyId> all = new HashSet<>(signers);
    all.addAll(copy.signers);
    return new Signed(
        envelope.withSignaturesOf(copy.envelope),
        payload.or(copy::payload),
        all,
        madeHere || copy.madeHere);
  }

  /** The same, its signatures tried again with keys that may have become known since. */
  public Signed verifiedWith(KeysById keys) {
    Set<KeyId> all = new HashSet<>(signers);
    for (Envelope.Signature s : envelope.signatures()) {
      KeyId named = new KeyId(s.keyId());
      if (!all.contains(named) && holds(s, keys)) {
        all.add(named);
      }
    }
    return all.equals(signers) ? this : new Signed(envelope, payload, all, madeHere);
  }

  /**
   * The envelope as it leaves the store: at most {@value Limits#SIGNATURES} signatures, those that
   * hold before those that cannot be verified, never one that fails. What arrived with no more than
   * that leaves byte for byte as it came.
   *
   * @param counting keys whose signatures go first when there are too many
   */
  public Envelope toSend(KeysById keys, Predicate<KeyId> counting) {
    List<Envelope.Signature> sound = new ArrayList<>();
    for (Envelope.Signature s : envelope.signatures()) {
      if (keys.key(new KeyId(s.keyId())).isEmpty() || holds(s, keys)) {
        sound.add(s);
      }
    }
    if (sound.size() == envelope.signatures().size() && sound.size() <= Limits.SIGNATURES) {
      return envelope;
    }
    sound.sort(
        Comparator.<Envelope.Signature, Boolean>comparing(s -> !counting.test(id(s)))
            .thenComparing(s -> !signers.contains(id(s)))
            .thenComparing(Envelope.Signature::keyId)
            .thenComparing(Envelope.Signature::base64));
    return sound.isEmpty()
        ? envelope
        : envelope.withSignatures(sound.subList(0, Math.min(Limits.SIGNATURES, sound.size())));
  }

  private static KeyId id(Envelope.Signature signature) {
    return new KeyId(signature.keyId());
  }

  private boolean holds(Envelope.Signature signature, KeysById keys) {
    return keys.key(id(signature))
        .filter(k -> k.verifies(envelope.signedBytes(), signature.bytes()))
        .isPresent();
  }
}
