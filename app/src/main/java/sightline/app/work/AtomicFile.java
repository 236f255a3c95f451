package sightline.app.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes a file so that it appears complete or not at all, and reads it back before saying so. */
public final class AtomicFile {

  private AtomicFile() {}

  public static void write(Path target, byte[] bytes) throws ProblemException {
    Path folder = target.toAbsolutePath().getParent();
    Path unfinished = null;
    try {
      Files.createDirectories(folder);
      unfinished = Files.createTempFile(folder, ".sightline-", ".part");
      try (FileChannel channel =
          FileChannel.open(
              unfinished, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      if (!Arrays.equals(Files.readAllBytes(unfinished), bytes)) {
        throw new ProblemException(
            new Problem.CannotWrite(
                "What was read back from "
                    + target
                    + " is not what was written. The disk may be failing: choose another."));
      }
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException e) {
      throw cannot(target, "you may not write there");
    } catch (IOException e) {
      throw cannot(target, e.getMessage() == null ? "the disk did not take it" : reason(e));
    } finally {
      deleteIfThere(unfinished);
    }
  }

  private static String reason(IOException e) {
    String said = e.getMessage();
    return said.contains("No space left") ? "the disk is full" : "the disk said: " + said;
  }

  private static ProblemException cannot(Path target, String why) {
    return new ProblemException(
        new Problem.CannotWrite(
            "Could not write "
                + target
                + ": "
                + why
                + ". Choose another folder; nothing is lost."));
  }

  private static void deleteIfThere(Path file) throws ProblemException {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw cannot(file, "an unfinished file could not be removed");
    }
  }
}
