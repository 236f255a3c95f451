package sightline.model.record;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An Ed25519 private key and the records it signs. Made on the device; leaves it only as sealed
 * bytes.
 */
public final class SigningKey {
  private static final byte[] PKCS8_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final int SEED_LENGTH = 32;

  private final Ed25519PrivateKeyParameters parameters;
  private final PublicKey publicKey;

  private SigningKey(Ed25519PrivateKeyParameters parameters) {
    this.parameters = parameters;
    this.publicKey = PublicKey.ofRaw(parameters.generatePublicKey().getEncoded());
  }

  public static SigningKey generate(SecureRandom random) {
    return new SigningKey(new Ed25519PrivateKeyParameters(random));
  }

  /** From the 32-byte seed of RFC 8032. */
  public static SigningKey ofSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new SigningKey(new Ed25519PrivateKeyParameters(seed, 0));
  }

  public byte[] seed() {
    return parameters.getEncoded();
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public KeyId id() {
    return publicKey.id();
  }

  public byte[] sign(byte[] bytes) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, parameters);
    signer.update(bytes, 0, bytes.length);
    return signer.generateSignature();
  }

  /** Signs a payload into a record. */
  public Envelope seal(String payloadType, byte[] payload) {
    byte[] signature = sign(Envelope.preAuthenticationEncoding(payloadType, payload));
    return new Envelope(
        payloadType,
        payload,
        List.of(
            new Envelope.Signature(id().value(), Base64.getEncoder().encodeToString(signature))));
  }

  /** PKCS#8 PEM, as openssl reads it. Written for demo keys only. */
  public String pem() {
    byte[] der = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SEED_LENGTH);
    System.arraycopy(seed(), 0, der, PKCS8_PREFIX.length, SEED_LENGTH);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getEncoder().encodeToString(der)
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** Reads what {@link #pem()} writes. */
  public static Optional<SigningKey> ofPem(String pem) {
    String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      byte[] der = Base64.getDecoder().decode(body);
      boolean ours =
          der.length == PKCS8_PREFIX.length + SEED_LENGTH
              && Arrays.equals(der, 0, PKCS8_PREFIX.length, PKCS8_PREFIX, 0, PKCS8_PREFIX.length);
      return ours
          ? Optional.of(ofSeed(Arrays.copyOfRange(der, PKCS8_PREFIX.length, der.length)))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
