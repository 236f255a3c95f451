package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Person;

/**
 * Something said about a record by somebody else: a challenge, a reply, a moderated rating, a
 * scrutiny entry. Stands beside what it is about and never changes it.
 *
 * @param target the record it is about
 * @param about what kind of annotation
 * @param withdraws an earlier annotation of the same key that no longer stands
 * @param followUp what a follow-up says beside that; {@link FollowUp#NOTHING} for every other kind
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
    Optional<RecordId> withdraws,
    FollowUp followUp)
    implements Payload {

  /**
   * What is noted about an action or a question after the audit was signed off.
   *
   * @param action id of the action
   * @param progress code of how far it has come
   * @param impact what shows that it made a difference
   * @param follows earlier notes on the same action or question that this one is written after
   */
  public record FollowUp(
      Optional<String> action,
      Optional<String> progress,
      Optional<String> impact,
      List<RecordId> follows) {
    public static final FollowUp NOTHING =
        new FollowUp(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public FollowUp {
      follows = List.copyOf(follows);
    }
  }

  /** An annotation that is no follow-up. */
  public Annotation(
      String partnership,
      RecordId target,
      Optional<String> question,
      String about,
      String text,
      Optional<Integer> rating,
      Optional<RecordId> inReplyTo,
      Person by,
      Instant at,
      Optional<RecordId> withdraws) {
    this(
        partnership,
        target,
        question,
        about,
        text,
        rating,
        inReplyTo,
        by,
        at,
        withdraws,
        FollowUp.NOTHING);
  }

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
        f.optionalRecordId("withdraws"),
        new FollowUp(
            f.optionalText("action"),
            f.optionalText("progress"),
            f.optionalText("impact"),
            f.recordIds("follows")));
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
    followUp.action().ifPresent(a -> o.put("action", a));
    followUp.progress().ifPresent(p -> o.put("progress", p));
    followUp.impact().ifPresent(i -> o.put("impact", i));
    if (!followUp.follows().isEmpty()) {
      ArrayNode follows = o.putArray("follows");
      followUp.follows().forEach(id -> follows.add(id.value()));
    }
    return o;
  }
}
