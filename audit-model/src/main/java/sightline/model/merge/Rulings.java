package sightline.model.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.PurgeNotice;
import sightline.model.record.RecordId;
import sightline.model.record.TrustList;
import sightline.model.trust.Trust;

/**
 * What the partnership itself has decided: whom to trust, what is erased. Its own signature is
 * enough; no packing list adds to it, so a list counts in whichever parcel it came.
 */
public final class Rulings {
  private Rulings() {}

  /** Trust as the trust lists among these records say. */
  public static Trust trust(String partnership, PublicKey key, Collection<Signed> records) {
    return Trust.of(
        partnership,
        key,
        byPartnership(key, records).stream()
            .filter(TrustList.class::isInstance)
            .map(TrustList.class::cast)
            .toList());
  }

  /** Ids the purge notices among these records name. */
  public static Set<RecordId> purged(
      String partnership, PublicKey key, Collection<Signed> records) {
    Set<RecordId> ids = new HashSet<>();
    for (Payload p : byPartnership(key, records)) {
      if (p instanceof PurgeNotice notice && notice.partnership().equals(partnership)) {
        ids.addAll(notice.records());
      }
    }
    return Set.copyOf(ids);
  }

  private static List<Payload> byPartnership(PublicKey key, Collection<Signed> records) {
    return records.stream()
        .filter(r -> r.signers().contains(key.id()))
        .flatMap(r -> r.payload().stream())
        .toList();
  }
}
