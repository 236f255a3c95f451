package sightline.model.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import sightline.model.audit.Person;

/**
 * "Please know this key": signed by the key itself, rides in the first bundle, waits for somebody
 * at the centre to approve it.
 *
 * @param publicKey the key asked for
 * @param role what it is to sign
 * @param code64 base64 of HMAC-SHA256(one-time code, "sightline-enrol-v1" || key), when a code was
 *     given out
 */
public record KeyRequest(
    String partnership,
    String agency,
    PublicKey publicKey,
    KeyRole role,
    Person person,
    Optional<String> code64,
    Instant madeAt)
    implements Payload {
  private static final int HMAC_BYTES = 32;

  @Override
  public RecordKind kind() {
    return RecordKind.KEY_REQUEST;
  }

  static KeyRequest read(Fields f) throws RefusedException {
    Optional<byte[]> code = f.optionalBytes("code");
    if (code.isPresent() && code.get().length != HMAC_BYTES) {
      throw f.refuse("code", "is not an HMAC-SHA256");
    }
    return new KeyRequest(
        f.segment("partnership"),
        f.segment("agency"),
        readKey(f, "publicKey"),
        KeyRole.read(f, "role"),
        PersonJson.read(f.object("person")),
        code.map(Base64Text::encode),
        f.time("madeAt"));
  }

  static PublicKey readKey(Fields f, String name) throws RefusedException {
    return f.optionalBytes(name)
        .flatMap(PublicKey::ofSpki)
        .orElseThrow(() -> f.refuse(name, "is not an Ed25519 key"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("partnership", partnership).put("agency", agency);
    o.put("publicKey", publicKey.base64()).put("role", role.code());
    o.set("person", PersonJson.write(person));
    code64.ifPresent(c -> o.put("code", c));
    return o.put("madeAt", Fields.time(madeAt));
  }
}
