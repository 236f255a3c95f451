package sightline.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.merge.Signed;
import sightline.model.record.AuditPack;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.TrustList;

/** Looks at everything in a store again, and changes nothing. */
final class Check {
  private final OneWriter writer;
  private final Store store;
  private final List<String> problems = new ArrayList<>();

  Check(OneWriter writer, Store store) {
    this.writer = writer;
    this.store = store;
  }

  CheckReport run() throws StoreException {
    pragma("integrity_check", "ok");
    pragma("foreign_key_check", "");
    Records.Survivors survivors = store.records().survivors();
    survivors.lost().forEach(l -> problems.add(l + " does not open or is not what was signed"));
    Map<KeyId, PublicKey> keys = keys(survivors.whole());
    long signatures = 0;
    long withoutKey = 0;
    for (Signed record : survivors.whole()) {
      long good = 0;
      boolean known = false;
      for (KeyId signer : record.signers()) {
        PublicKey key = keys.get(signer);
        if (key != null) {
          known = true;
          if (isSignedBy(record.envelope(), key)) {
            good++;
          } else {
            problems.add("record " + record.id().brief() + " is not signed by who is named");
          }
        }
      }
      signatures += good;
      withoutKey += known ? 0 : 1;
    }
    long blobs = blobs();
    long edits = store.edits().verify(problems);
    store
        .journal()
        .verify()
        .ifPresent(line -> problems.add("the journal is broken at line " + line));
    return new CheckReport(
        problems,
        survivors.whole().size() + survivors.lost().size(),
        signatures,
        withoutKey,
        blobs,
        edits,
        store.journal().entries().size());
  }

  private void pragma(String name, String fine) throws StoreException {
    List<String> said =
        writer.step(
            sql -> {
              List<String> lines = new ArrayList<>();
              try (Statement statement = writer.connection().createStatement();
                  ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
                while (rows.next()) {
                  lines.add(String.valueOf(rows.getString(1)));
                }
              } catch (SQLException e) {
                lines.add("could not be run");
              }
              return lines;
            });
    said.stream()
        .filter(line -> !line.equals(fine))
        .forEach(line -> problems.add(name + ": " + line.lines().findFirst().orElse("")));
  }

  private long blobs() throws StoreException {
    List<String> digests = store.blobs().digests();
    for (String digest : digests) {
      try {
        store.blobs().get(digest);
      } catch (StoreException e) {
        problems.add("blob " + digest.substring(0, Math.min(19, digest.length())));
      }
    }
    return digests.size();
  }

  private static boolean isSignedBy(Envelope envelope, PublicKey key) {
    byte[] bytes = envelope.signedBytes();
    return envelope.signatures().stream().anyMatch(s -> key.verifies(bytes, s.bytes()));
  }

  /** Every public key the store knows of, from wherever it came. */
  private Map<KeyId, PublicKey> keys(List<Signed> records) throws StoreException {
    Map<KeyId, PublicKey> keys = new HashMap<>(store.publicKeys().all());
    Set<PublicKey> more = new HashSet<>();
    for (Signed record : records) {
      Payload payload = record.payload().orElse(null);
      if (payload instanceof TrustList list) {
        list.keys().forEach(k -> more.add(k.key()));
      } else if (payload instanceof KeyRequest request) {
        more.add(request.publicKey());
      } else if (payload instanceof AuditPack pack) {
        more.add(pack.partnershipKey());
      }
    }
    try {
      store.keys().list().forEach(k -> more.add(k.publicKey()));
    } catch (StoreException e) {
      problems.add("a private key does not open");
    }
    more.forEach(k -> keys.put(k.id(), k));
    return keys;
  }
}
