package sightline.model.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a record says. One class a kind; each reads itself from {@link Fields} and writes itself as
 * JSON with its members in a fixed order. Payloads are never re-written once signed: the bytes are
 * what was signed.
 */
public sealed interface Payload
    permits AuditRevision,
        SignOff,
        Annotation,
        Manifest,
        KeyRequest,
        TrustList,
        AuditPack,
        Receipt,
        PurgeNotice {

  RecordKind kind();

  ObjectNode toJson();

  /** Code of the partnership the record is for. */
  String partnership();

  default byte[] toBytes() {
    return ProperText.bytes(toJson());
  }

  /**
   * Reads the payload of an envelope whose type this program understands.
   *
   * @throws RefusedException when the bytes break a rule of the kind
   */
  static Payload read(Envelope envelope) throws RefusedException {
    if (envelope.payloadLength() > Limits.PAYLOAD_BYTES) {
      throw new RefusedException(Code.TOO_BIG, "A record is larger than 1 MiB.");
    }
    RecordKind kind =
        RecordKind.read(envelope.payloadType())
            .filter(RecordKind.Typed::isUnderstood)
            .flatMap(t -> RecordKind.ofCode(t.kind()))
            .orElseThrow(
                () ->
                    new RefusedException(
                        Code.NEWER_SCHEMA, "This record needs a newer Sightline."));
    Fields fields = new Fields(StrictJson.forPayloads().readObject(envelope.payloadUncopied()), "");
    return switch (kind) {
      case AUDIT_REVISION -> AuditRevision.read(fields);
      case SIGNOFF -> SignOff.read(fields);
      case ANNOTATION -> Annotation.read(fields);
      case MANIFEST -> Manifest.read(fields);
      case KEY_REQUEST -> KeyRequest.read(fields);
      case TRUST_LIST -> TrustList.read(fields);
      case AUDIT_PACK -> AuditPack.read(fields);
      case RECEIPT -> Receipt.read(fields);
      case PURGE_NOTICE -> PurgeNotice.read(fields);
    };
  }
}
