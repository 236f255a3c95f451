package sightline.app.work;

import java.util.List;
import sightline.app.store.KeyPurpose;
import sightline.model.audit.Person;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;

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
}
