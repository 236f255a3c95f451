package sightline.app.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106, version 1.3) with these costs.
 *
 * @param memoryKib 8,192 to 1,048,576
 * @param iterations 1 to 16
 * @param parallelism 1 to 4
 */
record Argon(int memoryKib, int iterations, int parallelism) {
  static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  /** Whether the costs are ones this program would choose; a damaged row may ask for a terabyte. */
  boolean isReasonable() {
    return memoryKib >= 8_192
        && memoryKib <= 1_048_576
        && iterations >= 1
        && iterations <= 16
        && parallelism >= 1
        && parallelism <= 4;
  }

  /** The 32-byte key a secret comes to. The secret's own characters are left alone. */
  byte[] key(char[] secret, byte[] salt) {
    byte[] bytes = utf8(secret);
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(iterations)
              .withParallelism(parallelism)
              .withSalt(salt)
              .build());
      byte[] key = new byte[KEY_BYTES];
      generator.generateBytes(bytes, key);
      return key;
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** One form for a letter with its accent, whichever way the keyboard sends it. */
  private static byte[] utf8(char[] secret) {
    CharBuffer chars = CharBuffer.wrap(secret);
    ByteBuffer encoded =
        StandardCharsets.UTF_8.encode(
            Normalizer.isNormalized(chars, Normalizer.Form.NFC)
                ? chars
                : CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC)));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
