package sightline.app.store;

/**
 * What a store holds, in figures. The digests depend on content alone: two stores given the same
 * bundles in any order have the same.
 *
 * @param audits audits of which something arrived
 * @param counted audits that enter figures
 * @param conflicts audits with two or more heads
 * @param held records that need attention
 * @param storeDigest of the ids of all records
 * @param viewDigest of what every audit's view says
 */
public record StoreInfo(
    long records,
    long audits,
    long counted,
    long conflicts,
    long held,
    String storeDigest,
    String viewDigest) {}
