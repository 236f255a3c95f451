package sightline.model.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Person;

/**
 * A senior officer's signed statement about exactly one revision. A new revision needs a new one.
 *
 * @param revision the revision, and no other
 * @param statement the words that were signed, in full
 * @param as which of the sign-offs the tool asks for this is, in the tool's words; empty for the
 *     first
 * @param agrees whether the officer signs or says "I do not agree"
 */
public record SignOff(
    String partnership,
    RecordId revision,
    String auditId,
    String agency,
    String statement,
    boolean agrees,
    Person by,
    Optional<String> as,
    Instant signedAt)
    implements Payload {

  /** The first, or only, sign-off of the tool. */
  public SignOff(
      String partnership,
      RecordId revision,
      String auditId,
      String agency,
      String statement,
      boolean agrees,
      Person by,
      Instant signedAt) {
    this(partnership, revision, auditId, agency, statement, agrees, by, Optional.empty(), signedAt);
  }

  /** Whether the audit it names is one of the agency it speaks for. */
  public boolean isOfItsAgency() {
    List<String> parts = List.of(auditId.split("/"));
    return parts.size() >= 3 && parts.get(0).equals(partnership) && parts.get(2).equals(agency);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SIGNOFF;
  }

  static SignOff read(Fields f) throws RefusedException {
    String decision = f.text("decision");
    if (!decision.equals("signed") && !decision.equals("declined")) {
      throw f.refuse("decision", "is neither signed nor declined");
    }
    return new SignOff(
        f.segment("partnership"),
        f.recordId("revision"),
        f.auditId("auditId"),
        f.segment("agency"),
        f.words("statement"),
        decision.equals("signed"),
        PersonJson.read(f.object("by")),
        f.optionalText("as"),
        f.time("signedAt"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR)
        .put("partnership", partnership)
        .put("revision", revision.value());
    o.put("auditId", auditId).put("agency", agency).put("statement", statement);
    o.put("decision", agrees ? "signed" : "declined");
    o.set("by", PersonJson.write(by));
    as.ifPresent(a -> o.put("as", a));
    return o.put("signedAt", Fields.time(signedAt));
  }
}
