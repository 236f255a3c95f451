package sightline.app.store;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The code on paper that opens the store when the passphrase is forgotten: 24 characters, 120 bits,
 * with no 0 O 1 I to be confused.
 *
 * @param value the 24 characters, without spaces
 */
public record RecoveryCode(String value) {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 24;
  private static final int GROUP = 4;

  public RecoveryCode {
    if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException("not a recovery code");
    }
  }

  /** A new code, before or after the store it will open is made. */
  public static RecoveryCode draw(SecureRandom random) {
    return new RecoveryCode(
        IntStream.range(0, LENGTH)
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
            .collect(Collectors.joining()));
  }

  /** What a person typed, with or without spaces, hyphens and capitals; empty when it cannot be. */
  public static Optional<RecoveryCode> read(String typed) {
    String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return bare.length() == LENGTH && bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        ? Optional.of(new RecoveryCode(bare))
        : Optional.empty();
  }

  /** Two rows of three groups of four, as printed. */
  public List<String> rows() {
    return List.of(row(0), row(LENGTH / 2));
  }

  private String row(int from) {
    return IntStream.range(0, LENGTH / 2 / GROUP)
        .mapToObj(g -> value.substring(from + g * GROUP, from + (g + 1) * GROUP))
        .collect(Collectors.joining(" "));
  }

  /** Never the code: texts end up in logs. */
  @Override
  public String toString() {
    return "RecoveryCode[hidden]";
  }
}
