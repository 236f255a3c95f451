package sightline.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An open store: one file, one writer, two logs and what was made from them. Any method may be
 * called from any thread; one at a time gets through. What a method has written is on the disk when
 * it returns, or, inside {@link #inOneTransaction}, when that returns.
 */
public final class Store implements AutoCloseable {
  private final StoreLock lock;
  private final OneWriter writer;
  private final KeyWraps wraps;
  private final byte[] storeKey;
  private final SecureRandom random;
  private final Edits edits;
  private final Records records;
  private final Blobs blobs;
  private final PublicKeys publicKeys;
  private final PersonKeys keys;
  private final Projection projection;
  private final Journal journal;
  private final Settings settings;
  private final Lookups lookups;

  private Store(StoreLock lock, OneWriter writer, byte[] storeKey, SecureRandom random)
      throws StoreException {
    this.lock = lock;
    this.writer = writer;
    this.storeKey = storeKey;
    this.random = random;
    this.wraps = new KeyWraps(writer, random);
    Seal seal = new Seal(storeKey, random);
    this.edits = new Edits(writer, seal);
    this.records = new Records(writer, seal);
    this.blobs = new Blobs(writer, seal);
    this.publicKeys = new PublicKeys(writer);
    this.keys = new PersonKeys(writer, seal, random, wraps.argon());
    this.projection = new Projection(writer, records);
    this.journal = new Journal(writer);
    this.settings = new Settings(writer);
    this.lookups = new Lookups(writer);
  }

  /** Makes a store in a folder that has none; the folder is made when it is missing. */
  public static Opening create(Path folder, char[] passphrase, SealStrength strength)
      throws StoreException {
    return create(folder, passphrase, RecoveryCode.draw(new SecureRandom()), strength);
  }

  /** The same with a code that was drawn, shown and written down before the store was made. */
  public static Opening create(
      Path folder, char[] passphrase, RecoveryCode code, SealStrength strength)
      throws StoreException {
    makeFolder(folder);
    StoreFile file = StoreFile.in(folder);
    file.refuseSharedFolders();
    file.refuseReadOnlyFolders();
    if (file.exists()) {
      throw new StoreException(new StoreProblem.AlreadyThere());
    }
    SecureRandom random = new SecureRandom();
    byte[] storeKey = new byte[Seal.KEY_BYTES];
    random.nextBytes(storeKey);
    StoreLock lock = StoreLock.take(file);
    return closingOnFailure(
        lock,
        () -> {
          file.clearTheMaking();
          Schema.lay(file.inTheMaking());
          keepToOwner(file.inTheMaking());
          try (OneWriter making = OneWriter.open(file.inTheMaking())) {
            KeyWraps wraps = new KeyWraps(making, random);
            wraps.put(KeyWraps.Purpose.PASSPHRASE, passphrase, strength.argon(), storeKey);
            wraps.put(
                KeyWraps.Purpose.RECOVERY, code.value().toCharArray(), strength.argon(), storeKey);
          }
          file.takeName();
          return new Opening(started(lock, file, w -> storeKey, random), code);
        });
  }

  /** Whether a folder has a store. */
  public static boolean isThere(Path folder) {
    return Files.isDirectory(folder) && StoreFile.in(folder).exists();
  }

  public static Store open(Path folder, char[] passphrase) throws StoreException {
    return open(folder, KeyWraps.Purpose.PASSPHRASE, passphrase);
  }

  /** Opens with the printed code; {@link #changePassphrase} is what comes next. */
  public static Store openWithRecovery(Path folder, RecoveryCode code) throws StoreException {
    return open(folder, KeyWraps.Purpose.RECOVERY, code.value().toCharArray());
  }

  private static Store open(Path folder, KeyWraps.Purpose purpose, char[] secret)
      throws StoreException {
    StoreFile file = StoreFile.in(folder);
    if (!file.exists()) {
      throw new StoreException(new StoreProblem.NotFound());
    }
    StoreLock.refuseHeldHere(file);
    file.refuseSharedFolders();
    file.refuseForeign();
    file.refuseReadOnlyFolders();
    SecureRandom random = new SecureRandom();
    StoreLock lock = StoreLock.take(file);
    return closingOnFailure(
        lock,
        () -> {
          int edition = file.edition();
          if (edition < Schema.VERSION) {
            Schema.raise(file, edition, LocalDate.now());
          }
          return started(lock, file, wraps -> wraps.open(purpose, secret), random);
        });
  }

  private interface Unwrapping {
    byte[] storeKey(KeyWraps wraps) throws StoreException;
  }

  private static Store started(
      StoreLock lock, StoreFile file, Unwrapping unwrapping, SecureRandom random)
      throws StoreException {
    OneWriter writer = OneWriter.open(file.database());
    return closingOnFailure(
        writer,
        () -> new Store(lock, writer, unwrapping.storeKey(new KeyWraps(writer, random)), random));
  }

  /** Whatever goes wrong while opening, the file and its lock are let go. */
  private static <T> T closingOnFailure(AutoCloseable held, Work<T, StoreException> opening)
      throws StoreException {
    boolean opened = false;
    try {
      T result = opening.run();
      opened = true;
      return result;
    } finally {
      if (!opened) {
        letGo(held);
      }
    }
  }

  private static void letGo(AutoCloseable held) {
    try {
      held.close();
    } catch (Exception afterTheFirst) {
      // the first failure is on its way to the person and says more than this one
    }
  }

  private static void makeFolder(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    }
  }

  /** Other accounts of a shared computer have no business with the file. */
  private static void keepToOwner(Path file) throws StoreException {
    try {
      if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    }
  }

  /**
   * Figures of a store nobody has open: needs no passphrase, changes nothing. Refused as in use
   * while a program has the store open; an open store answers {@link Projection#info()} itself.
   */
  public static StoreInfo info(Path folder) throws StoreException {
    return readClosed(folder, Figures::of);
  }

  /** The settings of a store nobody has open, without a passphrase. */
  public static java.util.Map<String, String> settingsOf(Path folder) throws StoreException {
    return readClosed(
        folder,
        connection -> {
          TreeMap<String, String> found = new TreeMap<>();
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery("SELECT name, value FROM setting")) {
            while (rows.next()) {
              found.put(rows.getString(1), rows.getString(2));
            }
          }
          return found;
        });
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private static <T> T readClosed(Path folder, Reading<T> reading) throws StoreException {
    StoreFile file = StoreFile.in(folder);
    if (!file.exists()) {
      throw new StoreException(new StoreProblem.NotFound());
    }
    Optional<StoreLock> lock = StoreLock.forReading(file);
    try {
      file.refuseForeign();
      try (Connection connection = DriverManager.getConnection(file.readOnlyUrl())) {
        Pragmas.refuseStrangeParts(connection);
        return reading.from(connection);
      } catch (SQLException e) {
        throw new StoreException(SqlProblems.of(e), e);
      }
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }

  /** Puts a backup into a folder that has no store; open it with the passphrase of its time. */
  public static void restore(Path backup, Path folder) throws StoreException {
    makeFolder(folder);
    StoreFile file = StoreFile.in(folder);
    file.refuseSharedFolders();
    file.refuseReadOnlyFolders();
    try (StoreLock lock = StoreLock.take(file)) {
      Backup.restore(backup, file);
    }
  }

  public Edits edits() {
    return edits;
  }

  public Records records() {
    return records;
  }

  public Lookups lookups() {
    return lookups;
  }

  public Blobs blobs() {
    return blobs;
  }

  public PublicKeys publicKeys() {
    return publicKeys;
  }

  public PersonKeys keys() {
    return keys;
  }

  public Projection projection() {
    return projection;
  }

  public Journal journal() {
    return journal;
  }

  public Settings settings() {
    return settings;
  }

  /** Counts and digests, as {@link #info(Path)} gives them for a closed store. */
  public StoreInfo info() throws StoreException {
    return projection.info();
  }

  /** All of the work or nothing of it, durable when this returns. Inner calls join in. */
  public <T, X extends Exception> T inOneTransaction(Work<T, X> work) throws StoreException, X {
    return writer.inTransaction(work, true);
  }

  /** Does the work, says what came out, and takes everything back. */
  public <T, X extends Exception> T dryRun(Work<T, X> work) throws StoreException, X {
    return writer.inTransaction(work, false);
  }

  /** Refuses when this is not the passphrase that opens the store now. */
  public void provePassphrase(char[] passphrase) throws StoreException {
    Arrays.fill(wraps.open(KeyWraps.Purpose.PASSPHRASE, passphrase), (byte) 0);
  }

  /** From now on this passphrase opens the store, and the old one does not. */
  public void changePassphrase(char[] passphrase) throws StoreException {
    wraps.put(KeyWraps.Purpose.PASSPHRASE, passphrase, wraps.argon(), storeKey);
  }

  /** From now on the returned code opens the store, and the printed one does not. */
  public RecoveryCode newRecoveryCode() throws StoreException {
    RecoveryCode code = RecoveryCode.draw(random);
    wraps.put(KeyWraps.Purpose.RECOVERY, code.value().toCharArray(), wraps.argon(), storeKey);
    return code;
  }

  /** Writes a whole copy to a new file, reads it back, and only then gives it its name. */
  public void backup(Path target) throws StoreException {
    Backup.write(writer, target);
  }

  /** Looks at everything again: pages, references, hashes, signatures, seals, journal. */
  public CheckReport check() throws StoreException {
    return new Check(writer, this).run();
  }

  /** Whether a commit failed half-way: nothing more is saved until the store is opened again. */
  public boolean needsReopening() {
    return writer.needsReopening();
  }

  @Override
  public void close() throws StoreException {
    try {
      writer.close();
    } finally {
      Arrays.fill(storeKey, (byte) 0);
      lock.close();
    }
  }
}
