package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.merge.Signed;
import sightline.model.record.RecordId;

/**
 * Stores with bytes flipped, cut off, or with a log beside them that is harmed, each drawn from a
 * seed. Long form: {@code -Dsightline.images=20000 -Dsightline.seed=N}.
 */
class DamagedImagesTest {
  private static final int IMAGES = Integer.getInteger("sightline.images", 300);
  private static final long SEED = Long.getLong("sightline.seed", 20_261_102L);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path scratch;
  private final SampleRecords sample = new SampleRecords();
  private final Map<RecordId, Signed> records = new HashMap<>();
  private final Map<Long, byte[]> edits = new HashMap<>();
  private byte[] database;
  private byte[] log;

  private int refused;
  private int reported;
  private int whole;

  @Test
  void servesWhatVerifiesOrSaysWhatIsDamagedWhateverBytesFlip() throws Exception {
    makeOriginal();
    Random random = new Random(SEED);
    Path folder = Files.createDirectories(scratch.resolve("image"));
    for (int image = 0; image < IMAGES; image++) {
      harm(folder, random);
      String which = "image %d of seed %d".formatted(image, SEED);
      Assertions.assertTimeoutPreemptively(LIMIT, () -> use(folder, which), which);
    }
    // a seed that only ever gave one outcome would have tested nothing
    assertThat(refused).isPositive();
    assertThat(reported).isPositive();
    assertThat(whole).isPositive();
    assertThat(refused + reported + whole).isEqualTo(IMAGES);
  }

  private void makeOriginal() throws Exception {
    Path folder = scratch.resolve("original");
    try (Store store = Store.create(folder, StoreChild.PASSPHRASE, SealStrength.TEST).store()) {
      fill(store, 0, 20);
    }
    database = Files.readAllBytes(folder.resolve("sightline.db"));
    // a log that was never moved into the database, as after a power cut
    try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
      fill(store, 20, 26);
      log = Files.readAllBytes(folder.resolve("sightline.db-wal"));
    }
  }

  private void fill(Store store, int from, int to) throws StoreException {
    for (int agency = from; agency < to; agency++) {
      List<Signed> bundle = sample.bundle(agency);
      store.records().add(bundle);
      bundle.forEach(r -> records.put(r.id(), r));
      byte[] words = ("words of " + agency).getBytes(StandardCharsets.UTF_8);
      long seq =
          store.edits().append("book:a", "comment", Optional.of("1.1"), SampleRecords.NOON, words);
      edits.put(seq, words);
      store
          .journal()
          .append(SampleRecords.NOON, "import", "sha256:" + agency, "accepted", Optional.empty());
    }
    store.publicKeys().add(sample.publicKeys());
    SampleRecords.project(store, sample.facts(30));
  }

  private void harm(Path folder, Random random) throws Exception {
    byte[] image = database.clone();
    byte[] beside = random.nextInt(3) == 0 ? log.clone() : null;
    byte[] target = beside != null && random.nextBoolean() ? beside : image;
    for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
      target[random.nextInt(target.length)] ^= (byte) (1 << random.nextInt(8));
    }
    if (random.nextInt(10) == 0) {
      image = java.util.Arrays.copyOf(image, random.nextInt(image.length));
    }
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("sightline.db" + end));
    }
    Files.write(folder.resolve("sightline.db"), image);
    if (beside != null) {
      Files.write(folder.resolve("sightline.db-wal"), beside);
    }
  }

  private void use(Path folder, String which) throws Exception {
    boolean clean;
    try {
      Store.info(folder);
    } catch (StoreException refusedToo) {
      assertThat(refusedToo.problem()).as(which).isNotNull();
    }
    try (Store store = Store.open(folder, StoreChild.PASSPHRASE)) {
      clean = readAll(store, which);
    } catch (StoreException e) {
      assertExpected(e, which);
      refused++;
      return;
    }
    if (clean) {
      whole++;
    } else {
      reported++;
    }
  }

  private boolean readAll(Store store, String which) throws StoreException {
    boolean reportedHere = false;
    try {
      Records.Survivors survivors = store.records().survivors();
      assertOriginal(survivors.whole(), which);
      for (String audit : store.records().audits()) {
        try {
          assertOriginal(store.records().signedOfAudit(audit), which);
        } catch (StoreException e) {
          assertExpected(e, which);
          reportedHere = true;
        }
      }
      for (StoredEdit edit : store.edits().read("book:a")) {
        assertThat(edit.payload()).as(which).isEqualTo(edits.get(edit.seq()));
      }
      SampleRecords.project(store, sample.facts(30));
      store.edits().append("book:b", "a", Optional.empty(), SampleRecords.NOON, new byte[0]);
    } catch (StoreException e) {
      assertExpected(e, which);
      reportedHere = true;
    }
    boolean clean = store.check().isClean();
    if (clean) {
      // the twenty audits that were in the database itself must all be there, or it would have
      // been lost in silence
      Set<RecordId> present = new HashSet<>(store.records().allIds());
      assertThat(present.size()).as(which).isGreaterThanOrEqualTo(60);
      assertThat(records.keySet()).as(which).containsAll(present);
      assertThat(store.edits().read("book:a").size()).as(which).isGreaterThanOrEqualTo(20);
    }
    return clean && !reportedHere;
  }

  private void assertOriginal(List<Signed> served, String which) {
    for (Signed record : served) {
      assertThat(record).as(which).isEqualTo(records.get(record.id()));
    }
  }

  private static void assertExpected(StoreException e, String which) {
    assertThat(e.problem())
        .as(which + " " + e)
        .isInstanceOfAny(
            StoreProblem.Damaged.class,
            StoreProblem.NotOurs.class,
            StoreProblem.NewerStore.class,
            StoreProblem.UnsafeSettings.class,
            StoreProblem.ReadOnlyDisk.class,
            StoreProblem.CouldNotConfirmSaving.class,
            StoreProblem.DiskFull.class);
  }
}
