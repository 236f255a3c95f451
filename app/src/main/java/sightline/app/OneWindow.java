package sightline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * One window for each person: a start while it is open hands its files to it and ends. The two meet
 * in a folder of that person's own, by a locked file and small notes, without any connection.
 *
 * @param folder where they meet; made when it is not there
 */
record OneWindow(Path folder) {
  private static final Logger LOG = Logger.getLogger(OneWindow.class.getName());
  private static final String NOTE = ".files";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  /** Held by the first; goes with its process, however that ends. */
  record Held(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** To be the first; empty when another window is. */
  Optional<Held> take() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("open.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Held(channel));
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      LOG.fine("a window of this process is open");
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Leaves a note for the first, whose window comes to the front.
   *
   * @param files may be none
   * @param patience how long the first may take to pick it up
   * @return whether it did; if not, the note is taken back
   */
  boolean handOver(List<Path> files, Duration patience) throws IOException {
    String name = UUID.randomUUID().toString();
    Path draft = folder.resolve(name + ".writing");
    Path note = folder.resolve(name + NOTE);
    Files.write(draft, files.stream().map(f -> f.toAbsolutePath().toUri().toString()).toList());
    try {
      Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(draft, note);
    }
    long until = System.nanoTime() + patience.toNanos();
    while (Files.exists(note) && System.nanoTime() < until) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return !Files.deleteIfExists(note);
  }

  /** Ends the looking for notes. */
  record Watch(WatchService watching, ExecutorService thread) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      watching.close();
      thread.shutdownNow();
    }
  }

  /**
   * Takes every note that lies there and every one that comes.
   *
   * @param receive what they name; called on a thread of its own
   */
  Watch watch(Consumer<List<Path>> receive) throws IOException {
    Files.createDirectories(folder);
    WatchService watching = folder.getFileSystem().newWatchService();
    folder.register(watching, StandardWatchEventKinds.ENTRY_CREATE);
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("files handed over").factory());
    thread.execute(
        () -> {
          try {
            while (true) {
              takeNotes(receive);
              WatchKey key = watching.take();
              key.pollEvents();
              key.reset();
            }
          } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
          } catch (ClosedWatchServiceException ending) {
            LOG.fine("the window has closed");
          } catch (IOException e) {
            LOG.log(Level.WARNING, "files from a second start are not looked for any more", e);
          }
        });
    return new Watch(watching, thread);
  }

  private void takeNotes(Consumer<List<Path>> receive) throws IOException {
    List<Path> notes;
    try (Stream<Path> there = Files.list(folder)) {
      notes = there.filter(p -> p.getFileName().toString().endsWith(NOTE)).sorted().toList();
    }
    for (Path note : notes) {
      try {
        List<Path> files =
            Files.readAllLines(note).stream().map(URI::create).map(Path::of).toList();
        Files.delete(note);
        receive.accept(files);
      } catch (IllegalArgumentException | FileSystemNotFoundException | IOException notOurs) {
        // taken back meanwhile, or no note of ours
        Files.deleteIfExists(note);
        LOG.log(Level.INFO, "a note from another start could not be read", notOurs);
      }
    }
  }
}
