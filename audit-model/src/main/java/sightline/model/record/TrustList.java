package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import sightline.model.audit.Person;

/**
 * Whose signatures count, signed by the partnership key. The version only goes up; the highest
 * valid one rules.
 *
 * @param keys the approved keys
 * @param revoked keys that no longer count, but for the records each is honoured for
 */
public record TrustList(
    String partnership, long version, List<Approved> keys, List<Revoked> revoked, Instant madeAt)
    implements Payload {

  /** A key somebody approved: whose it is and what it may sign. */
  public record Approved(PublicKey key, KeyRole role, String agency, Person person) {}

  /**
   * A key that is no longer trusted.
   *
   * @param honour ids of the records it signed that still count; a list, not a date, because clocks
   *     lie
   */
  public record Revoked(KeyId key, Set<RecordId> honour) {
    public Revoked {
      honour = Set.copyOf(honour);
    }
  }

  public TrustList {
    keys = List.copyOf(keys);
    revoked = List.copyOf(revoked);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.TRUST_LIST;
  }

  static TrustList read(Fields f) throws RefusedException {
    return new TrustList(
        f.segment("partnership"),
        f.number("version", 1, Long.MAX_VALUE),
        f.list(
            "keys",
            Limits.RECORDS,
            k ->
                new Approved(
                    KeyRequest.readKey(k, "publicKey"),
                    KeyRole.read(k, "role"),
                    k.segment("agency"),
                    PersonJson.read(k.object("person")))),
        f.list(
            "revoked",
            Limits.RECORDS,
            r -> new Revoked(r.keyId("keyId"), Set.copyOf(r.recordIds("honour")))),
        f.time("madeAt"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("partnership", partnership).put("version", version);
    ArrayNode keyNodes = o.putArray("keys");
    for (Approved k : keys) {
      ObjectNode node = keyNodes.addObject();
      node.put("publicKey", k.key().base64())
          .put("role", k.role().code())
          .put("agency", k.agency());
      node.set("person", PersonJson.write(k.person()));
    }
    ArrayNode revokedNodes = o.putArray("revoked");
    for (Revoked r : revoked) {
      ArrayNode honour = revokedNodes.addObject().put("keyId", r.key().value()).putArray("honour");
      r.honour().stream().sorted(Comparator.naturalOrder()).forEach(id -> honour.add(id.value()));
    }
    return o.put("madeAt", Fields.time(madeAt));
  }
}
