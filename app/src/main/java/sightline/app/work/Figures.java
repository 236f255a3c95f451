package sightline.app.work;

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
    String viewDigest) {}
