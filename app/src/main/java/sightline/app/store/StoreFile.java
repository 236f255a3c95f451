package sightline.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of a store in its folder, and what the first hundred bytes say before SQLite is let
 * near them: SQLite may write to a file it opens (a stray journal, a change of mode), and a foreign
 * file must stay as it was.
 *
 * @param folder real path of the folder
 */
record StoreFile(Path folder) {
  private static final byte[] MAGIC = "SQLite format 3\u0000".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER_BYTES = 100;
  private static final int PAGE_SIZE_AT = 16;
  private static final int PAGE_COUNT_AT = 28;
  private static final int USER_VERSION_AT = 60;
  private static final int APPLICATION_ID_AT = 68;

  /** The folder's store files, in a folder that exists. */
  static StoreFile in(Path folder) throws StoreException {
    if (!Files.isDirectory(folder)) {
      throw new StoreException(new StoreProblem.NotFound());
    }
    try {
      return new StoreFile(folder.toRealPath());
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  Path database() {
    return folder.resolve("sightline.db");
  }

  Path lock() {
    return folder.resolve("sightline.lock");
  }

  /** Where a store is made before it takes its name, so that it is there whole or not at all. */
  Path inTheMaking() {
    return folder.resolve("sightline.db.new");
  }

  boolean exists() {
    return Files.exists(database());
  }

  void refuseSharedFolders() throws StoreException {
    try {
      Optional<String> by = Whereabouts.sharedBy(folder);
      if (by.isPresent()) {
        throw new StoreException(new StoreProblem.NetworkOrSyncedFolder(by.get()));
      }
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  void refuseReadOnlyFolders() throws StoreException {
    if (!Files.isWritable(folder) || (exists() && !Files.isWritable(database()))) {
      throw new StoreException(new StoreProblem.ReadOnlyDisk());
    }
  }

  /** Whether commits stand in the log beside the database, waiting to be moved into it. */
  boolean hasLog() throws StoreException {
    Path wal = folder.resolve("sightline.db-wal");
    try {
      return Files.exists(wal) && Files.size(wal) > 0;
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  /** Refuses, untouched, whatever is not a store of this program or is from a later one. */
  void refuseForeign() throws StoreException {
    refuseForeign(database(), hasLog());
  }

  /** The edition of the tables, as the header says. */
  int edition() throws StoreException {
    try (InputStream in = Files.newInputStream(database())) {
      return ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)).getInt(USER_VERSION_AT);
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  /**
   * For reading only. Without a log beside it the file is complete in itself and nothing at all is
   * written; with one, SQLite needs its index of the log in the folder.
   */
  String readOnlyUrl() throws StoreException {
    return "jdbc:sqlite:file:"
        + database().toUri().getRawPath()
        + (hasLog() ? "?mode=ro" : "?mode=ro&immutable=1");
  }

  static void refuseForeign(Path database, boolean hasLog) throws StoreException {
    try {
      byte[] head = new byte[HEADER_BYTES];
      int read;
      try (InputStream in = Files.newInputStream(database)) {
        read = in.readNBytes(head, 0, HEADER_BYTES);
      }
      ByteBuffer header = ByteBuffer.wrap(head);
      if (read < HEADER_BYTES
          || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
          || header.getInt(APPLICATION_ID_AT) != Schema.APPLICATION_ID) {
        throw new StoreException(new StoreProblem.NotOurs());
      }
      if (header.getInt(USER_VERSION_AT) > Schema.VERSION) {
        throw new StoreException(new StoreProblem.NewerStore(header.getInt(USER_VERSION_AT)));
      }
      int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
      long pages = Integer.toUnsignedLong(header.getInt(PAGE_COUNT_AT));
      // with a log beside it the last pages may still be in there
      if (!hasLog && Files.size(database) < pages * (pageSize == 1 ? 65_536 : pageSize)) {
        throw new StoreException(new StoreProblem.Damaged("the file is cut off"));
      }
    } catch (NoSuchFileException e) {
      throw new StoreException(new StoreProblem.NotFound(), e);
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  /** Removes what an interrupted making left behind. */
  void clearTheMaking() throws StoreException {
    try {
      for (String end : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(folder.resolve(inTheMaking().getFileName() + end));
      }
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  /** Gives the finished file its name, durably. */
  void takeName() throws StoreException {
    moveDurably(inTheMaking(), database());
  }

  static void moveDurably(Path finished, Path name) throws StoreException {
    try {
      try (FileChannel file = FileChannel.open(finished, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
      flushFolder(name.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException(problemOf(e), e);
    }
  }

  private static void flushFolder(Path folder) throws IOException {
    // Windows has no such thing as a folder's flush, and refuses to open one
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The expected problem an input or output error comes to. */
  static StoreProblem problemOf(IOException e) {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof AccessDeniedException
        || e.getCause() instanceof ReadOnlyFileSystemException
        || said.contains("read-only")) {
      return new StoreProblem.ReadOnlyDisk();
    }
    if (e instanceof NoSuchFileException) {
      return new StoreProblem.NotFound();
    }
    if (e instanceof FileAlreadyExistsException) {
      return new StoreProblem.AlreadyThere();
    }
    if (said.contains("no space left")
        || said.contains("not enough space")
        || said.contains("quota")) {
      return new StoreProblem.DiskFull();
    }
    return new StoreProblem.CouldNotConfirmSaving();
  }
}
