package sightline.model.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * A DSSE version 1 envelope: the bytes that were signed, their type, the signatures. This is what
 * lasts; it is kept and passed on byte for byte.
 *
 * <p>Source: DSSE protocol 1.0 (secure-systems-lab), with Ed25519 (RFC 8032) over the
 * pre-authentication encoding.
 */
public final class Envelope {
  private final String payloadType;
  private final byte[] payload;
  private final List<Signature> signatures;
  private final RecordId id;

  /** One signature; the key id is a hint and proves nothing. */
  public record Signature(String keyId, String base64) {
    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  public Envelope(String payloadType, byte[] payload, List<Signature> signatures) {
    this.payloadType = payloadType;
    this.payload = payload.clone();
    this.signatures = List.copyOf(signatures);
    MessageDigest sha256 = Digests.digest();
    sha256.update(header(payloadType, payload.length));
    sha256.update(payload);
    this.id = new RecordId("sha256:" + HexFormat.of().formatHex(sha256.digest()));
  }

  /** The bytes a signature covers: {@code "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body}. */
  public static byte[] preAuthenticationEncoding(String type, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 96);
    out.writeBytes(header(type, body.length));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] header(String type, int bodyLength) {
    int typeLength = type.getBytes(StandardCharsets.UTF_8).length;
    return ("DSSEv1 " + typeLength + " " + type + " " + bodyLength + " ")
        .getBytes(StandardCharsets.UTF_8);
  }

  public String payloadType() {
    return payloadType;
  }

  public byte[] payload() {
    return payload.clone();
  }

  /**
   * The payload itself, for readers that promise not to change it: saves a copy of up to 1 MiB a
   * record.
   */
  byte[] payloadUncopied() {
    return payload;
  }

  public int payloadLength() {
    return payload.length;
  }

  public List<Signature> signatures() {
    return signatures;
  }

  public RecordId id() {
    return id;
  }

  public byte[] signedBytes() {
    return preAuthenticationEncoding(payloadType, payload);
  }

  /** The same record with the signatures of both, in a fixed order: arrival order must not show. */
  public Envelope withSignaturesOf(Envelope other) {
    TreeSet<Signature> all =
        new TreeSet<>(Comparator.comparing(Signature::keyId).thenComparing(Signature::base64));
    all.addAll(signatures);
    return all.addAll(other.signatures) ? withSignatures(new ArrayList<>(all)) : this;
  }

  /** The same record with these signatures. */
  public Envelope withSignatures(List<Signature> others) {
    return new Envelope(payloadType, payload, others);
  }

  /** Compact JSON of the envelope, members in the order of the specification. */
  public byte[] toJson() {
    StringBuilder json = new StringBuilder(payload.length * 4 / 3 + 400);
    json.append("{\"payloadType\":\"").append(payloadType).append("\",\"payload\":\"");
    json.append(Base64.getEncoder().encodeToString(payload)).append("\",\"signatures\":[");
    for (int i = 0; i < signatures.size(); i++) {
      Signature s = signatures.get(i);
      json.append(i == 0 ? "" : ",").append("{\"keyid\":\"").append(s.keyId());
      json.append("\",\"sig\":\"").append(s.base64()).append("\"}");
    }
    return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Envelope e
        && e.payloadType.equals(payloadType)
        && Arrays.equals(e.payload, payload)
        && e.signatures.equals(signatures);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Envelope[" + payloadType + ", " + id.brief() + "]";
  }
}
