package sightline.app.store;

import static sightline.db.Tables.PUBLIC_KEY;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sightline.model.record.KeyId;
import sightline.model.record.PublicKey;

/** Public keys that came with bundles and packs, so that signatures can be verified again. */
public final class PublicKeys {
  private final OneWriter writer;

  PublicKeys(OneWriter writer) {
    this.writer = writer;
  }

  public void add(Collection<PublicKey> keys) throws StoreException {
    writer.change(
        sql -> {
          PreparedStatement insert =
              writer.prepared(
                  "INSERT INTO public_key (key_id, spki) VALUES (?, ?) ON CONFLICT DO NOTHING");
          for (PublicKey key : keys) {
            insert.setString(1, key.id().value());
            insert.setBytes(2, key.spki());
            insert.addBatch();
          }
          insert.executeBatch();
          return true;
        });
  }

  public Optional<PublicKey> find(KeyId id) throws StoreException {
    return Optional.ofNullable(all().get(id));
  }

  /**
   * Every key whose id is the hash of its bytes. A damaged one is left out: it verifies nothing.
   */
  public Map<KeyId, PublicKey> all() throws StoreException {
    return writer.step(
        sql -> {
          Map<KeyId, PublicKey> keys = new HashMap<>();
          for (byte[] spki : sql.selectFrom(PUBLIC_KEY).fetch(PUBLIC_KEY.SPKI)) {
            PublicKey.ofSpki(spki == null ? new byte[0] : spki).ifPresent(k -> keys.put(k.id(), k));
          }
          return keys;
        });
  }
}
