package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.model.merge.Signed;

/** What saving a large import costs, beside the same rows through plain JDBC in the same minute. */
class ImportCostTest {
  private static final int BUNDLES = 1_000;
  private static final int ROUNDS = 3;

  /** Sealing, packing lists and the look for duplicates come on top; the rest is room for noise. */
  private static final double LIMIT = 6;

  @TempDir Path scratch;

  @Test
  void savesAThousandBundlesInLittleMoreThanPlainInserts() throws Exception {
    SampleRecords sample = new SampleRecords();
    List<Signed> records = new ArrayList<>();
    for (int agency = 0; agency < BUNDLES; agency++) {
      records.addAll(sample.bundle(agency));
    }
    long ours = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      ours = Math.min(ours, withTheStore(round, records));
      plain = Math.min(plain, withPlainJdbc(round, records));
    }
    assertThat((double) ours / plain)
        .as("store %d ms, plain inserts %d ms", ours / 1_000_000, plain / 1_000_000)
        .isLessThan(LIMIT);
  }

  private long withTheStore(int round, List<Signed> records) throws Exception {
    Path folder = scratch.resolve("store" + round);
    try (Store store = Store.create(folder, StoreChild.PASSPHRASE, SealStrength.TEST).store()) {
      long start = System.nanoTime();
      store.inOneTransaction(() -> store.records().add(records));
      return System.nanoTime() - start;
    }
  }

  private long withPlainJdbc(int round, List<Signed> records) throws Exception {
    Path file = scratch.resolve("plain" + round + ".db");
    Schema.lay(file);
    SealedRecords sealed =
        new SealedRecords(new Seal(new byte[Seal.KEY_BYTES], new SecureRandom()));
    List<SealedRecords.Row> rows = records.stream().map(sealed::row).toList();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Pragmas.setAndReadBack(connection);
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO record (id, kind, audit, target, signers, made_here, sealed)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        for (SealedRecords.Row row : rows) {
          insert.setString(1, row.id());
          insert.setString(2, row.kind());
          insert.setString(3, row.audit());
          insert.setString(4, row.target());
          insert.setString(5, row.signers());
          insert.setLong(6, row.madeHere());
          insert.setBytes(7, row.sealed());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
      return System.nanoTime() - start;
    }
  }
}
