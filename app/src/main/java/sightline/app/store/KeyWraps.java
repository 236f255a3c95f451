package sightline.app.store;

import static sightline.db.Tables.KEY_WRAP;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Record;
import sightline.model.record.Digests;

/** The store key, wrapped once by the passphrase and once by the recovery code. */
final class KeyWraps {
  /** What wraps. */
  enum Purpose {
    PASSPHRASE("passphrase"),
    RECOVERY("recovery");

    private final String code;

    Purpose(String code) {
      this.code = code;
    }
  }

  private final OneWriter writer;
  private final SecureRandom random;

  KeyWraps(OneWriter writer, SecureRandom random) {
    this.writer = writer;
    this.random = random;
  }

  /** Wraps the store key anew; what was wrapped for this purpose before no longer opens. */
  void put(Purpose purpose, char[] secret, Argon argon, byte[] storeKey) throws StoreException {
    byte[] salt = new byte[Argon.SALT_BYTES];
    random.nextBytes(salt);
    byte[] wrappingKey = argon.key(secret, salt);
    byte[] wrapped = new Seal(wrappingKey, random).seal(storeKey, belongsTo(purpose, argon));
    Arrays.fill(wrappingKey, (byte) 0);
    writer.change(
        sql -> {
          sql.deleteFrom(KEY_WRAP).where(KEY_WRAP.PURPOSE.eq(purpose.code)).execute();
          sql.insertInto(KEY_WRAP)
              .set(KEY_WRAP.PURPOSE, purpose.code)
              .set(KEY_WRAP.SALT, salt)
              .set(KEY_WRAP.MEMORY_KIB, (long) argon.memoryKib())
              .set(KEY_WRAP.ITERATIONS, (long) argon.iterations())
              .set(KEY_WRAP.PARALLELISM, (long) argon.parallelism())
              .set(KEY_WRAP.WRAPPED, wrapped)
              .set(KEY_WRAP.DIGEST, digest(purpose, salt, argon, wrapped))
              .execute();
          writer.sweepAfterCommit();
          return true;
        });
  }

  /** The store key, when the secret is right. */
  byte[] open(Purpose purpose, char[] secret) throws StoreException {
    Record row = row(purpose);
    Argon argon = argon(row);
    byte[] salt = row.get(KEY_WRAP.SALT);
    byte[] wrapped = row.get(KEY_WRAP.WRAPPED);
    if (salt == null
        || wrapped == null
        || !argon.isReasonable()
        || !digest(purpose, salt, argon, wrapped).equals(row.get(KEY_WRAP.DIGEST))) {
      throw damaged();
    }
    byte[] wrappingKey = argon.key(secret, salt);
    Optional<byte[]> storeKey =
        new Seal(wrappingKey, random).open(wrapped, belongsTo(purpose, argon));
    Arrays.fill(wrappingKey, (byte) 0);
    return storeKey
        .filter(k -> k.length == Seal.KEY_BYTES)
        .orElseThrow(() -> new StoreException(new StoreProblem.WrongPassphrase()));
  }

  /** The costs the store was made with. */
  Argon argon() throws StoreException {
    return argon(row(Purpose.PASSPHRASE));
  }

  private Record row(Purpose purpose) throws StoreException {
    Record row =
        writer.step(
            sql -> sql.selectFrom(KEY_WRAP).where(KEY_WRAP.PURPOSE.eq(purpose.code)).fetchOne());
    if (row == null) {
      throw damaged();
    }
    return row;
  }

  private static Argon argon(Record row) throws StoreException {
    Long memory = row.get(KEY_WRAP.MEMORY_KIB);
    Long iterations = row.get(KEY_WRAP.ITERATIONS);
    Long parallelism = row.get(KEY_WRAP.PARALLELISM);
    if (memory == null || iterations == null || parallelism == null) {
      throw damaged();
    }
    return new Argon(small(memory), small(iterations), small(parallelism));
  }

  private static int small(long number) {
    return (int) Math.clamp(number, 0, Integer.MAX_VALUE);
  }

  private static StoreException damaged() {
    return new StoreException(
        new StoreProblem.Damaged(
            "the key that opens it; the other of passphrase and recovery code may still do"));
  }

  private static String belongsTo(Purpose purpose, Argon argon) {
    return "key_wrap|%s|%d|%d|%d"
        .formatted(purpose.code, argon.memoryKib(), argon.iterations(), argon.parallelism());
  }

  private static String digest(Purpose purpose, byte[] salt, Argon argon, byte[] wrapped) {
    HexFormat hex = HexFormat.of();
    return Digests.sha256(
        belongsTo(purpose, argon) + "|" + hex.formatHex(salt) + "|" + hex.formatHex(wrapped));
  }
}
