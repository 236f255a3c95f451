package sightline.model.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key, carried as its 44-byte SubjectPublicKeyInfo (RFC 8410). */
public final class PublicKey {
  private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int SPKI_LENGTH = 44;

  private final byte[] spki;
  private final KeyId id;
  private final Ed25519PublicKeyParameters parameters;

  private PublicKey(byte[] spki) {
    this.spki = spki.clone();
    this.id = KeyId.of(spki);
    this.parameters = new Ed25519PublicKeyParameters(spki, SPKI_PREFIX.length);
  }

  /** Empty unless these are exactly the 44 bytes of an Ed25519 key. */
  public static Optional<PublicKey> ofSpki(byte[] spki) {
    if (spki.length != SPKI_LENGTH
        || !Arrays.equals(spki, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
      return Optional.empty();
    }
    // a point of small order would "verify" what nobody signed
    return Ed25519.validatePublicKeyFull(spki, SPKI_PREFIX.length)
        ? Optional.of(new PublicKey(spki))
        : Optional.empty();
  }

  static PublicKey ofRaw(byte[] raw) {
    byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_LENGTH);
    System.arraycopy(raw, 0, spki, SPKI_PREFIX.length, raw.length);
    return new PublicKey(spki);
  }

  public KeyId id() {
    return id;
  }

  public byte[] spki() {
    return spki.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(spki);
  }

  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n" + base64() + "\n-----END PUBLIC KEY-----\n";
  }

  /** Reads what {@link #pem()} writes. */
  public static Optional<PublicKey> ofPem(String pem) {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      return ofSpki(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Whether {@code signature} is this key's over {@code bytes}. */
  public boolean verifies(byte[] bytes, byte[] signature) {
    if (signature.length != 64) {
      return false;
    }
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(false, parameters);
    signer.update(bytes, 0, bytes.length);
    return signer.verifySignature(signature);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof PublicKey k && Arrays.equals(k.spki, spki);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(spki);
  }
}
