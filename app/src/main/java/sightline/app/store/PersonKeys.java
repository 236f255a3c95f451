package sightline.app.store;

import static sightline.db.Tables.PERSON_KEY;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import sightline.model.audit.Person;
import sightline.model.record.Digests;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.PublicKey;
import sightline.model.record.SigningKey;

/** Private keys: made on this device, sealed in its store, never exported. */
public final class PersonKeys {
  private static final String SEPARATOR = "\u0000";

  private final OneWriter writer;
  private final Seal seal;
  private final SecureRandom random;
  private final Argon argon;

  PersonKeys(OneWriter writer, Seal seal, SecureRandom random, Argon argon) {
    this.writer = writer;
    this.seal = seal;
    this.random = random;
    this.argon = argon;
  }

  /**
   * Keeps a signing key; the same key may be added once for each role it holds.
   *
   * @param role empty for the partnership key
   * @param ownPassphrase when given, the key opens with it only
   */
  public void add(
      KeyPurpose purpose,
      SigningKey key,
      Person person,
      Optional<KeyRole> role,
      String agency,
      Optional<char[]> ownPassphrase)
      throws StoreException {
    byte[] seed = key.seed();
    try {
      put(
          purpose,
          key.id().value(),
          role.map(KeyRole::code).orElse(""),
          key.publicKey().spki(),
          seed,
          String.join(SEPARATOR, agency, person.name(), person.role()),
          ownPassphrase);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /** Keeps an age identity, for {@link KeyPurpose#DECRYPTION} or {@link KeyPurpose#RECOVERY}. */
  public void addIdentity(Identity identity) throws StoreException {
    put(
        identity.purpose(),
        Digests.sha256(identity.recipient()),
        "",
        identity.recipient().getBytes(StandardCharsets.UTF_8),
        identity.secret().getBytes(StandardCharsets.UTF_8),
        "",
        Optional.empty());
  }

  private void put(
      KeyPurpose purpose,
      String id,
      String role,
      byte[] publicKey,
      byte[] secret,
      String person,
      Optional<char[]> own)
      throws StoreException {
    byte[] salt = own.isPresent() ? new byte[Argon.SALT_BYTES] : null;
    byte[] inner = secret;
    if (own.isPresent()) {
      random.nextBytes(salt);
      inner = new Seal(argon.key(own.get(), salt), random).seal(secret, "own|" + id);
    }
    byte[] sealedPrivate = seal.seal(inner, belongsTo("private", id, role, purpose));
    byte[] sealedPerson =
        seal.seal(person.getBytes(StandardCharsets.UTF_8), belongsTo("person", id, role, purpose));
    writer.change(
        sql -> {
          sql.deleteFrom(PERSON_KEY)
              .where(PERSON_KEY.KEY_ID.eq(id).and(PERSON_KEY.ROLE.eq(role)))
              .execute();
          return sql.insertInto(PERSON_KEY)
              .set(PERSON_KEY.KEY_ID, id)
              .set(PERSON_KEY.ROLE, role)
              .set(PERSON_KEY.PURPOSE, purpose.code())
              .set(PERSON_KEY.PUBLIC_KEY, publicKey)
              .set(PERSON_KEY.OWN_SALT, salt)
              .set(PERSON_KEY.OWN_MEMORY_KIB, own.map(p -> (long) argon.memoryKib()).orElse(null))
              .set(PERSON_KEY.OWN_ITERATIONS, own.map(p -> (long) argon.iterations()).orElse(null))
              .set(
                  PERSON_KEY.OWN_PARALLELISM, own.map(p -> (long) argon.parallelism()).orElse(null))
              .set(PERSON_KEY.SEALED_PRIVATE, sealedPrivate)
              .set(PERSON_KEY.SEALED_PERSON, sealedPerson)
              .execute();
        });
  }

  /** All signing keys, by id and role. */
  public List<OwnKey> list() throws StoreException {
    List<OwnKey> keys = new ArrayList<>();
    for (Record row : rows()) {
      KeyPurpose purpose = purpose(row);
      if (purpose == KeyPurpose.PARTNERSHIP || purpose == KeyPurpose.PERSON) {
        keys.add(ownKey(row, purpose));
      }
    }
    return keys;
  }

  private OwnKey ownKey(Record row, KeyPurpose purpose) throws StoreException {
    String id = row.get(PERSON_KEY.KEY_ID);
    String role = row.get(PERSON_KEY.ROLE);
    String[] person =
        new String(
                seal.open(row.get(PERSON_KEY.SEALED_PERSON), belongsTo("person", id, role, purpose))
                    .orElseThrow(PersonKeys::damaged),
                StandardCharsets.UTF_8)
            .split(SEPARATOR, -1);
    PublicKey publicKey =
        Optional.ofNullable(row.get(PERSON_KEY.PUBLIC_KEY))
            .flatMap(PublicKey::ofSpki)
            .filter(k -> k.id().value().equals(id))
            .orElseThrow(PersonKeys::damaged);
    if (person.length != 3) {
      throw damaged();
    }
    return new OwnKey(
        publicKey.id(),
        purpose,
        KeyRole.ofCode(role),
        person[0],
        new Person(person[1], person[2]),
        row.get(PERSON_KEY.OWN_SALT) != null,
        publicKey);
  }

  /** The key to sign with; empty when it is not here, or opens with its owner's passphrase only. */
  public Optional<SigningKey> signingKey(KeyId id) throws StoreException {
    Optional<Record> row = row(id);
    return row.isEmpty() || row.get().get(PERSON_KEY.OWN_SALT) != null
        ? Optional.empty()
        : Optional.of(signingKey(id, secret(row.get())));
  }

  /** The key of a person with a passphrase of their own. */
  public SigningKey unlock(KeyId id, char[] own) throws StoreException {
    Record row = row(id).orElseThrow(PersonKeys::damaged);
    byte[] inner = secret(row);
    byte[] salt = row.get(PERSON_KEY.OWN_SALT);
    if (salt == null) {
      return signingKey(id, inner);
    }
    Argon costs = ownArgon(row);
    byte[] seed =
        new Seal(costs.key(own, salt), random)
            .open(inner, "own|" + id.value())
            .orElseThrow(() -> new StoreException(new StoreProblem.WrongPassphrase()));
    return signingKey(id, seed);
  }

  private static Argon ownArgon(Record row) throws StoreException {
    Long memory = row.get(PERSON_KEY.OWN_MEMORY_KIB);
    Long iterations = row.get(PERSON_KEY.OWN_ITERATIONS);
    Long parallelism = row.get(PERSON_KEY.OWN_PARALLELISM);
    if (memory == null || iterations == null || parallelism == null) {
      throw damaged();
    }
    Argon costs = new Argon(clamp(memory), clamp(iterations), clamp(parallelism));
    if (!costs.isReasonable()) {
      throw damaged();
    }
    return costs;
  }

  private static int clamp(long number) {
    return (int) Math.clamp(number, 0, Integer.MAX_VALUE);
  }

  private static SigningKey signingKey(KeyId id, byte[] seed) throws StoreException {
    if (seed.length != 32) {
      throw damaged();
    }
    SigningKey key = SigningKey.ofSeed(seed);
    Arrays.fill(seed, (byte) 0);
    if (!key.id().equals(id)) {
      throw damaged();
    }
    return key;
  }

  /** All age identities, duty key before recovery key. */
  public List<Identity> identities() throws StoreException {
    List<Identity> found = new ArrayList<>();
    for (KeyPurpose wanted : List.of(KeyPurpose.DECRYPTION, KeyPurpose.RECOVERY)) {
      for (Record row : rows()) {
        if (purpose(row) == wanted) {
          found.add(
              new Identity(
                  wanted,
                  new String(row.get(PERSON_KEY.PUBLIC_KEY), StandardCharsets.UTF_8),
                  new String(secret(row), StandardCharsets.UTF_8)));
        }
      }
    }
    return found;
  }

  private byte[] secret(Record row) throws StoreException {
    return seal.open(
            row.get(PERSON_KEY.SEALED_PRIVATE),
            belongsTo(
                "private", row.get(PERSON_KEY.KEY_ID), row.get(PERSON_KEY.ROLE), purpose(row)))
        .orElseThrow(PersonKeys::damaged);
  }

  private Optional<Record> row(KeyId id) throws StoreException {
    return rows().stream().filter(r -> id.value().equals(r.get(PERSON_KEY.KEY_ID))).findFirst();
  }

  private List<Record> rows() throws StoreException {
    return writer.step(
        sql ->
            List.copyOf(
                sql.selectFrom(PERSON_KEY).orderBy(PERSON_KEY.KEY_ID, PERSON_KEY.ROLE).fetch()));
  }

  private static KeyPurpose purpose(Record row) throws StoreException {
    return KeyPurpose.ofCode(row.get(PERSON_KEY.PURPOSE)).orElseThrow(PersonKeys::damaged);
  }

  private static StoreException damaged() {
    return new StoreException(new StoreProblem.Damaged("a private key"));
  }

  private static String belongsTo(String what, String id, String role, KeyPurpose purpose) {
    return "person_key|" + what + "|" + id + "|" + role + "|" + purpose.code();
  }
}
