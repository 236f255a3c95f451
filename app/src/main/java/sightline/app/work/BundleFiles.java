package sightline.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;

/** Bundle files on the disk: none is overwritten, and each is opened again after writing. */
final class BundleFiles {
  private BundleFiles() {}

  /** A file of this name that is not there yet. */
  static Path free(Path folder, String name, String ending) {
    Path file = folder.resolve(name + ending);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "-" + i + ending);
    }
    return file;
  }

  /**
   * Opens what was written as a stranger would: the very bytes, and for a plain file every record
   * in it.
   */
  static void check(Path file, byte[] bytes, byte[] plain) throws ProblemException {
    try {
      boolean same = Arrays.equals(Files.readAllBytes(file), bytes);
      boolean readable = new BundleReader(List.of()).read(plain) instanceof Bundle.Reading.Opened;
      if (!same || !readable) {
        throw new ProblemException(
            new Problem.CannotWrite(
                "The file was opened again and is not right. Export to another folder."));
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.CannotWrite(
              "The file could not be opened again after writing. Export to another folder."));
    }
  }

  static void copy(Path file, Path target) throws ProblemException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      AtomicFile.write(target, bytes);
      if (!Arrays.equals(Files.readAllBytes(target), bytes)) {
        throw new ProblemException(
            new Problem.CannotWrite(
                "The copy was opened again and is not right. Choose another place."));
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.CannotRead("The file is no longer where it was written. Export it again."));
    }
  }
}
