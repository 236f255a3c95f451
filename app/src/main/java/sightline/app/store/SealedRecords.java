package sightline.app.store;

import static sightline.db.Tables.RECORD;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Annotation;
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
    switch (signed.payload().orElse(null)) {
      case AuditRevision r -> audit = r.auditId();
      case SignOff s -> {
        audit = s.auditId();
        target = s.revision().value();
      }
      case Annotation a -> target = a.target().value();
      case null, default -> {
        // belongs to no audit
      }
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

  /** What a row holds, its hash recomputed; damage when anything does not fit. */
  Signed open(Record row) throws StoreException {
    Envelope envelope = envelope(row);
    try {
      boolean understood =
          RecordKind.read(envelope.payloadType())
              .filter(RecordKind.Typed::isUnderstood)
              .isPresent();
      return new Signed(
          envelope,
          understood ? Optional.of(Payload.read(envelope)) : Optional.empty(),
          signers(row.get(RECORD.SIGNERS)),
          row.get(RECORD.MADE_HERE) == 1);
    } catch (RefusedException | IllegalArgumentException e) {
      throw damaged(row);
    }
  }

  Envelope envelope(Record row) throws StoreException {
    String id = row.get(RECORD.ID);
    Long madeHere = row.get(RECORD.MADE_HERE);
    if (id == null || madeHere == null) {
      throw damaged(row);
    }
    return seal.open(
            row.get(RECORD.SEALED),
            belongsTo(
                id,
                row.get(RECORD.KIND),
                row.get(RECORD.AUDIT),
                row.get(RECORD.TARGET),
                row.get(RECORD.SIGNERS),
                madeHere))
        .flatMap(EnvelopeBytes::read)
        .filter(e -> e.id().value().equals(id))
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

  private static StoreException damaged(Record row) {
    String id = String.valueOf(row.get(RECORD.ID));
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
