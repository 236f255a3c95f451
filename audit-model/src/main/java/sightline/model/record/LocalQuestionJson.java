package sightline.model.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Question;
import sightline.model.tool.QuestionRef;
import sightline.model.tool.Reference;
import sightline.model.tool.Relevance;
import sightline.model.tool.RelevanceReading;

/**
 * A local question as it travels with its round: the members of a question in a tool file, each
 * written out, so that it can be read before the tool is at hand. Whether it fits the tool is asked
 * later, by {@link sightline.model.audit.Round#asks}.
 */
final class LocalQuestionJson {
  private static final int MANY = 100;

  private LocalQuestionJson() {}

  static Question read(Fields q) throws RefusedException {
    Optional<Fields> notApplicable = q.optionalObject("notApplicable", n -> n);
    Optional<String> when = Optional.empty();
    if (notApplicable.isPresent() && notApplicable.get().flag("allowed")) {
      when = Optional.of(notApplicable.get().text("when"));
    }
    return new Question(
        q.code("id"),
        q.text("number"),
        q.words("title"),
        q.words("statement"),
        q.text("guidance"),
        notes(q),
        q.flag("essential"),
        types(q, "essentialFor"),
        (int) q.number("weight", 0, 1_000),
        types(q, "appliesTo"),
        when,
        q.code("scale"),
        texts(q, "descriptors"),
        q.texts("evidence"),
        q.optionalText("commentHint"),
        q.list("references", MANY, LocalQuestionJson::reference),
        List.of(),
        askIf(q),
        q.list("beside", MANY, b -> new QuestionRef(b.code("tool"), b.code("question"))));
  }

  private static Optional<Relevance> askIf(Fields q) throws RefusedException {
    Optional<String> text = q.optionalText("askIf");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (Relevance.read(text.get())) {
      case RelevanceReading.Read read -> Optional.of(read.relevance());
      case RelevanceReading.Slip slip -> throw q.refuse("askIf", "is not a condition");
    };
  }

  private static Map<AgencyType, String> notes(Fields q) throws RefusedException {
    Map<AgencyType, String> notes = new EnumMap<>(AgencyType.class);
    for (Map.Entry<String, String> note : texts(q, "forAgencies").entrySet()) {
      notes.put(type(q, "forAgencies", note.getKey()), note.getValue());
    }
    return notes;
  }

  private static Set<AgencyType> types(Fields f, String name) throws RefusedException {
    java.util.EnumSet<AgencyType> types = java.util.EnumSet.noneOf(AgencyType.class);
    for (String code : f.distinctTexts(name)) {
      types.add(type(f, name, code));
    }
    return types;
  }

  private static AgencyType type(Fields f, String name, String code) throws RefusedException {
    return AgencyType.ofCode(code)
        .orElseThrow(() -> f.refuse(name, "names something that is not an agency type"));
  }

  /** An object of texts; empty when left out. */
  private static Map<String, String> texts(Fields f, String name) throws RefusedException {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Fields> object = f.optionalObject(name, o -> o);
    if (object.isPresent()) {
      for (Map.Entry<String, JsonNode> member : object.get().node().properties()) {
        texts.put(member.getKey(), object.get().text(member.getKey()));
      }
    }
    return texts;
  }

  private static Reference reference(Fields r) throws RefusedException {
    String force = r.text("force");
    return new Reference(
        r.words("source"),
        r.optionalText("edition"),
        r.optionalText("part"),
        r.optionalText("paragraph"),
        Arrays.stream(Reference.Force.values())
            .filter(f -> code(f).equals(force))
            .findFirst()
            .orElseThrow(() -> r.refuse("force", "is none of must, should and practice")),
        r.optionalText("toCheck"),
        r.optionalText("checkedBy"),
        r.optionalDate("checkedOn"),
        types(r, "forAgencies"));
  }

  private static String code(Reference.Force force) {
    return force.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode write(Question q) {
    ObjectNode o =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", q.id())
            .put("number", q.number())
            .put("title", q.title())
            .put("statement", q.statement())
            .put("guidance", q.guidance());
    if (!q.agencyNotes().isEmpty()) {
      ObjectNode notes = o.putObject("forAgencies");
      inOrder(q.agencyNotes().keySet()).forEach(t -> notes.put(t, note(q, t)));
    }
    if (q.essential()) {
      o.put("essential", true);
    }
    list(o, "essentialFor", inOrder(q.essentialFor()));
    list(o, "appliesTo", inOrder(q.appliesTo()));
    q.askIf().ifPresent(r -> o.put("askIf", r.text()));
    if (!q.beside().isEmpty()) {
      ArrayNode beside = o.putArray("beside");
      q.beside()
          .forEach(b -> beside.addObject().put("tool", b.tool()).put("question", b.question()));
    }
    q.notApplicable()
        .ifPresent(w -> o.putObject("notApplicable").put("allowed", true).put("when", w));
    o.put("scale", q.scale()).put("weight", q.weight());
    ObjectNode descriptors = o.putObject("descriptors");
    new TreeMap<>(q.descriptors()).forEach(descriptors::put);
    list(o, "evidence", q.evidence());
    q.commentHint().ifPresent(h -> o.put("commentHint", h));
    if (!q.references().isEmpty()) {
      ArrayNode references = o.putArray("references");
      q.references().forEach(r -> references.add(reference(r)));
    }
    return o;
  }

  private static String note(Question q, String type) {
    return q.agencyNotes().get(AgencyType.ofCode(type).orElseThrow());
  }

  private static ObjectNode reference(Reference r) {
    ObjectNode o = JsonNodeFactory.instance.objectNode().put("source", r.source());
    r.edition().ifPresent(e -> o.put("edition", e));
    r.part().ifPresent(p -> o.put("part", p));
    r.paragraph().ifPresent(p -> o.put("paragraph", p));
    o.put("force", code(r.force()));
    r.toCheck().ifPresent(t -> o.put("toCheck", t));
    r.checkedBy().ifPresent(c -> o.put("checkedBy", c));
    r.checkedOn().ifPresent(c -> o.put("checkedOn", c.toString()));
    list(o, "forAgencies", inOrder(r.forAgencies()));
    return o;
  }

  private static void list(ObjectNode o, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode nodes = o.putArray(name);
      texts.forEach(nodes::add);
    }
  }

  private static List<String> inOrder(Collection<AgencyType> types) {
    return types.stream().sorted().map(AgencyType::code).collect(Collectors.toList());
  }
}
