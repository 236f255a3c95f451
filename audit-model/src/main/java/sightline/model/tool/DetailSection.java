package sightline.model.tool;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import sightline.model.audit.AgencyType;

/** The details of a tool file: facts that are not rated. */
final class DetailSection {

  private static final int LONGEST = 4000;
  private static final int USUAL_LENGTH = 600;
  private static final List<String> KINDS = List.of("choices", "count", "text");

  private final Problems problems;
  private final ToolContext context;
  private final Map<String, Detail> above = new HashMap<>();

  DetailSection(Problems problems, ToolContext context) {
    this.problems = problems;
    this.context = context;
  }

  List<Detail> details(Block tool) {
    List<Detail> details = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    List<Node> nodes = tool.list("details");
    for (int i = 0; i < nodes.size(); i++) {
      Block block =
          Block.of(nodes.get(i), "details[" + i + "]", "a detail", ToolWords.DETAIL, problems);
      Detail detail = detail(block);
      boolean first = groups.add(detail.group());
      if (!first
          && !detail.group().isEmpty()
          && !details.getLast().group().equals(detail.group())) {
        block.error(
            "group",
            "The group '" + detail.group() + "' is torn apart: another stands between.",
            "Let the details of one group stand together.");
      }
      details.add(detail);
      above.putIfAbsent(detail.id(), detail);
    }
    return details;
  }

  private Detail detail(Block block) {
    String id = block.id("id");
    context.claim(block, id);
    String title = block.line("title");
    String group = block.line("group");
    String hint = block.prose("hint");
    boolean required = block.yesNo("required", false);
    Set<AgencyType> types = AgencyList.appliesTo(block, "The detail");
    List<String> kinds = KINDS.stream().filter(block::has).toList();
    if (kinds.isEmpty() && block.isGroup()) {
      problems.error(
          block.valueNode("id"),
          block.path(),
          "The detail does not say what is asked for.",
          "Add one of 'choices:', 'count:' or 'text:'.");
    }
    if (kinds.size() > 1) {
      problems.error(
          block.keyNode(kinds.get(1)),
          block.at(kinds.get(1)),
          "'" + kinds.get(1) + "' stands beside '" + kinds.getFirst() + "'.",
          "Keep exactly one of 'choices', 'count' and 'text'.");
    }
    return switch (kinds.isEmpty() ? "" : kinds.getFirst()) {
      case "choices" ->
          new Detail.Choice(
              id,
              title,
              group,
              hint,
              required,
              types,
              new OptionSection(problems).options(block, "choices"));
      case "count" -> {
        Block count = inner(block, "count", ToolWords.COUNT);
        yield new Detail.Count(
            id,
            title,
            group,
            hint,
            required,
            types,
            count.line("unit"),
            count.yesNo("notHeld", false),
            of(count, types));
      }
      default -> {
        int longest =
            block.has("text")
                ? inner(block, "text", ToolWords.TEXT).numberOr("longest", 1, LONGEST, USUAL_LENGTH)
                : USUAL_LENGTH;
        yield new Detail.Text(id, title, group, hint, required, types, longest);
      }
    };
  }

  private Block inner(Block block, String key, List<String> keys) {
    return Block.of(block.valueNode(key), block.at(key), "'" + key + "'", keys, problems);
  }

  private Optional<String> of(Block count, Set<AgencyType> types) {
    Optional<String> of = count.optionalLine("of");
    if (of.isEmpty()) {
      return of;
    }
    Detail whole = above.get(of.get());
    if (!(whole instanceof Detail.Count)) {
      List<String> counts =
          above.values().stream()
              .filter(d -> d instanceof Detail.Count)
              .map(Detail::id)
              .sorted()
              .toList();
      count.error(
          "of",
          whole == null
              ? "There is no count '" + of.get() + "' above."
              : "'" + of.get() + "' is no count.",
          counts.isEmpty()
              ? "Put the count it is a part of above it."
              : NearestWord.remedy(of.get(), counts));
      return of;
    }
    Set<AgencyType> asked = types.isEmpty() ? EnumSet.allOf(AgencyType.class) : types;
    if (!asked.stream().allMatch(whole::appliesTo)) {
      count.warn(
          "of",
          "Some agencies are asked this count without '" + of.get() + "'.",
          "Give both the same 'appliesTo'.");
    }
    return of;
  }
}
