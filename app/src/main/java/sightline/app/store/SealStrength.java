package sightline.app.store;

/** How much work Argon2id (RFC 9106) puts between a passphrase and the store key. */
public enum SealStrength {
  /** 64 MiB, 3 passes: about a third of a second on an office laptop. */
  STANDARD(64 * 1024, 3),
  /** 64 MiB, 1 pass, for the many stores of a demonstration. */
  DEMO(64 * 1024, 1),
  /** 8 MiB, 1 pass: for tests, and for nothing that matters. */
  TEST(8 * 1024, 1);

  private final int memoryKib;
  private final int iterations;

  SealStrength(int memoryKib, int iterations) {
    this.memoryKib = memoryKib;
    this.iterations = iterations;
  }

  Argon argon() {
    return new Argon(memoryKib, iterations, 1);
  }
}
