package sightline.app.work;

import sightline.app.store.StoreInfo;

/**
 * What a store holds, in figures; the digests depend on content alone.
 *
 * @param held records that need attention
 */
public record Figures(
    long records,
    long audits,
    long counted,
    long conflicts,
    long held,
    String storeDigest,
    String viewDigest) {

  static Figures of(StoreInfo i) {
    return new Figures(
        i.records(),
        i.audits(),
        i.counted(),
        i.conflicts(),
        i.held(),
        i.storeDigest(),
        i.viewDigest());
  }
}
