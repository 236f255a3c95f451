package sightline.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * One program at a time per store. The lock is the operating system's, on sightline.lock, and goes
 * when the process goes; the words inside only say who holds it. The file itself is never deleted:
 * two programs could then hold two locks.
 */
final class StoreLock implements AutoCloseable {
  /** Far behind the words, so that they may be read while Windows keeps the locked part closed. */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int ATTEMPTS = 6;
  private static final long WAIT_NANOS = 50_000_000;
  private static final DateTimeFormatter SINCE =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

  /**
   * Lock files this process holds. Static because the lock is the process's: on Linux and macOS
   * closing any other channel to the same file gives the lock away, so the file must not even be
   * looked at again while it is held.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private StoreLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Takes the store for writing, and writes down who has it. */
  static StoreLock take(StoreFile file) throws StoreException {
    return locked(
        file,
        () -> {
          FileChannel channel = openForWriting(file.lock());
          if (!tryFor(channel, false)) {
            channel.close();
            return Optional.empty();
          }
          byte[] words =
              "another Sightline window (process %d, opened at %s)"
                  .formatted(
                      ProcessHandle.current().pid(),
                      SINCE.format(ZonedDateTime.now(ZoneId.systemDefault())))
                  .getBytes(StandardCharsets.UTF_8);
          channel.truncate(0);
          channel.write(ByteBuffer.wrap(words), 0);
          return Optional.of(channel);
        });
  }

  /** Keeps a writer out for the moment of reading, beside readers in other processes. */
  static Optional<StoreLock> forReading(StoreFile file) throws StoreException {
    if (!Files.exists(file.lock())) {
      return Optional.empty();
    }
    return Optional.of(
        locked(
            file,
            () -> {
              FileChannel channel = FileChannel.open(file.lock(), StandardOpenOption.READ);
              if (!tryFor(channel, true)) {
                channel.close();
                return Optional.empty();
              }
              return Optional.of(channel);
            }));
  }

  /** Refuses before any file is opened, and so closed again, by a program that holds the lock. */
  static void refuseHeldHere(StoreFile file) throws StoreException {
    if (HELD.contains(file.lock())) {
      throw new StoreException(new StoreProblem.InUse("this very program, in another window"));
    }
  }

  private interface Taking {
    Optional<FileChannel> take() throws IOException, StoreException;
  }

  private static StoreLock locked(StoreFile file, Taking taking) throws StoreException {
    Path path = file.lock();
    if (!HELD.add(path)) {
      throw new StoreException(new StoreProblem.InUse("this very program, in another window"));
    }
    boolean taken = false;
    try {
      Optional<FileChannel> channel = taking.take();
      if (channel.isEmpty()) {
        throw new StoreException(new StoreProblem.InUse(holder(path)));
      }
      taken = true;
      return new StoreLock(path, channel.get());
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    } finally {
      if (!taken) {
        HELD.remove(path);
      }
    }
  }

  private static FileChannel openForWriting(Path lock) throws IOException {
    return FileChannel.open(
        lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
  }

  /** Waits a third of a second: whoever only reads the figures is done by then. */
  private static boolean tryFor(FileChannel channel, boolean shared) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, shared);
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException heldByThisProcess) {
        return false;
      }
      LockSupport.parkNanos(WAIT_NANOS);
    }
    return false;
  }

  private static String holder(Path lock) {
    try {
      String words = Files.readString(lock).strip();
      return words.isEmpty() ? "another program" : words.lines().findFirst().orElseThrow();
    } catch (IOException unreadable) {
      return "another program";
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    } finally {
      HELD.remove(path);
    }
  }
}
