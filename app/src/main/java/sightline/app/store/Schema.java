package sightline.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The edition of the tables, and the way from an older one to it. */
final class Schema {
  /** Edition this program writes; the number of the last migration. */
  static final int VERSION = 1;

  /** "SGTL", in the header of every store. */
  static final int APPLICATION_ID = 0x5347544c;

  private static final String MIGRATIONS = "classpath:db/migration";

  /** Flyway tells at length how it made an empty file; only what goes wrong is worth a line. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  static {
    FLYWAY.setLevel(Level.WARNING);
  }

  private Schema() {}

  /** Makes the tables in a new, empty file. */
  static void lay(Path file) throws StoreException {
    migrate(file, MIGRATIONS);
  }

  /**
   * Brings an older store to this edition, after a dated backup of it beside it. Each step is one
   * transaction: a store stopped on the way stands at the last whole step.
   */
  static void raise(StoreFile file, int from, LocalDate today) throws StoreException {
    raise(file, from, today, MIGRATIONS);
  }

  static void raise(StoreFile file, int from, LocalDate today, String... migrations)
      throws StoreException {
    Path kept = file.folder().resolve("sightline-edition-%d-%s.db".formatted(from, today));
    if (!Files.exists(kept)) {
      Path making = file.folder().resolve(kept.getFileName() + ".new");
      try (Connection connection = DriverManager.getConnection(url(file.database()));
          PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        Files.deleteIfExists(making);
        copy.setString(1, making.toString());
        copy.execute();
      } catch (SQLException e) {
        throw new StoreException(SqlProblems.of(e), e);
      } catch (IOException e) {
        throw new StoreException(StoreFile.problemOf(e), e);
      }
      StoreFile.moveDurably(making, kept);
    }
    migrate(file.database(), migrations);
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private static void migrate(Path file, String... migrations) throws StoreException {
    try {
      Flyway.configure()
          .dataSource(url(file), null, null)
          .locations(migrations)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(SqlProblems.within(e), e);
    }
  }
}
