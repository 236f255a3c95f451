package sightline.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The one connection to the database, behind one lock. Transactions nest: an inner one that fails
 * takes back its own steps only, the outermost decides over all.
 */
final class OneWriter implements AutoCloseable {
  /** jOOQ greets in the log of whoever only wanted a figure. */
  private static final Logger JOOQ = Logger.getLogger("org.jooq");

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    JOOQ.setLevel(Level.WARNING);
  }

  /** One use of the connection. */
  interface Step<T> {
    T on(DSLContext sql) throws SQLException, StoreException;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;
  private final DSLContext sql;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private int depth;

  /** Why SQLite gave the running transaction up by itself; nothing more may be done in it. */
  private Optional<StoreProblem> givenUp = Optional.empty();

  /** A commit failed in a way that leaves open whether it is on the disk. */
  private boolean unsure;

  private boolean closed;
  private boolean sweepAfterwards;

  private OneWriter(Connection connection) {
    this.connection = connection;
    this.sql =
        DSL.using(
            connection,
            SQLDialect.SQLITE,
            new Settings().withRenderSchema(false).withExecuteLogging(false));
  }

  static OneWriter open(Path database) throws StoreException {
    Connection connection = null;
    boolean opened = false;
    try {
      connection = DriverManager.getConnection(Schema.url(database));
      Pragmas.setAndReadBack(connection);
      Pragmas.refuseStrangeParts(connection);
      opened = true;
      return new OneWriter(connection);
    } catch (SQLException e) {
      throw new StoreException(SqlProblems.of(e), e);
    } finally {
      if (!opened && connection != null) {
        closeQuietly(connection);
      }
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException alreadyReported) {
      // the caller is on its way out with the first error, which says more
    }
  }

  /** Runs one step; on its own when no transaction is running. */
  <T> T step(Step<T> step) throws StoreException {
    lock.lock();
    try {
      refuseWhenUnsure();
      if (givenUp.isPresent()) {
        throw new StoreException(givenUp.get());
      }
      return step.on(sql);
    } catch (SQLException | DataAccessException e) {
      throw new StoreException(SqlProblems.within(e), e);
    } finally {
      lock.unlock();
    }
  }

  /** One step, all of it or nothing. */
  <T> T change(Step<T> step) throws StoreException {
    return inTransaction(() -> step(step), true);
  }

  /**
   * All of the work or nothing of it. Returns only once it is on the disk.
   *
   * @param keep false to take everything back at the end, whatever happened
   */
  <T, X extends Exception> T inTransaction(Work<T, X> work, boolean keep) throws StoreException, X {
    lock.lock();
    try {
      refuseWhenUnsure();
      begin();
      boolean done = false;
      T result;
      try {
        result = work.run();
        done = true;
      } finally {
        depth--;
        if (!done || !keep) {
          rollback();
        }
      }
      if (keep) {
        commit();
      }
      return result;
    } finally {
      if (depth == 0) {
        givenUp = Optional.empty();
      }
      lock.unlock();
    }
  }

  private void begin() throws StoreException {
    try {
      execute(depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT level" + depth);
      depth++;
    } catch (SQLException e) {
      throw new StoreException(SqlProblems.of(e), e);
    }
  }

  private void commit() throws StoreException {
    if (givenUp.isPresent()) {
      throw new StoreException(givenUp.get());
    }
    try {
      execute(depth == 0 ? "COMMIT" : "RELEASE level" + depth);
    } catch (SQLException e) {
      StoreProblem problem = SqlProblems.of(e);
      // a full disk is refused before the commit is written; any other error may come after
      unsure = depth == 0 && !(problem instanceof StoreProblem.DiskFull);
      rollback();
      throw new StoreException(unsure ? new StoreProblem.CouldNotConfirmSaving() : problem, e);
    }
    if (depth == 0 && sweepAfterwards) {
      sweepAfterwards = false;
      sweep();
    }
  }

  private void rollback() {
    try {
      // rows gathered for a batch that never ran must not ride in the next one
      for (PreparedStatement statement : prepared.values()) {
        statement.clearBatch();
      }
      if (depth == 0) {
        execute("ROLLBACK");
      } else {
        execute("ROLLBACK TO level" + depth);
        execute("RELEASE level" + depth);
      }
    } catch (SQLException noTransaction) {
      // SQLite took the whole transaction back by itself (disk full, input/output error): whoever
      // is still inside it must not go on as if it were running
      if (depth > 0) {
        givenUp = Optional.of(new StoreProblem.CouldNotConfirmSaving());
      }
    }
    if (depth == 0) {
      sweepAfterwards = false;
    }
  }

  /** After the outermost commit, erased bytes leave the log beside the database too. */
  void sweepAfterCommit() {
    sweepAfterwards = true;
  }

  private void sweep() throws StoreException {
    step(
        s -> {
          execute("PRAGMA wal_checkpoint(TRUNCATE)");
          return true;
        });
  }

  private void refuseWhenUnsure() throws StoreException {
    if (closed) {
      throw new IllegalStateException("the store was closed");
    }
    if (unsure) {
      throw new StoreException(new StoreProblem.CouldNotConfirmSaving());
    }
  }

  private void execute(String statement) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }

  /** A statement kept for the next time; only inside a step. */
  PreparedStatement prepared(String query) throws SQLException {
    PreparedStatement known = prepared.get(query);
    if (known == null) {
      known = connection.prepareStatement(query);
      prepared.put(query, known);
    }
    return known;
  }

  /** The text of a query with question marks, for {@link #prepared}. */
  String text(Query query) {
    return sql.render(query);
  }

  /** For what jOOQ has no words for; only inside a step. */
  Connection connection() {
    return connection;
  }

  boolean needsReopening() {
    return unsure;
  }

  @Override
  public void close() throws StoreException {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new StoreException(SqlProblems.of(e), e);
    } finally {
      lock.unlock();
    }
  }
}
