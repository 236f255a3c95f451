package sightline.app.store;

import static sightline.db.Tables.BLOB;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sightline.model.record.Digests;

/** Evidence extracts and audit tool files, by the digest of their bytes. */
public final class Blobs {
  private static final String INSERT =
      "INSERT INTO blob (digest, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private final OneWriter writer;
  private final Seal seal;

  Blobs(OneWriter writer, Seal seal) {
    this.writer = writer;
    this.seal = seal;
  }

  /** Keeps the bytes and says what they are called. */
  public String put(byte[] bytes) throws StoreException {
    String digest = Digests.sha256(bytes);
    putAll(List.of(bytes));
    return digest;
  }

  public void putAll(Collection<byte[]> all) throws StoreException {
    writer.change(
        sql -> {
          PreparedStatement insert = writer.prepared(INSERT);
          for (byte[] bytes : all) {
            String digest = Digests.sha256(bytes);
            insert.setString(1, digest);
            insert.setBytes(2, seal.seal(bytes, belongsTo(digest)));
            insert.addBatch();
          }
          insert.executeBatch();
          return true;
        });
  }

  /** The bytes, their digest recomputed. */
  public Optional<byte[]> get(String digest) throws StoreException {
    return writer.step(
        sql -> {
          Optional<byte[]> row =
              sql.select(BLOB.SEALED)
                  .from(BLOB)
                  .where(BLOB.DIGEST.eq(digest))
                  .fetchOptional(BLOB.SEALED);
          if (row.isEmpty()) {
            return row;
          }
          Optional<byte[]> bytes =
              seal.open(row.get(), belongsTo(digest)).filter(b -> Digests.sha256(b).equals(digest));
          if (bytes.isEmpty()) {
            throw new StoreException(new StoreProblem.Damaged("an evidence extract or tool file"));
          }
          return bytes;
        });
  }

  public boolean contains(String digest) throws StoreException {
    return writer.step(
        sql -> sql.fetchExists(sql.selectOne().from(BLOB).where(BLOB.DIGEST.eq(digest))));
  }

  /** All digests, in order. */
  public List<String> digests() throws StoreException {
    return writer.step(
        sql -> sql.select(BLOB.DIGEST).from(BLOB).orderBy(BLOB.DIGEST).fetch(BLOB.DIGEST));
  }

  /** Erases one, when its retention has ended. */
  public void erase(String digest) throws StoreException {
    writer.change(
        sql -> {
          sql.deleteFrom(BLOB).where(BLOB.DIGEST.eq(digest)).execute();
          writer.sweepAfterCommit();
          return true;
        });
  }

  private static String belongsTo(String digest) {
    return "blob|" + digest;
  }
}
