package sightline.app.store;

import java.util.Optional;
import sightline.model.audit.Person;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.PublicKey;

/**
 * A signing key made on this device. A key that holds two roles is listed twice.
 *
 * @param role empty for the partnership key
 * @param agency code of the agency (or partnership) it signs for
 * @param hasOwnPassphrase unlocking the store alone does not lend it out
 */
public record OwnKey(
    KeyId id,
    KeyPurpose purpose,
    Optional<KeyRole> role,
    String agency,
    Person person,
    boolean hasOwnPassphrase,
    PublicKey publicKey) {}
