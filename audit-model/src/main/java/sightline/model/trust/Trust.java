package sightline.model.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.TrustList;

/**
 * Whose signatures count for one partnership: the partnership's own key, and what the highest trust
 * list says. In the store of an agency the keys made on that device count as well.
 */
public final class Trust implements KeysById {
  private final String partnership;
  private final PublicKey partnershipKey;
  private final long version;
  private final List<TrustList.Approved> approved;
  private final Map<KeyId, List<TrustList.Approved>> byKey = new HashMap<>();
  private final Map<KeyId, Set<RecordId>> revoked = new HashMap<>();

  private Trust(
      String partnership,
      PublicKey partnershipKey,
      long version,
      Collection<TrustList.Approved> approved,
      Map<KeyId, Set<RecordId>> revoked) {
    this.partnership = partnership;
    this.partnershipKey = partnershipKey;
    this.version = version;
    this.approved = List.copyOf(approved);
    for (TrustList.Approved a : this.approved) {
      byKey.computeIfAbsent(a.key().id(), k -> new ArrayList<>()).add(a);
    }
    this.revoked.putAll(revoked);
  }

  /**
   * Trust as the highest of these lists says. The lists must carry the partnership key's signature;
   * whoever verified that hands them in.
   *
   * <p>Two lists with the highest number can only come from somebody else using the partnership key
   * (TRUST_FORK). Then nobody is trusted whom not both approve, and whoever either revokes is
   * revoked: the same in every store, whichever list came first.
   */
  public static Trust of(
      String partnership, PublicKey partnershipKey, Collection<TrustList> lists) {
    List<TrustList> ours = lists.stream().filter(l -> l.partnership().equals(partnership)).toList();
    long version = ours.stream().mapToLong(TrustList::version).max().orElse(0);
    List<TrustList> highest = ours.stream().filter(l -> l.version() == version).toList();
    List<TrustList.Approved> approved =
        new ArrayList<>(highest.isEmpty() ? List.of() : highest.getFirst().keys());
    Map<KeyId, Set<RecordId>> revoked = new HashMap<>();
    for (TrustList list : highest) {
      approved.retainAll(list.keys());
      for (TrustList.Revoked r : list.revoked()) {
        Set<RecordId> honour = new HashSet<>(revoked.getOrDefault(r.key(), r.honour()));
        honour.retainAll(r.honour());
        revoked.put(r.key(), honour);
      }
    }
    // it signs the lists: one that revoked it would revoke itself; a new key takes a new letter
    revoked.remove(partnershipKey.id());
    return new Trust(partnership, partnershipKey, version, approved, revoked);
  }

  /** The same, and these keys too: the ones made on this device. */
  public Trust withOwn(Collection<TrustList.Approved> own) {
    List<TrustList.Approved> all = new ArrayList<>(approved);
    for (TrustList.Approved a : own) {
      if (!all.contains(a)) {
        all.add(a);
      }
    }
    return new Trust(partnership, partnershipKey, version, all, revoked);
  }

  public String partnership() {
    return partnership;
  }

  public PublicKey partnershipKey() {
    return partnershipKey;
  }

  /** Version of the list in force; 0 when there is none yet. */
  public long version() {
    return version;
  }

  public List<TrustList.Approved> approved() {
    return approved;
  }

  public Map<KeyId, Set<RecordId>> revoked() {
    return Map.copyOf(revoked);
  }

  public boolean isPartnershipKey(KeyId key) {
    return partnershipKey.id().equals(key);
  }

  public boolean knows(KeyId key) {
    return isPartnershipKey(key) || byKey.containsKey(key) || revoked.containsKey(key);
  }

  /** Every key by id, for verifying. */
  @Override
  public Optional<PublicKey> key(KeyId id) {
    if (isPartnershipKey(id)) {
      return Optional.of(partnershipKey);
    }
    return byKey.getOrDefault(id, List.of()).stream().map(TrustList.Approved::key).findFirst();
  }

  public Optional<TrustList.Approved> approvedAs(KeyId key, KeyRole role, String agency) {
    return byKey.getOrDefault(key, List.of()).stream()
        .filter(a -> a.role() == role && a.agency().equals(agency))
        .findFirst();
  }

  public List<TrustList.Approved> approvals(KeyId key) {
    return List.copyOf(byKey.getOrDefault(key, List.of()));
  }

  /** Whether the key was revoked without this record being honoured. */
  public boolean isRevokedFor(KeyId key, RecordId record) {
    Set<RecordId> honoured = revoked.get(key);
    return honoured != null && !honoured.contains(record);
  }
}
