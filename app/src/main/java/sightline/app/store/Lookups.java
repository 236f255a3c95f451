package sightline.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.record.KeyId;
import sightline.model.record.RecordId;

/** Questions about records that need no unsealing. */
public final class Lookups {
  private static final String SIGNERS = "SELECT signers FROM record WHERE id = ?";
  private static final String LISTED_AUDITS =
      "SELECT DISTINCT r.audit FROM listing l JOIN record r ON r.id = l.record"
          + " WHERE l.manifest = ? AND r.audit IS NOT NULL ORDER BY r.audit";
  private static final String SIGNED_BY =
      "SELECT count(*) FROM record WHERE instr(signers, ?) > 0 AND kind NOT IN ('manifest', 'key-request')";
  private static final String IDS_SIGNED_BY =
      "SELECT id FROM record WHERE instr(signers, ?) > 0 AND kind NOT IN ('manifest', 'key-request')"
          + " ORDER BY id";
  private static final String ARRIVALS =
      "SELECT l.record, min(j.at) FROM listing l JOIN journal j ON j.subject = l.manifest"
          + " WHERE j.event = 'import' GROUP BY l.record";

  private static final String IDS = "SELECT id FROM record WHERE audit = ? ORDER BY id";

  private final OneWriter writer;

  Lookups(OneWriter writer) {
    this.writer = writer;
  }

  /** The keys whose signature on the record was verified; empty when there is no such record. */
  public Optional<Set<KeyId>> signersOf(RecordId id) {
    return writer.step(
        sql -> {
          PreparedStatement query = writer.prepared(SIGNERS);
          query.setString(1, id.value());
          try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(keys(rows.getString(1))) : Optional.empty();
          }
        });
  }

  private static Set<KeyId> keys(String ids) {
    Set<KeyId> keys = new HashSet<>();
    for (String id : ids.split(" ")) {
      if (!id.isEmpty()) {
        keys.add(new KeyId(id));
      }
    }
    return Set.copyOf(keys);
  }

  /** Ids of an audit's records, in order. */
  public List<RecordId> idsOfAudit(String audit) {
    return writer.step(
        sql -> {
          PreparedStatement query = writer.prepared(IDS);
          query.setString(1, audit);
          List<RecordId> ids = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              ids.add(new RecordId(rows.getString(1)));
            }
          }
          return ids;
        });
  }

  /** Audits of the records a manifest lists. */
  public List<String> auditsListedBy(RecordId manifest) {
    return writer.step(
        sql -> {
          PreparedStatement query = writer.prepared(LISTED_AUDITS);
          query.setString(1, manifest.value());
          List<String> audits = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              audits.add(rows.getString(1));
            }
          }
          return audits;
        });
  }

  /** How many records a key has signed, packing lists and requests aside. */
  public int countSignedBy(KeyId key) {
    return writer.step(
        sql -> {
          PreparedStatement query = writer.prepared(SIGNED_BY);
          query.setString(1, key.value());
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  /** The records a key has signed, packing lists and requests aside, by id. */
  public List<RecordId> signedBy(KeyId key) {
    return writer.step(
        sql -> {
          PreparedStatement query = writer.prepared(IDS_SIGNED_BY);
          query.setString(1, key.value());
          List<RecordId> ids = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              ids.add(new RecordId(rows.getString(1)));
            }
          }
          return ids;
        });
  }

  /** When each record first came in with an import. */
  public Map<RecordId, Instant> arrivals() {
    return writer.step(
        sql -> {
          Map<RecordId, Instant> arrivals = new HashMap<>();
          try (ResultSet rows = writer.prepared(ARRIVALS).executeQuery()) {
            while (rows.next()) {
              arrivals.put(new RecordId(rows.getString(1)), Instant.parse(rows.getString(2)));
            }
          }
          return arrivals;
        });
  }
}
