package sightline.model.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sightline.model.audit.AgencyType;

/** Tools as JSON for the command line; keys and lists in a fixed order, absent values as null. */
public final class ToolJson {

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  /** The document of {@code tool list --json}. */
  public ObjectNode list(List<AuditTool> tools) {
    ObjectNode json = nodes.objectNode();
    ArrayNode list = json.putArray("tools");
    for (AuditTool tool : tools) {
      ObjectNode entry = list.addObject();
      head(entry, tool);
      entry.put("standards", tool.standards().size());
      entry.put("questions", (int) tool.questions().count());
    }
    return json;
  }

  /** The document of {@code tool show ID --json}. */
  public ObjectNode show(AuditTool tool) {
    ObjectNode json = nodes.objectNode();
    head(json, tool);
    json.put("effectiveFrom", tool.effectiveFrom().toString());
    json.put("supersedes", tool.supersedes().orElse(null));
    json.put("digest", tool.ref().sha256());
    json.set("cover", cover(tool.cover()));
    json.set("essentialFor", types(tool.essentialFor()));
    json.set("scoring", scoring(tool.scoring()));
    json.set("signOffs", texts(tool.signOffs()));
    json.set("unableToDetermine", tool.unableToDetermine().map(this::unable).orElse(null));
    json.set("overall", tool.overall().map(this::overall).orElse(null));
    json.set("survey", tool.survey().map(this::survey).orElse(null));
    ArrayNode details = json.putArray("details");
    tool.details().forEach(d -> details.add(detail(d)));
    ArrayNode scales = json.putArray("scales");
    tool.scales().forEach(s -> scales.add(scale(s)));
    ArrayNode standards = json.putArray("standards");
    for (Standard standard : tool.standards()) {
      ObjectNode entry = standards.addObject();
      entry.put("id", standard.id());
      entry.put("number", standard.number());
      entry.put("title", standard.title());
      entry.put("shortTitle", standard.shortTitle());
      entry.put("intent", standard.intent());
      entry.put("module", standard.module().orElse(null));
      entry.set("references", references(standard.references()));
      entry.set("parts", parts(standard.parts()));
      ArrayNode questions = entry.putArray("questions");
      standard.questions().forEach(q -> questions.add(question(tool, q)));
    }
    return json;
  }

  private static void head(ObjectNode json, AuditTool tool) {
    json.put("id", tool.ref().id());
    json.put("version", tool.ref().version());
    json.put("kind", tool.kind().code());
    json.put("title", tool.title());
    json.put("edition", tool.edition());
  }

  private ObjectNode cover(Cover cover) {
    ObjectNode json = nodes.objectNode();
    json.put("purpose", cover.purpose());
    json.put("whoAnswers", cover.whoAnswers());
    json.put("howLong", cover.howLong());
    json.put("legalBasis", cover.legalBasis());
    json.put("howScored", cover.howScored());
    json.put("whatHappens", cover.whatHappens());
    json.set("beforeYouStart", texts(cover.beforeYouStart()));
    return json;
  }

  private ObjectNode scoring(ScoringRule rule) {
    ObjectNode json = nodes.objectNode();
    json.put("method", rule.method().code());
    json.put("decimals", rule.decimals());
    json.put("rounding", "half-up");
    ArrayNode bands = json.putArray("bands");
    for (ScoringRule.Band band : rule.bands()) {
      bands
          .addObject()
          .put("label", band.label())
          .put("from", band.from())
          .put("role", band.role().code());
    }
    return json;
  }

  private ObjectNode unable(UnableToDetermine unable) {
    ObjectNode json = nodes.objectNode().put("label", unable.label());
    json.set("reasons", options(unable.reasons()));
    return json;
  }

  private ObjectNode overall(Overall overall) {
    ObjectNode json = nodes.objectNode();
    json.put("question", overall.question());
    json.put("atLeastGraded", overall.atLeastGraded());
    ArrayNode limits = json.putArray("limits");
    for (Overall.Limit limit : overall.limits()) {
      ObjectNode entry = limits.addObject();
      entry.set("questions", texts(limit.questions()));
      entry.put("rating", limit.rating());
      entry.put("noBetterThan", limit.noBetterThan());
    }
    return json;
  }

  private ObjectNode survey(SurveyRule rule) {
    return nodes
        .objectNode()
        .put("leastReplies", rule.leastReplies())
        .put("disagreesBelow", rule.disagreesBelow())
        .put("invited", rule.invited().orElse(null))
        .put("replies", rule.replies().orElse(null));
  }

  private ObjectNode detail(Detail detail) {
    ObjectNode json = nodes.objectNode();
    json.put("id", detail.id());
    json.put("title", detail.title());
    json.put("group", detail.group());
    json.put("hint", detail.hint());
    switch (detail) {
      case Detail.Choice choice -> json.set("choices", options(choice.choices()));
      case Detail.Count count ->
          json.putObject("count")
              .put("unit", count.unit())
              .put("notHeld", count.notHeld())
              .put("of", count.of().orElse(null));
      case Detail.Text text -> json.putObject("text").put("longest", text.longest());
    }
    json.put("required", detail.required());
    json.set("appliesTo", appliesTo(detail.appliesTo()));
    return json;
  }

  private ArrayNode options(List<Option> options) {
    ArrayNode list = nodes.arrayNode();
    options.forEach(o -> list.addObject().put("id", o.id()).put("label", o.label()));
    return list;
  }

  /** The tree of headings; questions by id, since they are listed in full beside it. */
  private ArrayNode parts(List<Part> parts) {
    ArrayNode list = nodes.arrayNode();
    for (Part part : parts) {
      ObjectNode json = list.addObject();
      json.put("id", part.heading().id());
      json.put("title", part.heading().title());
      json.put("intent", part.heading().intent().orElse(null));
      json.set("questions", texts(part.questions().stream().map(Question::id).toList()));
      json.set("parts", parts(part.parts()));
    }
    return list;
  }

  private ObjectNode scale(RatingScale scale) {
    ObjectNode json = nodes.objectNode();
    json.put("id", scale.id());
    json.put("title", scale.title());
    json.put("polarity", ToolWords.code(scale.polarity()));
    ArrayNode ratings = json.putArray("ratings");
    scale.ratings().forEach(r -> ratings.add(rating(r)));
    ArrayNode mapsTo = json.putArray("mapsTo");
    for (ScaleMapping mapping : scale.mapsTo()) {
      ObjectNode entry = mapsTo.addObject().put("scale", mapping.scale().code());
      ObjectNode steps = entry.putObject("ratings");
      scale
          .ratings()
          .forEach(
              r -> scale.on(mapping.scale(), r).ifPresent(step -> steps.put(r.id(), step.code())));
    }
    return json;
  }

  private ObjectNode rating(Rating rating) {
    ObjectNode json = nodes.objectNode();
    json.put("id", rating.id());
    json.put("label", rating.label());
    json.put("letter", rating.letter());
    json.put("points", rating.points());
    json.put("role", rating.role().code());
    return json;
  }

  private ObjectNode question(AuditTool tool, Question q) {
    ObjectNode json = nodes.objectNode();
    json.put("id", q.id());
    json.put("number", q.number());
    json.put("title", q.title());
    json.put("statement", q.statement());
    json.put("guidance", q.guidance());
    ObjectNode notes = json.putObject("forAgencies");
    inOrder(q.agencyNotes().keySet()).forEach(t -> notes.put(t.code(), q.agencyNotes().get(t)));
    json.put("essential", q.essential());
    json.set("essentialFor", types(q.essential() ? essentialFor(tool, q) : Set.of()));
    json.put("weight", q.weight());
    json.set("appliesTo", appliesTo(q.appliesTo()));
    json.put("askIf", q.askIf().map(Relevance::text).orElse(null));
    ArrayNode beside = json.putArray("beside");
    q.beside().forEach(b -> beside.addObject().put("tool", b.tool()).put("question", b.question()));
    ObjectNode notApplicable = json.putObject("notApplicable");
    notApplicable.put("allowed", q.notApplicable().isPresent());
    notApplicable.put("when", q.notApplicable().orElse(null));
    json.put("scale", q.scale());
    ArrayNode ratings = json.putArray("ratings");
    for (Rating rating : tool.scaleOf(q).ratings()) {
      ratings.add(rating(rating).put("descriptor", q.descriptors().get(rating.id())));
    }
    json.set("evidence", texts(q.evidence()));
    json.put("commentHint", q.commentHint().orElse(null));
    json.set("references", references(q.references()));
    return json;
  }

  private static Set<AgencyType> essentialFor(AuditTool tool, Question question) {
    return Set.copyOf(
        Arrays.stream(AgencyType.values()).filter(t -> tool.isEssential(question, t)).toList());
  }

  private ArrayNode references(List<Reference> references) {
    ArrayNode list = nodes.arrayNode();
    for (Reference r : references) {
      ObjectNode json = list.addObject();
      json.put("source", r.source());
      json.put("edition", r.edition().orElse(null));
      json.put("part", r.part().orElse(null));
      json.put("paragraph", r.paragraph().orElse(null));
      json.put("force", ToolWords.code(r.force()));
      json.put("toCheck", r.toCheck().orElse(null));
      json.put("checkedBy", r.checkedBy().orElse(null));
      json.put("checkedOn", r.checkedOn().map(Object::toString).orElse(null));
      json.set("forAgencies", types(r.forAgencies()));
    }
    return list;
  }

  private ArrayNode appliesTo(Set<AgencyType> types) {
    return types.isEmpty() ? texts(List.of("all")) : types(types);
  }

  private ArrayNode types(Set<AgencyType> types) {
    return texts(inOrder(types).stream().map(AgencyType::code).toList());
  }

  private ArrayNode texts(List<String> texts) {
    ArrayNode list = nodes.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static List<AgencyType> inOrder(Set<AgencyType> types) {
    return Arrays.stream(AgencyType.values()).filter(types::contains).toList();
  }
}
