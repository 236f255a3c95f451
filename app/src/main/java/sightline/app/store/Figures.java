package sightline.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import sightline.model.merge.AuditState;
import sightline.model.merge.RecordNote;

/** Counts and digests from the clear columns. */
final class Figures {
  private Figures() {}

  static StoreInfo of(Connection connection) throws SQLException {
    return new StoreInfo(
        Pragmas.number(connection, "SELECT count(*) FROM record"),
        Pragmas.number(connection, "SELECT count(*) FROM audit_view"),
        Pragmas.number(connection, "SELECT count(*) FROM audit_view WHERE counted = 1"),
        Pragmas.number(
            connection,
            "SELECT count(*) FROM audit_view WHERE state = '" + AuditState.CONFLICT.code() + "'"),
        Pragmas.number(
            connection,
            "SELECT count(*) FROM record_standing WHERE outcome = '"
                + RecordNote.Outcome.HELD.code()
                + "'"),
        digest(connection, "SELECT id FROM record ORDER BY id"),
        digest(connection, "SELECT audit || ' ' || digest FROM audit_view ORDER BY audit"));
  }

  private static String digest(Connection connection, String lines) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(lines)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      while (rows.next()) {
        sha256.update(String.valueOf(rows.getString(1)).getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
      }
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
