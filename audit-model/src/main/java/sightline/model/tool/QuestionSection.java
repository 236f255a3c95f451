package sightline.model.tool;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import sightline.model.audit.AgencyType;

/** One question of a tool file. */
final class QuestionSection {

  private static final int HEAVIEST = 1000;

  private final Problems problems;
  private final ToolContext context;

  QuestionSection(Problems problems, ToolContext context) {
    this.problems = problems;
    this.context = context;
  }

  Question question(Node node, String path, String number, List<Heading> headings) {
    Block block = Block.of(node, path, "a question", ToolWords.QUESTION, problems);
    String id = block.id("id");
    context.claim(block, id);
    Set<AgencyType> appliesTo = AgencyList.appliesTo(block, "The question");
    int weight = block.numberOr("weight", 0, HEAVIEST, context.weight());
    Optional<RatingScale> scale = scale(block);
    boolean essential = block.yesNo("essential", false);
    Set<AgencyType> essentialFor = essentialFor(block, essential, appliesTo);
    Optional<String> notApplicable = notApplicable(block, essential);
    if (essential && weight == 0) {
      block.warn(
          "weight",
          "An essential question with weight 0 leaves the score and sets no floor.",
          "Give it a weight of 1 or more.");
    }
    List<Reference> references = new ReferenceSection(problems).references(block);
    if (references.isEmpty() && block.isGroup()) {
      block.warn(
          "references",
          "The question does not say where it comes from.",
          "Add at least one reference.");
    }
    return new Question(
        id,
        number,
        block.line("title"),
        block.prose("statement"),
        block.prose("guidance"),
        agencyNotes(block, appliesTo),
        essential,
        essentialFor,
        weight,
        appliesTo,
        notApplicable,
        scale.map(RatingScale::id).orElse(""),
        descriptors(block, scale),
        block.lines("evidence"),
        block.optionalLine("commentHint"),
        references,
        headings,
        context.conditions().read(block, id),
        beside(block));
  }

  private List<QuestionRef> beside(Block block) {
    Set<QuestionRef> beside = new LinkedHashSet<>();
    List<Node> nodes = block.list("beside");
    for (int i = 0; i < nodes.size(); i++) {
      String path = block.at("beside") + "[" + i + "]";
      Block entry =
          Block.of(nodes.get(i), path, "an entry of 'beside'", ToolWords.BESIDE, problems);
      QuestionRef ref = new QuestionRef(entry.id("tool"), entry.id("question"));
      if (!beside.add(ref) && entry.has("tool") && entry.has("question")) {
        entry.error(
            "question",
            "The question '" + ref.question() + "' of '" + ref.tool() + "' stands twice.",
            "Remove one of the two.");
      }
    }
    return List.copyOf(beside);
  }

  private Set<AgencyType> essentialFor(Block block, boolean essential, Set<AgencyType> appliesTo) {
    List<AgencyType> types = block.choices("essentialFor", ToolWords.AGENCY_TYPES);
    if (!types.isEmpty() && !essential) {
      block.warn(
          "essentialFor",
          "'essentialFor' has no effect: the question is not essential.",
          "Add 'essential: true' or take the list out.");
    }
    for (AgencyType type : types) {
      if (!appliesTo.isEmpty() && !appliesTo.contains(type)) {
        block.warn(
            "essentialFor",
            "'" + type.code() + "' has no effect here: it is not asked this question.",
            "Take it out of the list.");
      }
    }
    if (essential && types.isEmpty() && context.essentialFor().isEmpty()) {
      block.warn(
          "essential",
          "The question is essential for nobody: the tool lists no types in 'essentialFor'.",
          "Add 'essentialFor' to the tool.");
    }
    return Set.copyOf(types);
  }

  private Optional<String> notApplicable(Block block, boolean essential) {
    if (!block.has("notApplicable")) {
      return Optional.empty();
    }
    Block rule =
        Block.of(
            block.valueNode("notApplicable"),
            block.at("notApplicable"),
            "'notApplicable'",
            ToolWords.NOT_APPLICABLE,
            problems);
    rule.demand("allowed", "Add 'allowed: true' or 'allowed: false'.");
    boolean allowed = rule.yesNo("allowed", false);
    Optional<String> when = rule.optionalProse("when");
    if (allowed && !rule.has("when")) {
      rule.demand("when", "Say in one sentence when 'Not applicable' is right.");
    }
    if (!allowed && when.isPresent()) {
      rule.warn(
          "when",
          "'when' has no effect: 'Not applicable' is not allowed here.",
          "Set 'allowed: true' or take 'when' out.");
    }
    if (allowed && essential) {
      block.warn(
          "notApplicable",
          "An essential question may be answered 'Not applicable', and then sets no minimum.",
          "Check that a body with this duty could rightly say so.");
    }
    return allowed ? when : Optional.empty();
  }

  private Optional<RatingScale> scale(Block block) {
    if (context.scales().isEmpty()) {
      block.optionalLine("scale");
      return Optional.empty();
    }
    return block.has("scale")
        ? block.choice("scale", context.scales())
        : Optional.of(context.scales().values().iterator().next());
  }

  private Map<String, String> descriptors(Block block, Optional<RatingScale> scale) {
    Map<String, String> descriptors = new LinkedHashMap<>();
    List<String> ratings =
        scale.map(s -> s.ratings().stream().map(Rating::id).toList()).orElse(List.of());
    if (!block.demand(
        "descriptors",
        "Add 'descriptors:' with one text for each of: " + String.join(", ", ratings) + ".")) {
      return descriptors;
    }
    // without a known scale any rating may be meant, so the names are not judged
    Block texts =
        Block.of(
            block.valueNode("descriptors"),
            block.at("descriptors"),
            "the descriptors",
            ratings.isEmpty() ? null : ratings,
            problems);
    for (String rating : ratings.isEmpty() ? texts.keys() : ratings) {
      if (texts.demand(rating, "Say what '" + rating + "' looks like for this question.")) {
        texts.optionalProse(rating).ifPresent(text -> descriptors.put(rating, text));
      }
    }
    return descriptors;
  }

  private Map<AgencyType, String> agencyNotes(Block block, Set<AgencyType> appliesTo) {
    Map<AgencyType, String> notes = new EnumMap<>(AgencyType.class);
    if (!block.has("forAgencies")) {
      return notes;
    }
    Block texts =
        Block.of(
            block.valueNode("forAgencies"),
            block.at("forAgencies"),
            "'forAgencies'",
            List.copyOf(ToolWords.AGENCY_TYPES.keySet()),
            problems);
    Set<AgencyType> asked = appliesTo.isEmpty() ? EnumSet.allOf(AgencyType.class) : appliesTo;
    for (String code : texts.keys()) {
      AgencyType type = ToolWords.AGENCY_TYPES.get(code);
      texts.optionalProse(code).ifPresent(text -> notes.put(type, text));
      if (!asked.contains(type)) {
        texts.warn(
            code,
            "This note is shown to nobody: '" + code + "' is not asked this question.",
            "Take it out, or add the type to 'appliesTo'.");
      }
    }
    return notes;
  }
}
