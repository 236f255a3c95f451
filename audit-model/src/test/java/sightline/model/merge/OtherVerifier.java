package sightline.model.merge;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.PublicKey;

/** Ed25519 by the JDK's own provider: agrees with the program's, or one of them is wrong. */
public final class OtherVerifier {
  private OtherVerifier() {}

  public static boolean verifies(PublicKey key, byte[] bytes, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key.spki())));
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  /** The keys whose signature on this envelope holds. */
  public static Set<KeyId> signers(Envelope envelope, Map<KeyId, PublicKey> keys) {
    Set<KeyId> signers = new HashSet<>();
    for (Envelope.Signature s : envelope.signatures()) {
      PublicKey key = keys.get(new KeyId(s.keyId()));
      if (key != null && verifies(key, envelope.signedBytes(), s.bytes())) {
        signers.add(key.id());
      }
    }
    return signers;
  }
}
