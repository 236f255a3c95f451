package sightline.model.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import sightline.model.record.Manifest;
import sightline.model.record.RecordId;
import sightline.model.trust.Trust;

/**
 * What all the manifests of a store say together: a record is listed when any manifest by a known
 * key names it, whichever file either came in.
 */
public final class Listings implements Function<RecordId, Listing> {
  private final Map<RecordId, Listing> byRecord = new HashMap<>();

  public Listings(Trust trust, Collection<Signed> records) {
    for (Signed record : records) {
      if (record.payload().orElse(null) instanceof Manifest manifest) {
        Listing listing = by(trust, record);
        manifest.records().forEach(id -> byRecord.merge(id, listing, Listings::better));
      }
    }
  }

  /**
   * What this manifest's word is worth. A manifest says only what was packed, and each item stands
   * by its own signature: so one by a key revoked since still lists what others signed.
   */
  public static Listing by(Trust trust, Signed manifest) {
    return manifest.verifiedWith(trust).signers().stream().anyMatch(trust::knows)
        ? Listing.LISTED
        : Listing.LISTED_BY_UNKNOWN;
  }

  @Override
  public Listing apply(RecordId record) {
    return byRecord.getOrDefault(record, Listing.UNLISTED);
  }

  private static Listing better(Listing a, Listing b) {
    return a == Listing.LISTED ? a : b;
  }
}
