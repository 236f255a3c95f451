package sightline.model.record;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identity of a public key: "sha256:" and the hex SHA-256 of its 44-byte SubjectPublicKeyInfo.
 *
 * @param value the whole id
 */
public record KeyId(String value) implements Comparable<KeyId> {
  private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final int GROUPS = 6;
  private static final int DIGITS_PER_SLICE = 10;
  private static final BigInteger MODULUS = BigInteger.valueOf(100_000);

  public KeyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a key id");
    }
  }

  public static KeyId of(byte[] subjectPublicKeyInfo) {
    return new KeyId(Digests.sha256(subjectPublicKeyInfo));
  }

  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Thirty digits in six groups of five, to be read out and typed in by the listener. */
  public SpokenCode spokenCode() {
    String hex = value.substring("sha256:".length());
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      String slice = hex.substring(i * DIGITS_PER_SLICE, (i + 1) * DIGITS_PER_SLICE);
      int digits = new BigInteger(slice, 16).mod(MODULUS).intValueExact();
      // the machine's locale may have digits of its own
      groups.add(String.format(Locale.ROOT, "%05d", digits));
    }
    return new SpokenCode(groups);
  }

  @Override
  public int compareTo(KeyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
