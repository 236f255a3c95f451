package sightline.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import sightline.app.ArchitectureOptOut;

/**
 * SQLite with nothing around it, as durable as the store: what the store's figures are held
 * against.
 */
@ArchitectureOptOut(
    reason = "the rival of the store is the bare driver; it must not go through the store")
final class BareSqlite implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement edit;
  private final PreparedStatement record;
  private final PreparedStatement answer;

  BareSqlite(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement s = connection.createStatement()) {
      s.execute("PRAGMA journal_mode=WAL");
      s.execute("PRAGMA synchronous=FULL");
      s.execute("PRAGMA locking_mode=EXCLUSIVE");
      s.execute(
          "CREATE TABLE edit (seq INTEGER PRIMARY KEY, log TEXT, at TEXT, payload BLOB) STRICT");
      s.execute(
          "CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT, payload BLOB) STRICT, WITHOUT ROWID");
      s.execute(
          "CREATE TABLE answer (audit TEXT, question TEXT, state TEXT, rating INTEGER,"
              + " PRIMARY KEY (audit, question)) STRICT, WITHOUT ROWID");
    }
    edit = connection.prepareStatement("INSERT INTO edit (log, at, payload) VALUES (?, ?, ?)");
    record = connection.prepareStatement("INSERT OR IGNORE INTO record VALUES (?, ?, ?)");
    answer = connection.prepareStatement("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)");
  }

  void commitOneEdit(String log, String at, byte[] payload) throws SQLException {
    edit.setString(1, log);
    edit.setString(2, at);
    edit.setBytes(3, payload);
    edit.executeUpdate();
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void record(String id, String kind, byte[] payload) throws SQLException {
    record.setString(1, id);
    record.setString(2, kind);
    record.setBytes(3, payload);
    record.addBatch();
  }

  void answer(String audit, String question, String state, int rating) throws SQLException {
    answer.setString(1, audit);
    answer.setString(2, question);
    answer.setString(3, state);
    answer.setInt(4, rating);
    answer.addBatch();
  }

  void flush() throws SQLException {
    record.executeBatch();
    answer.executeBatch();
  }

  void commit() throws SQLException {
    flush();
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
