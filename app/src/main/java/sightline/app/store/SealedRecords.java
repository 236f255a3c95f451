package sightline.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sightline.model.merge.Signed;
import sightline.model.record.Annotation;
import sightline.model.record.AuditRevision;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.RefusedException;
import sightline.model.record.SignOff;

/**
 * Rows of the record table and what they mean. The clear columns are bound to the sealed bytes: who
 * signed a record, where it was made and which audit it belongs to cannot be altered beside them.
 */
final class SealedRecords {
  static final String COLUMNS = "id, kind, audit, target, signers, made_here, sealed";

  private final Seal seal;

  SealedRecords(Seal seal) {
    this.seal = seal;
  }

  /** One row, ready to be written; {@code audit} and {@code target} may be null. */
  record Row(
      String id,
      String kind,
      String audit,
      String target,
      String signers,
      long madeHere,
      byte[] sealed) {}

  Row row(Signed signed) {
    String id = signed.id().value();
    String kind =
        RecordKind.read(signed.envelope().payloadType())
            .map(RecordKind.Typed::kind)
            .orElse("unknown");
    String audit = null;
    String target = null;
    Payload payload = signed.payload().orElse(null);
    if (payload instanceof AuditRevision r) {
      audit = r.auditId();
    } else if (payload instanceof SignOff s) {
      audit = s.auditId();
      target = s.revision().value();
    } else if (payload instanceof Annotation a) {
      target = a.target().value();
    }
    String signers =
        signed.signers().stream()
            .sorted(Comparator.naturalOrder())
            .map(KeyId::value)
            .collect(Collectors.joining(" "));
    long madeHere = signed.madeHere() ? 1 : 0;
    byte[] sealed =
        seal.seal(
            EnvelopeBytes.write(signed.envelope()),
            belongsTo(id, kind, audit, target, signers, madeHere));
    return new Row(id, kind, audit, target, signers, madeHere, sealed);
  }

  /** The row a result stands at, its columns in the order of {@link #COLUMNS}. */
  static Row row(ResultSet at) throws SQLException {
    return new Row(
        at.getString(1),
        at.getString(2),
        at.getString(3),
        at.getString(4),
        at.getString(5),
        at.getLong(6),
        at.getBytes(7));
  }

  /** What a row holds, its hash recomputed; damage when anything does not fit. */
  Signed open(Row row) throws StoreException {
    Envelope envelope = envelope(row);
    try {
      boolean understood =
          RecordKind.read(envelope.payloadType())
              .filter(RecordKind.Typed::isUnderstood)
              .isPresent();
      return new Signed(
          envelope,
          understood ? Optional.of(Payload.read(envelope)) : Optional.empty(),
          signers(row.signers()),
          row.madeHere() == 1);
    } catch (RefusedException | IllegalArgumentException e) {
      throw damaged(row);
    }
  }

  private Envelope envelope(Row row) throws StoreException {
    return seal.open(
            row.sealed(),
            belongsTo(
                row.id(), row.kind(), row.audit(), row.target(), row.signers(), row.madeHere()))
        .flatMap(EnvelopeBytes::read)
        .filter(e -> e.id().value().equals(row.id()))
        .orElseThrow(() -> damaged(row));
  }

  static Set<KeyId> signers(String spaced) {
    return spaced.isEmpty()
        ? Set.of()
        : Arrays.stream(spaced.split(" ", -1)).map(KeyId::new).collect(Collectors.toSet());
  }

  static RecordId id(String text) throws StoreException {
    if (text == null || !RecordId.isWellFormed(text)) {
      throw new StoreException(new StoreProblem.Damaged("the id of a record"));
    }
    return new RecordId(text);
  }

  private static StoreException damaged(Row row) {
    String id = String.valueOf(row.id());
    return new StoreException(
        new StoreProblem.Damaged(
            "record " + (RecordId.isWellFormed(id) ? new RecordId(id).brief() : "of no id")));
  }

  private static String belongsTo(
      String id, String kind, String audit, String target, String signers, long madeHere) {
    return "record|"
        + String.join(
            "|",
            id,
            kind,
            audit == null ? "" : audit,
            target == null ? "" : target,
            signers,
            Long.toString(madeHere));
  }
}
