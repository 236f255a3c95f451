package sightline.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whole, verified copies of a store. A copy opens with the same passphrase and recovery code. */
final class Backup {
  private Backup() {}

  /** Writes a copy that appears complete or not at all; refuses to replace a file. */
  static void write(OneWriter writer, Path target) throws StoreException {
    if (Files.exists(target)) {
      throw new StoreException(new StoreProblem.AlreadyThere());
    }
    Path making = target.resolveSibling(target.getFileName() + ".new");
    delete(making);
    boolean whole = false;
    try {
      StoreInfo ours =
          writer.step(
              sql -> {
                try (PreparedStatement copy =
                    writer.connection().prepareStatement("VACUUM INTO ?")) {
                  copy.setString(1, making.toAbsolutePath().toString());
                  copy.execute();
                }
                return Figures.of(writer.connection());
              });
      if (!verified(making).equals(ours)) {
        throw new StoreException(new StoreProblem.CouldNotConfirmSaving());
      }
      StoreFile.moveDurably(making, target);
      whole = true;
    } finally {
      if (!whole) {
        delete(making);
      }
    }
  }

  /** Puts a backup into a folder that has no store. */
  static void restore(Path backup, StoreFile file) throws StoreException {
    StoreFile.refuseForeign(backup, false);
    if (file.exists()) {
      throw new StoreException(new StoreProblem.AlreadyThere());
    }
    file.clearTheMaking();
    boolean whole = false;
    try {
      Files.copy(backup, file.inTheMaking());
      verified(file.inTheMaking());
      file.takeName();
      whole = true;
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    } finally {
      if (!whole) {
        file.clearTheMaking();
      }
    }
  }

  /** Reads the copy back from the disk. */
  private static StoreInfo verified(Path copy) throws StoreException {
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:file:" + copy.toUri().getRawPath() + "?mode=ro&immutable=1")) {
      String said = Pragmas.text(connection, "PRAGMA integrity_check");
      if (!said.equals("ok")) {
        throw new StoreException(new StoreProblem.Damaged("the copy: " + said));
      }
      Pragmas.refuseStrangeParts(connection);
      return Figures.of(connection);
    } catch (SQLException e) {
      throw new StoreException(SqlProblems.of(e), e);
    }
  }

  private static void delete(Path file) throws StoreException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StoreException(StoreFile.problemOf(e), e);
    }
  }
}
