package sightline.app.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings "Saved means saved" rests on. Each is set, then asked for again: SQLite answers a
 * pragma it cannot honour with silence.
 */
final class Pragmas {
  /** In this order: exclusive before WAL, or SQLite sets up shared memory that nobody needs. */
  private static final Map<String, String> WANTED = new LinkedHashMap<>();

  static {
    WANTED.put("locking_mode", "exclusive");
    WANTED.put("journal_mode", "wal");
    WANTED.put("synchronous", "2");
    WANTED.put("foreign_keys", "1");
    WANTED.put("secure_delete", "1");
    WANTED.put("temp_store", "2");
    WANTED.put("trusted_schema", "0");
    WANTED.put("cell_size_check", "1");
    WANTED.put("fullfsync", "1");
    WANTED.put("checkpoint_fullfsync", "1");
  }

  private Pragmas() {}

  /** Sets all on a fresh connection and refuses one that does not take. */
  static void setAndReadBack(Connection connection) throws SQLException, StoreException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> e : WANTED.entrySet()) {
        statement.execute("PRAGMA " + e.getKey() + " = " + e.getValue());
      }
      for (Map.Entry<String, String> e : WANTED.entrySet()) {
        String found = text(connection, "PRAGMA " + e.getKey());
        if (!e.getValue().equalsIgnoreCase(found)) {
          throw new StoreException(new StoreProblem.UnsafeSettings(e.getKey(), found));
        }
      }
    }
  }

  /**
   * Refuses a file whose edition or application id changed behind the header, and one that holds
   * triggers or views: this program makes none, and they would run as part of its own statements.
   */
  static void refuseStrangeParts(Connection connection) throws SQLException, StoreException {
    long application = number(connection, "PRAGMA application_id");
    if (application != Schema.APPLICATION_ID) {
      throw new StoreException(new StoreProblem.NotOurs());
    }
    long version = number(connection, "PRAGMA user_version");
    if (version > Schema.VERSION) {
      throw new StoreException(new StoreProblem.NewerStore((int) version));
    }
    Set<String> tables = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT type, name FROM sqlite_master")) {
      while (rows.next()) {
        String type = String.valueOf(rows.getString(1));
        if (!type.equals("table") && !type.equals("index")) {
          throw new StoreException(
              new StoreProblem.Damaged("it holds parts Sightline did not make"));
        }
        tables.add(rows.getString(2));
      }
    }
    if (version != Schema.VERSION || !tables.containsAll(KNOWN)) {
      throw new StoreException(new StoreProblem.Damaged("tables are missing"));
    }
  }

  private static final Set<String> KNOWN =
      Set.of(
          "setting",
          "key_wrap",
          "person_key",
          "public_key",
          "edit",
          "record",
          "blob",
          "journal",
          "record_standing",
          "listing",
          "audit_view",
          "answer_view");

  static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "not there";
    }
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }
}
