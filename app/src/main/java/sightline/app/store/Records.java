package sightline.app.store;

import static sightline.db.Tables.AUDIT_VIEW;
import static sightline.db.Tables.LISTING;
import static sightline.db.Tables.RECORD;
import static sightline.db.Tables.RECORD_STANDING;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import sightline.model.merge.AuditState;
import sightline.model.merge.Listing;
import sightline.model.merge.RecordNote;
import sightline.model.merge.Signed;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Manifest;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;

/**
 * Log 2: the signed records, byte for byte. What is read here was unsealed and its hash recomputed;
 * a record that fails is reported as damage, never left out: without it an older revision could
 * pass for the newest.
 */
public final class Records {
  private static final String INSERT =
      "INSERT INTO record (id, kind, audit, target, signers, made_here, sealed)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE record SET kind = ?, audit = ?, target = ?, signers = ?, made_here = ?, sealed = ?"
          + " WHERE id = ?";
  private static final String KNOWN = "SELECT 1 FROM record WHERE id = ?";
  private static final String LIST =
      "INSERT INTO listing (record, manifest) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String LISTED =
      "SELECT r.signers FROM listing l JOIN record r ON r.id = l.manifest WHERE l.record = ?";

  private static final String SELECT = "SELECT " + SealedRecords.COLUMNS + " FROM record";
  private static final String BY_ID = SELECT + " WHERE id = ?";
  private static final String BY_AUDIT = SELECT + " WHERE audit = ? ORDER BY id";
  private static final String BY_KIND = SELECT + " WHERE kind = ? ORDER BY id";
  private static final String BY_TARGET = SELECT + " WHERE target = ? ORDER BY id";
  private static final String BY_SIGNERS = SELECT + " WHERE signers = ? ORDER BY id";
  private static final String UNREAD =
      SELECT
          + " WHERE audit IS NULL AND target IS NULL"
          + " AND kind IN ('audit-revision', 'signoff', 'annotation') ORDER BY id";
  private static final String ALL = SELECT + " ORDER BY id";

  private final OneWriter writer;
  private final SealedRecords sealed;

  Records(OneWriter writer, Seal seal) {
    this.writer = writer;
    this.sealed = new SealedRecords(seal);
  }

  /**
   * Adds records the caller has verified. One that is held already keeps its bytes and gains the
   * signatures and signers it lacked; it counts as made here when either was.
   *
   * @return ids that were not held before
   */
  public Set<RecordId> add(Collection<Signed> records) throws StoreException {
    Map<RecordId, Signed> distinct = new LinkedHashMap<>();
    records.forEach(r -> distinct.merge(r.id(), r, Records::union));
    return writer.change(
        sql -> {
          Set<RecordId> fresh = new LinkedHashSet<>();
          List<Signed> inserts = new ArrayList<>();
          for (Signed record : distinct.values()) {
            if (isKnown(record.id())) {
              extend(record);
            } else {
              fresh.add(record.id());
              inserts.add(record);
            }
          }
          insert(inserts);
          list(inserts);
          return fresh;
        });
  }

  private static Signed union(Signed a, Signed b) {
    Set<KeyId> signers = new HashSet<>(a.signers());
    signers.addAll(b.signers());
    return new Signed(
        a.envelope().withSignaturesOf(b.envelope()),
        a.payload().or(b::payload),
        signers,
        a.madeHere() || b.madeHere());
  }

  private void extend(Signed record) throws SQLException, StoreException {
    Signed held = sealed.open(rows(BY_ID, record.id().value()).getFirst());
    Signed both = union(held, record);
    boolean same =
        both.signers().equals(held.signers())
            && both.madeHere() == held.madeHere()
            && new HashSet<>(both.envelope().signatures())
                .equals(new HashSet<>(held.envelope().signatures()));
    if (same) {
      return;
    }
    replace(sealed.row(both));
  }

  private void replace(SealedRecords.Row row) throws SQLException {
    PreparedStatement update = writer.prepared(UPDATE);
    update.setString(1, row.kind());
    update.setString(2, row.audit());
    update.setString(3, row.target());
    update.setString(4, row.signers());
    update.setLong(5, row.madeHere());
    update.setBytes(6, row.sealed());
    update.setString(7, row.id());
    update.executeUpdate();
  }

  private void insert(List<Signed> records) throws SQLException {
    PreparedStatement insert = writer.prepared(INSERT);
    for (Signed record : records) {
      SealedRecords.Row row = sealed.row(record);
      insert.setString(1, row.id());
      insert.setString(2, row.kind());
      insert.setString(3, row.audit());
      insert.setString(4, row.target());
      insert.setString(5, row.signers());
      insert.setLong(6, row.madeHere());
      insert.setBytes(7, row.sealed());
      insert.addBatch();
    }
    insert.executeBatch();
  }

  private void list(Collection<Signed> records) throws SQLException {
    PreparedStatement insert = writer.prepared(LIST);
    for (Signed record : records) {
      if (record.payload().orElse(null) instanceof Manifest manifest) {
        for (RecordId item : manifest.records()) {
          insert.setString(1, item.value());
          insert.setString(2, record.id().value());
          insert.addBatch();
        }
      }
    }
    insert.executeBatch();
  }

  public boolean contains(RecordId id) throws StoreException {
    return writer.step(sql -> isKnown(id));
  }

  private boolean isKnown(RecordId id) throws SQLException {
    PreparedStatement known = writer.prepared(KNOWN);
    known.setString(1, id.value());
    try (ResultSet rows = known.executeQuery()) {
      return rows.next();
    }
  }

  /** The envelope with all its signatures, its hash recomputed. */
  public Optional<Envelope> get(RecordId id) throws StoreException {
    return signed(id).map(Signed::envelope);
  }

  public Optional<Signed> signed(RecordId id) throws StoreException {
    return select(BY_ID, id.value()).stream().findFirst();
  }

  /** All records of one audit, in id order. */
  public List<Signed> signedOfAudit(String auditId) throws StoreException {
    return select(BY_AUDIT, auditId);
  }

  /** All records of one kind, in id order; payload empty for those that need a newer program. */
  public List<Signed> signedOfKind(RecordKind kind) throws StoreException {
    return select(BY_KIND, kind.code());
  }

  /** Sign-offs and annotations about a record, in id order. */
  public List<Signed> signedAbout(RecordId target) throws StoreException {
    return select(BY_TARGET, target.value());
  }

  /** Records whose signature waits for a key to arrive, in id order. */
  public List<Signed> withoutSigner() throws StoreException {
    return select(BY_SIGNERS, "");
  }

  private List<Signed> select(String query, String value) throws StoreException {
    // out of the lock: unsealing and reading need the connection no more
    List<SealedRecords.Row> rows = writer.step(sql -> rows(query, value));
    List<Signed> found = new ArrayList<>(rows.size());
    for (SealedRecords.Row row : rows) {
      found.add(sealed.open(row));
    }
    return found;
  }

  private List<SealedRecords.Row> rows(String query, String... values) throws SQLException {
    PreparedStatement select = writer.prepared(query);
    for (int i = 0; i < values.length; i++) {
      select.setString(i + 1, values[i]);
    }
    List<SealedRecords.Row> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(SealedRecords.row(rows));
      }
    }
    return found;
  }

  /** Ids of all records, in order. */
  public List<RecordId> allIds() throws StoreException {
    return writer.step(
        sql -> {
          List<RecordId> ids = new ArrayList<>();
          for (String id : sql.select(RECORD.ID).from(RECORD).orderBy(RECORD.ID).fetch(RECORD.ID)) {
            ids.add(SealedRecords.id(id));
          }
          return ids;
        });
  }

  /** Ids of all audits any record belongs to, in order. */
  public List<String> audits() throws StoreException {
    return writer.step(
        sql ->
            sql.selectDistinct(RECORD.AUDIT)
                .from(RECORD)
                .where(RECORD.AUDIT.isNotNull())
                .orderBy(RECORD.AUDIT)
                .fetch(RECORD.AUDIT));
  }

  /** Audits to fold again when the standing of a key changes: it signed a record or its packing. */
  public List<String> auditsSignedBy(KeyId key) throws StoreException {
    return writer.step(
        sql ->
            sql.selectDistinct(RECORD.AUDIT)
                .from(RECORD)
                .where(RECORD.AUDIT.isNotNull())
                .and(
                    RECORD
                        .SIGNERS
                        .contains(key.value())
                        .or(
                            RECORD.ID.in(
                                sql.select(LISTING.RECORD)
                                    .from(LISTING)
                                    .where(
                                        LISTING.MANIFEST.in(
                                            sql.select(RECORD.as("m").ID)
                                                .from(RECORD.as("m"))
                                                .where(RECORD.as("m").KIND.eq("manifest"))
                                                .and(
                                                    RECORD
                                                        .as("m")
                                                        .SIGNERS
                                                        .contains(key.value())))))))
                .orderBy(RECORD.AUDIT)
                .fetch(RECORD.AUDIT));
  }

  /** Audits of which something is held: to fold again when tools, keys or lists have come. */
  public List<String> heldAudits() throws StoreException {
    return writer.step(
        sql ->
            sql.select(RECORD_STANDING.AUDIT)
                .from(RECORD_STANDING)
                .where(RECORD_STANDING.AUDIT.isNotNull())
                .and(RECORD_STANDING.OUTCOME.eq(RecordNote.Outcome.HELD.code()))
                .union(
                    sql.select(AUDIT_VIEW.AUDIT)
                        .from(AUDIT_VIEW)
                        .where(AUDIT_VIEW.STATE.eq(AuditState.HELD.code())))
                .orderBy(1)
                .fetch(RECORD_STANDING.AUDIT));
  }

  /**
   * What the manifests held say about a record.
   *
   * @param counts whether a key's word is taken
   */
  public Listing listing(RecordId id, Predicate<KeyId> counts) throws StoreException {
    return writer.step(
        sql -> {
          PreparedStatement listed = writer.prepared(LISTED);
          listed.setString(1, id.value());
          Listing listing = Listing.UNLISTED;
          try (ResultSet rows = listed.executeQuery()) {
            while (rows.next() && listing != Listing.LISTED) {
              listing =
                  SealedRecords.signers(rows.getString(1)).stream().anyMatch(counts)
                      ? Listing.LISTED
                      : Listing.LISTED_BY_UNKNOWN;
            }
          } catch (IllegalArgumentException notKeys) {
            throw new StoreException(new StoreProblem.Damaged("the signers of a manifest"));
          }
          return listing;
        });
  }

  /**
   * After an update of the program: puts records that needed it under the audit they belong to.
   *
   * @return audits to fold again, in order
   */
  public Set<String> readAgain() throws StoreException {
    return writer.change(
        sql -> {
          Set<String> audits = new TreeSet<>();
          for (SealedRecords.Row row : rows(UNREAD)) {
            SealedRecords.Row read = sealed.row(sealed.open(row));
            if (read.audit() != null || read.target() != null) {
              replace(read);
            }
            if (read.audit() != null) {
              audits.add(read.audit());
            }
          }
          return audits;
        });
  }

  /** Reads the packing lists again from the manifests themselves. */
  void rebuildListings() throws StoreException {
    List<Signed> manifests = signedOfKind(RecordKind.MANIFEST);
    writer.change(
        sql -> {
          sql.deleteFrom(LISTING).execute();
          list(manifests);
          return true;
        });
  }

  /** Erases records under retention: row, bytes, and what the log beside the database held. */
  public void erase(Collection<RecordId> ids) throws StoreException {
    writer.change(
        sql -> {
          for (RecordId id : ids) {
            sql.deleteFrom(LISTING).where(LISTING.MANIFEST.eq(id.value())).execute();
            sql.deleteFrom(RECORD_STANDING).where(RECORD_STANDING.RECORD.eq(id.value())).execute();
            sql.deleteFrom(RECORD).where(RECORD.ID.eq(id.value())).execute();
          }
          writer.sweepAfterCommit();
          return true;
        });
  }

  /**
   * Everything that still verifies, when something does not.
   *
   * @param whole records that open and whose hash is right, in id order
   * @param lost what was found in the place of the others
   */
  public record Survivors(List<Signed> whole, List<String> lost) {}

  /** Every record by itself, so that a damaged one takes no other with it. */
  public Survivors survivors() throws StoreException {
    List<Signed> whole = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (SealedRecords.Row row : writer.step(sql -> rows(ALL))) {
      try {
        whole.add(sealed.open(row));
      } catch (StoreException e) {
        lost.add(e.problem() instanceof StoreProblem.Damaged d ? d.detail() : "a record");
      }
    }
    return new Survivors(whole, lost);
  }
}
