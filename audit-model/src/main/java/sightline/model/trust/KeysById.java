package sightline.model.trust;

import java.util.Optional;
import sightline.model.record.KeyId;
import sightline.model.record.PublicKey;

/** Wherever public keys are to be had: a bundle, the trust list, a store. */
@FunctionalInterface
public interface KeysById {
  Optional<PublicKey> key(KeyId id);
}
