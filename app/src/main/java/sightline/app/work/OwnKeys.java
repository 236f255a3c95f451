package sightline.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.StoreException;
import sightline.app.store.StoreProblem;
import sightline.model.audit.Person;
import sightline.model.merge.Signed;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;

/** The keys made on this device, for reading their codes out. */
public final class OwnKeys {
  private final Workplace workplace;

  public OwnKeys(Workplace workplace) {
    this.workplace = workplace;
  }

  /** One key: whose it is and what it signs ("author", "signoff", "partnership"). */
  public record Shown(KeyId keyId, String role, Person person) {}

  public List<Shown> all() {
    return workplace.store().keys().list().stream()
        .filter(k -> k.purpose() == KeyPurpose.PERSON || k.purpose() == KeyPurpose.PARTNERSHIP)
        .map(k -> new Shown(k.id(), k.role().map(KeyRole::code).orElse("partnership"), k.person()))
        .toList();
  }

  /** Requests of the keys made here, as they ride in the first bundle. */
  public List<KeyRequest> requests() {
    return workplace.store().records().signedOfKind(RecordKind.KEY_REQUEST).stream()
        .filter(Signed::madeHere)
        .map(s -> (KeyRequest) s.payload().orElseThrow())
        .toList();
  }

  /** A key with its private half in the open. */
  public record Open(String role, String publicPem, Optional<String> privatePem) {}

  /**
   * Keys as PEM files: for the demo's invented agencies and nobody else. A key under its owner's
   * own passphrase gives its public half only, unless that passphrase is handed in.
   */
  public List<Open> openForDemo(List<char[]> ownPassphrases) {
    List<Open> open = new ArrayList<>();
    for (OwnKey k : workplace.store().keys().list()) {
      Optional<SigningKey> signing =
          k.hasOwnPassphrase()
              ? ownPassphrases.stream().flatMap(own -> opened(k, own).stream()).findFirst()
              : workplace.store().keys().signingKey(k.id());
      open.add(
          new Open(
              k.role().map(KeyRole::code).orElse("partnership"),
              k.publicKey().pem(),
              signing.map(SigningKey::pem)));
    }
    return open;
  }

  /** Empty when the passphrase is another person's. */
  private Optional<SigningKey> opened(OwnKey key, char[] own) {
    try {
      return Optional.of(workplace.store().keys().unlock(key.id(), own));
    } catch (StoreException e) {
      if (e.problem() instanceof StoreProblem.WrongPassphrase) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
