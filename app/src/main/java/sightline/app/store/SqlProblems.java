package sightline.app.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.sqlite.SQLiteException;

/** What an error of SQLite means to the person at the screen. */
final class SqlProblems {
  private SqlProblems() {}

  static StoreProblem of(SQLException e) {
    Optional<SQLiteException> sqlite = sqliteWithin(e);
    if (sqlite.isEmpty()) {
      return new StoreProblem.Damaged(brief(e));
    }
    String code = sqlite.get().getResultCode().name();
    if (code.startsWith("SQLITE_FULL")) {
      return new StoreProblem.DiskFull();
    }
    if (code.startsWith("SQLITE_READONLY")
        || code.startsWith("SQLITE_CANTOPEN")
        || code.startsWith("SQLITE_PERM")) {
      return new StoreProblem.ReadOnlyDisk();
    }
    if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
      return new StoreProblem.InUse("another program");
    }
    if (code.equals("SQLITE_IOERR_READ")
        || code.equals("SQLITE_IOERR_SHORT_READ")
        || code.equals("SQLITE_IOERR_CORRUPTFS")
        || code.equals("SQLITE_IOERR_DATA")) {
      return new StoreProblem.Damaged(code.toLowerCase(Locale.ROOT));
    }
    if (code.startsWith("SQLITE_IOERR")) {
      return new StoreProblem.CouldNotConfirmSaving();
    }
    return new StoreProblem.Damaged(brief(e));
  }

  /** A batch wraps the error of the row that failed. */
  private static Optional<SQLiteException> sqliteWithin(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLiteException sqlite) {
        return Optional.of(sqlite);
      }
    }
    return Optional.empty();
  }

  /** The first error of SQLite inside another library's exception. */
  static StoreProblem within(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return of(sql);
      }
    }
    return new StoreProblem.Damaged(brief(e));
  }

  /** SQLite names tables, columns and files in its messages, never content. */
  private static String brief(Throwable e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String firstLine = said.lines().findFirst().orElse("");
    return firstLine.length() > 160 ? firstLine.substring(0, 160) : firstLine;
  }
}
