package sightline.model.merge;

import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The generated histories properties are looked for in. {@code -Dsightline.long=true} makes many
 * more, {@code -Dsightline.histories=N} as many as you like, {@code -Dsightline.seed=N} one.
 */
final class GeneratedHistories {
  private static final int SHORT = 20;
  private static final int LONG = 5_000;

  /** One property of one history. */
  interface Property {
    void check(Histories history, Random random);
  }

  private static final Map<Long, Histories> MADE = new ConcurrentHashMap<>();

  private GeneratedHistories() {}

  /** The short form looks at the same few histories from every side. */
  private static Histories history(long seed) {
    return seed < SHORT ? MADE.computeIfAbsent(seed, Histories::of) : Histories.of(seed);
  }

  static void forAll(Property property) {
    Long one = Long.getLong("sightline.seed");
    int usual = Boolean.getBoolean("sightline.long") ? LONG : SHORT;
    int count = one != null ? 1 : Integer.getInteger("sightline.histories", usual);
    for (int i = 0; i < count; i++) {
      long seed = one != null ? one : i;
      try {
        property.check(history(seed), new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with -Dsightline.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }

  static ModelStore taking(Histories h, Collection<byte[]> parcels) {
    ModelStore store = h.store();
    parcels.forEach(store::take);
    return store;
  }
}
