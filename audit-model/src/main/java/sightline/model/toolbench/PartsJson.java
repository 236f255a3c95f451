package sightline.model.toolbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Cover;
import sightline.model.tool.Heading;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Reference;
import sightline.model.tool.ScaleMapping;
import sightline.model.tool.Standard;

/** Parts of a tool as JSON for the log of a draft: unlike in a tool file, a text may be empty. */
final class PartsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PartsJson() {}

  static ObjectNode head(Head h) {
    return NODES
        .objectNode()
        .put("title", h.title())
        .put("edition", h.edition())
        .put("effectiveFrom", h.effectiveFrom().toString());
  }

  static ObjectNode cover(Cover c) {
    ObjectNode o =
        NODES
            .objectNode()
            .put("purpose", c.purpose())
            .put("whoAnswers", c.whoAnswers())
            .put("howLong", c.howLong())
            .put("legalBasis", c.legalBasis())
            .put("howScored", c.howScored())
            .put("whatHappens", c.whatHappens());
    o.set("beforeYouStart", texts(c.beforeYouStart()));
    return o;
  }

  static ObjectNode standardHead(StandardHead s) {
    ObjectNode o =
        NODES
            .objectNode()
            .put("id", s.id())
            .put("title", s.title())
            .put("shortTitle", s.shortTitle())
            .put("intent", s.intent());
    o.set("references", references(s.references()));
    return o;
  }

  static ObjectNode standard(Standard s) {
    ObjectNode o = standardHead(StandardHead.of(s));
    s.module().ifPresent(m -> o.put("module", m));
    ArrayNode questions = o.putArray("questions");
    s.questions().forEach(q -> questions.add(question(q)));
    return o;
  }

  static ObjectNode place(Place p) {
    ObjectNode o = NODES.objectNode().put("standard", p.standard()).put("index", p.index());
    o.set("headings", headings(p.headings()));
    return o;
  }

  static ObjectNode question(Question q) {
    ObjectNode o =
        NODES
            .objectNode()
            .put("id", q.id())
            .put("number", q.number())
            .put("title", q.title())
            .put("statement", q.statement())
            .put("guidance", q.guidance())
            .put("essential", q.essential())
            .put("weight", q.weight())
            .put("scale", q.scale());
    Map<String, String> notes = new HashMap<>();
    q.agencyNotes().forEach((type, note) -> notes.put(type.code(), note));
    o.set("agencyNotes", pairs(notes));
    o.set("essentialFor", types(q.essentialFor()));
    o.set("appliesTo", types(q.appliesTo()));
    q.notApplicable().ifPresent(n -> o.put("notApplicable", n));
    o.set("descriptors", pairs(q.descriptors()));
    o.set("evidence", texts(q.evidence()));
    q.commentHint().ifPresent(h -> o.put("commentHint", h));
    o.set("references", references(q.references()));
    o.set("headings", headings(q.headings()));
    q.askIf().ifPresent(r -> o.put("askIf", r.text()));
    ArrayNode beside = o.putArray("beside");
    q.beside().forEach(b -> beside.addObject().put("tool", b.tool()).put("question", b.question()));
    return o;
  }

  static ObjectNode scale(RatingScale s) {
    ObjectNode o =
        NODES
            .objectNode()
            .put("id", s.id())
            .put("title", s.title())
            .put("polarity", s.polarity().name());
    ArrayNode ratings = o.putArray("ratings");
    for (Rating r : s.ratings()) {
      ratings
          .addObject()
          .put("id", r.id())
          .put("label", r.label())
          .put("letter", r.letter())
          .put("points", r.points())
          .put("role", r.role().name());
    }
    ArrayNode mapsTo = o.putArray("mapsTo");
    for (ScaleMapping m : s.mapsTo()) {
      Map<String, String> steps = new HashMap<>();
      m.steps().forEach((rating, step) -> steps.put(rating, step.code()));
      mapsTo.addObject().put("scale", m.scale().name()).set("steps", pairs(steps));
    }
    return o;
  }

  private static ArrayNode references(List<Reference> all) {
    ArrayNode list = NODES.arrayNode();
    for (Reference r : all) {
      ObjectNode o = list.addObject().put("source", r.source()).put("force", r.force().name());
      r.edition().ifPresent(e -> o.put("edition", e));
      r.part().ifPresent(p -> o.put("part", p));
      r.paragraph().ifPresent(p -> o.put("paragraph", p));
      r.toCheck().ifPresent(t -> o.put("toCheck", t));
      r.checkedBy().ifPresent(c -> o.put("checkedBy", c));
      r.checkedOn().ifPresent(c -> o.put("checkedOn", c.toString()));
      o.set("forAgencies", types(r.forAgencies()));
    }
    return list;
  }

  private static ArrayNode headings(List<Heading> all) {
    ArrayNode list = NODES.arrayNode();
    for (Heading h : all) {
      ObjectNode o = list.addObject().put("id", h.id()).put("title", h.title());
      h.intent().ifPresent(i -> o.put("intent", i));
    }
    return list;
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode list = NODES.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  static ArrayNode types(Set<AgencyType> types) {
    return texts(types.stream().map(AgencyType::code).sorted().toList());
  }

  /** In the order of keys, so that the same value is written the same way. */
  private static ArrayNode pairs(Map<String, String> pairs) {
    ArrayNode list = NODES.arrayNode();
    new TreeMap<>(pairs).forEach((k, v) -> list.addObject().put("key", k).put("text", v));
    return list;
  }
}
