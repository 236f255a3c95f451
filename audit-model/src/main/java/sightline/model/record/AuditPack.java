package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;

/**
 * What the support team sends out: who they are, the rounds, the tools by digest (their files
 * travel as blobs), whom to encrypt to. Signed by the partnership key.
 *
 * @param partnershipKey the key whose spoken code stands in the invitation letter
 * @param agencies the invited agencies of all the rounds
 * @param recipients age recipients ("age1...") every export is encrypted to
 */
public record AuditPack(
    Partnership owner,
    PublicKey partnershipKey,
    List<Round> rounds,
    List<Agency> agencies,
    List<String> recipients,
    Instant madeAt)
    implements Payload {

  public AuditPack {
    rounds = List.copyOf(rounds);
    agencies = List.copyOf(agencies);
    recipients = List.copyOf(recipients);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AUDIT_PACK;
  }

  @Override
  public String partnership() {
    return owner.code();
  }

  static AuditPack read(Fields f) throws RefusedException {
    return new AuditPack(
        new Partnership(f.segment("partnership"), f.words("partnershipName")),
        KeyRequest.readKey(f, "partnershipKey"),
        f.list("rounds", 100, RoundJson::read),
        f.list("agencies", Limits.RECORDS, AuditPack::readAgency),
        f.texts("recipients"),
        f.time("madeAt"));
  }

  public static Agency readAgency(Fields a) throws RefusedException {
    String type = a.text("type");
    return new Agency(
        a.segment("code"),
        a.words("name"),
        AgencyType.ofCode(type).orElseThrow(() -> a.refuse("type", "is not an agency type")),
        a.optionalText("trust"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR)
        .put("partnership", owner.code())
        .put("partnershipName", owner.name());
    o.put("partnershipKey", partnershipKey.base64());
    ArrayNode roundNodes = o.putArray("rounds");
    rounds.forEach(r -> roundNodes.add(RoundJson.write(r)));
    ArrayNode agencyNodes = o.putArray("agencies");
    agencies.forEach(a -> agencyNodes.add(agencyJson(a)));
    ArrayNode recipientNodes = o.putArray("recipients");
    recipients.forEach(recipientNodes::add);
    return o.put("madeAt", Fields.time(madeAt));
  }

  public static ObjectNode agencyJson(Agency a) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("code", a.code())
            .put("name", a.name())
            .put("type", a.type().code());
    a.trust().ifPresent(t -> node.put("trust", t));
    return node;
  }
}
