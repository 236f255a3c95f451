package sightline.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused when a store is opened or made, and that a refused file stays as it was. */
class RefusalTest {
  private static final char[] PASSPHRASE = StoreChild.PASSPHRASE;

  @TempDir Path scratch;

  private static StoreProblem problem(ThrowingCallable doing) {
    StoreException e = catchThrowableOfType(StoreException.class, doing);
    assertThat(e).isNotNull();
    return e.problem();
  }

  private Path store() throws StoreException {
    Path folder = scratch.resolve("store");
    try (Store store = Store.create(folder, PASSPHRASE, SealStrength.TEST).store()) {
      store.edits().append("desk", "a", Optional.empty(), SampleRecords.NOON, new byte[] {1});
    }
    return folder;
  }

  private Path folderWith(byte[] file) throws Exception {
    Path folder = Files.createDirectories(scratch.resolve("foreign"));
    Files.write(folder.resolve("sightline.db"), file);
    return folder;
  }

  /** Refused the same way by every door, and not a byte or a file changed. */
  private static StoreProblem refusedUntouched(Path folder) throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("sightline.db"));
    List<Path> files = files(folder);
    StoreProblem opening = problem(() -> Store.open(folder, PASSPHRASE));
    assertThat(problem(() -> Store.info(folder))).isEqualTo(opening);
    assertThat(Files.readAllBytes(folder.resolve("sightline.db"))).isEqualTo(before);
    assertThat(files(folder)).isEqualTo(files);
    return opening;
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void refusesAWrongPassphrase() throws Exception {
    Path folder = store();
    assertThat(problem(() -> Store.open(folder, "correct horsE".toCharArray())))
        .isEqualTo(new StoreProblem.WrongPassphrase());
    assertThat(problem(() -> Store.openWithRecovery(folder, new RecoveryCode("A".repeat(24)))))
        .isEqualTo(new StoreProblem.WrongPassphrase());
    Store.open(folder, PASSPHRASE).close();
  }

  @Test
  void refusesAFolderWithoutAStore() {
    assertThat(problem(() -> Store.open(scratch, PASSPHRASE)))
        .isEqualTo(new StoreProblem.NotFound());
    assertThat(problem(() -> Store.info(scratch.resolve("nowhere"))))
        .isEqualTo(new StoreProblem.NotFound());
  }

  @Test
  void neverMakesAStoreOverAnother() throws Exception {
    Path folder = store();
    assertThat(problem(() -> Store.create(folder, PASSPHRASE, SealStrength.TEST)))
        .isEqualTo(new StoreProblem.AlreadyThere());
    Store.open(folder, PASSPHRASE).close();
  }

  @Test
  void leavesARandomFileAsItWas() throws Exception {
    byte[] noise = new byte[50_000];
    new Random(7).nextBytes(noise);
    assertThat(refusedUntouched(folderWith(noise))).isEqualTo(new StoreProblem.NotOurs());
  }

  @Test
  void leavesAnEmptyFileAsItWas() throws Exception {
    assertThat(refusedUntouched(folderWith(new byte[0]))).isEqualTo(new StoreProblem.NotOurs());
  }

  @Test
  void leavesAnotherProgramsDatabaseAsItWas() throws Exception {
    Path other = scratch.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE record (id TEXT)");
    }
    assertThat(refusedUntouched(folderWith(Files.readAllBytes(other))))
        .isEqualTo(new StoreProblem.NotOurs());
  }

  @Test
  void leavesACutOffStoreAsItWas() throws Exception {
    byte[] whole = Files.readAllBytes(store().resolve("sightline.db"));
    assertThat(refusedUntouched(folderWith(Arrays.copyOf(whole, whole.length - 5_000))))
        .isInstanceOf(StoreProblem.Damaged.class);
    assertThat(refusedUntouched(folderWith(Arrays.copyOf(whole, 60))))
        .isEqualTo(new StoreProblem.NotOurs());
  }

  @Test
  void leavesANewerStoreAsItWas() throws Exception {
    Path folder = store();
    RawDatabase.change(folder, "PRAGMA user_version = 7");
    assertThat(refusedUntouched(folder)).isEqualTo(new StoreProblem.NewerStore(7));
  }

  @Test
  void refusesAStoreWithPartsItDidNotMake() throws Exception {
    Path folder = store();
    RawDatabase.change(
        folder, "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM record; END");
    assertThat(refusedUntouched(folder)).isInstanceOf(StoreProblem.Damaged.class);
  }

  @Test
  void tellsADamagedKeyFromAWrongPassphrase() throws Exception {
    Path folder = store();
    RawDatabase.change(
        folder, "UPDATE key_wrap SET memory_kib = 900000000 WHERE purpose = 'passphrase'");
    assertThat(problem(() -> Store.open(folder, PASSPHRASE)))
        .isInstanceOf(StoreProblem.Damaged.class);
  }

  @Test
  void noticesAClearColumnAlteredBesideItsSeal() throws Exception {
    Path folder = store();
    try (Store store = Store.open(folder, PASSPHRASE)) {
      store.records().add(new SampleRecords().bundle(1));
    }
    RawDatabase.change(
        folder,
        "UPDATE record SET made_here = 1 WHERE kind = 'audit-revision'",
        "UPDATE edit SET question = '9.9'");
    try (Store store = Store.open(folder, PASSPHRASE)) {
      assertThat(problem(() -> store.records().signedOfAudit(SampleRecords.auditOf(1))))
          .isInstanceOf(StoreProblem.Damaged.class);
      assertThat(problem(() -> store.edits().read("desk")))
          .isInstanceOf(StoreProblem.Damaged.class);
      assertThat(store.records().survivors().whole()).hasSize(2);
      assertThat(store.check().problems()).hasSize(2);
    }
  }

  @Test
  void refusesASynchronisedFolder() throws Exception {
    Path folder = scratch.resolve("OneDrive - County Council").resolve("Audits");
    assertThat(problem(() -> Store.create(folder, PASSPHRASE, SealStrength.TEST)))
        .isEqualTo(new StoreProblem.NetworkOrSyncedFolder("OneDrive"));
    Path marked = Files.createDirectories(scratch.resolve("shared"));
    Files.createFile(marked.resolve(".stfolder"));
    assertThat(problem(() -> Store.create(marked.resolve("a"), PASSPHRASE, SealStrength.TEST)))
        .isEqualTo(new StoreProblem.NetworkOrSyncedFolder("Syncthing"));
  }

  @Test
  void keepsTheSettingsThatSavingRestsOn() throws Exception {
    Path folder = store();
    assertThat(RawDatabase.ask(folder, "PRAGMA journal_mode")).isEqualTo("wal");
    assertThat(RawDatabase.ask(folder, "PRAGMA application_id"))
        .isEqualTo(Integer.toString(Schema.APPLICATION_ID));
    assertThat(RawDatabase.ask(folder, "PRAGMA user_version"))
        .isEqualTo(Integer.toString(Schema.VERSION));
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sightline.db"))) {
      Pragmas.setAndReadBack(connection);
      assertThat(Pragmas.number(connection, "PRAGMA synchronous")).isEqualTo(2);
    }
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      // a database in memory cannot have a write-ahead log, and says so only when asked
      assertThat(problem(() -> Pragmas.setAndReadBack(memory)))
          .isEqualTo(new StoreProblem.UnsafeSettings("journal_mode", "memory"));
    }
  }

  @Test
  void keepsADatedCopyBeforeAnOlderStoreIsRaised() throws Exception {
    Path folder = store();
    Path steps = Files.createDirectories(scratch.resolve("steps"));
    try (var first = Schema.class.getResourceAsStream("/db/migration/V001__foundations.sql")) {
      Files.write(steps.resolve("V001__foundations.sql"), first.readAllBytes());
    }
    Files.writeString(
        steps.resolve("V002__next.sql"),
        "CREATE TABLE next (a TEXT) STRICT;\nPRAGMA user_version = 2;\n");
    StoreFile file = StoreFile.in(folder);
    Schema.raise(file, 1, LocalDate.of(2026, 11, 2), "filesystem:" + steps);
    assertThat(RawDatabase.ask(folder, "PRAGMA user_version")).isEqualTo("2");
    Path restored = scratch.resolve("restored");
    Store.restore(folder.resolve("sightline-edition-1-2026-11-02.db"), restored);
    try (Store store = Store.open(restored, PASSPHRASE)) {
      assertThat(store.edits().read("desk")).hasSize(1);
    }
  }

  @Test
  void saysWhoHoldsTheStoreToASecondProgram() throws Exception {
    Path folder = store();
    try (OtherProcess other = OtherProcess.start(scratch, "hold", folder.toString())) {
      assertThat(other.hears("ready")).isTrue();
      assertThat(problem(() -> Store.open(folder, PASSPHRASE)))
          .isInstanceOfSatisfying(
              StoreProblem.InUse.class, p -> assertThat(p.holder()).contains("process "));
      assertThat(problem(() -> Store.info(folder))).isInstanceOf(StoreProblem.InUse.class);
      other.tell("");
      assertThat(other.end()).isZero();
    }
    try (Store store = Store.open(folder, PASSPHRASE)) {
      assertThat(store.edits().read("desk")).hasSize(2);
    }
  }

  @Test
  void keepsTheStoreLockedAfterBeingAskedForItTwice() throws Exception {
    Path folder = store();
    try (Store store = Store.open(folder, PASSPHRASE)) {
      assertThat(problem(() -> Store.open(folder, PASSPHRASE)))
          .isInstanceOf(StoreProblem.InUse.class);
      assertThat(problem(() -> Store.info(folder))).isInstanceOf(StoreProblem.InUse.class);
      try (OtherProcess other = OtherProcess.start(scratch, "open", folder.toString());
          OtherProcess reader = OtherProcess.start(scratch, "info", folder.toString())) {
        assertThat(other.hears("problem InUse")).as("%s", other.lines()).isTrue();
        assertThat(reader.hears("problem InUse")).as("%s", reader.lines()).isTrue();
      }
      store.edits().append("desk", "b", Optional.empty(), SampleRecords.NOON, new byte[0]);
    }
  }

  @Test
  void readsTheFiguresOfAStoreWhoseProgramWasKilled() throws Exception {
    Path folder = store();
    try (OtherProcess other = OtherProcess.start(scratch, "import", folder.toString(), "0")) {
      assertThat(other.hears("imported")).as("%s", other.lines()).isTrue();
      other.kill();
    }
    assertThat(Files.size(folder.resolve("sightline.db-wal"))).isPositive();
    StoreInfo info = Store.info(folder);
    assertThat(info.records()).isGreaterThanOrEqualTo(3L * StoreChild.BUNDLES_A_GO);
    try (Store store = Store.open(folder, PASSPHRASE)) {
      assertThat(store.info()).isEqualTo(info);
    }
  }

  @Test
  void saysEveryProblemInThreeParts() {
    for (StoreProblem p :
        List.of(
            new StoreProblem.NotFound(),
            new StoreProblem.AlreadyThere(),
            new StoreProblem.WrongPassphrase(),
            new StoreProblem.NotOurs(),
            new StoreProblem.NewerStore(9),
            new StoreProblem.InUse("x"),
            new StoreProblem.ReadOnlyDisk(),
            new StoreProblem.DiskFull(),
            new StoreProblem.CouldNotConfirmSaving(),
            new StoreProblem.NetworkOrSyncedFolder("x"),
            new StoreProblem.UnsafeSettings("a", "b"),
            new StoreProblem.Damaged("x"))) {
      for (String words : List.of(p.what(), p.why(), p.whatToDo())) {
        assertThat(words).endsWith(".").doesNotContain("!", "%", "please", "null");
      }
    }
  }

  @Test
  void erasesWordsFromTheFileAndFromTheLogBesideIt() throws Exception {
    Path folder = store();
    try (Store store = Store.open(folder, PASSPHRASE)) {
      long seq =
          store
              .edits()
              .append(
                  "book:a",
                  "comment",
                  Optional.of("1.1"),
                  SampleRecords.NOON,
                  "named a child".getBytes(StandardCharsets.UTF_8));
      byte[] sealed = sealedOf(store, seq);
      store.edits().eraseText(seq, "[erased]".getBytes(StandardCharsets.UTF_8));
      assertThat(
              new String(store.edits().read("book:a").getFirst().payload(), StandardCharsets.UTF_8))
          .isEqualTo("[erased]");
      store.close();
      for (Path file : files(folder)) {
        assertThat(indexOf(Files.readAllBytes(file), sealed)).as("%s", file).isNegative();
      }
    }
  }

  private static byte[] sealedOf(Store store, long seq) throws Exception {
    return store.inOneTransaction(() -> store.edits().sealed(seq));
  }

  private static int indexOf(byte[] in, byte[] part) {
    for (int i = 0; i + part.length <= in.length; i++) {
      if (Arrays.mismatch(in, i, i + part.length, part, 0, part.length) < 0) {
        return i;
      }
    }
    return -1;
  }
}
