package sightline.model.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import sightline.model.audit.Person;

/**
 * Something said about a record by somebody else: a challenge, a reply, a moderated rating, a
 * scrutiny entry. Stands beside what it is about and never changes it.
 *
 * @param target the record it is about
 * @param about what kind of annotation
 * @param withdraws an earlier annotation of the same key that no longer stands
 */
public record Annotation(
    String partnership,
    RecordId target,
    Optional<String> question,
    String about,
    String text,
    Optional<Integer> rating,
    Optional<RecordId> inReplyTo,
    Person by,
    Instant at,
    Optional<RecordId> withdraws)
    implements Payload {

  @Override
  public RecordKind kind() {
    return RecordKind.ANNOTATION;
  }

  static Annotation read(Fields f) throws RefusedException {
    return new Annotation(
        f.segment("partnership"),
        f.recordId("target"),
        f.optionalText("question"),
        f.code("kind"),
        f.text("text"),
        f.optionalNumber("rating", -1_000_000, 1_000_000).map(Long::intValue),
        f.optionalRecordId("inReplyTo"),
        PersonJson.read(f.object("by")),
        f.time("at"),
        f.optionalRecordId("withdraws"));
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("schema", RecordKind.MAJOR).put("partnership", partnership).put("target", target.value());
    question.ifPresent(q -> o.put("question", q));
    o.put("kind", about).put("text", text);
    rating.ifPresent(r -> o.put("rating", r));
    inReplyTo.ifPresent(r -> o.put("inReplyTo", r.value()));
    o.set("by", PersonJson.write(by));
    o.put("at", Fields.time(at));
    withdraws.ifPresent(w -> o.put("withdraws", w.value()));
    return o;
  }
}
