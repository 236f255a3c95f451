package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The standards of a tool file; numbers come from the place in the list. */
final class StandardSection {

  private static final int LONGEST_SHORT_TITLE = 22;

  private final Problems problems;
  private final ToolContext context;

  StandardSection(Problems problems, ToolContext context) {
    this.problems = problems;
    this.context = context;
  }

  List<Standard> standards(Block tool) {
    List<Standard> standards = new ArrayList<>();
    if (tool.demand("standards", "Add 'standards:' with the questions.")
        && tool.list("standards").isEmpty()) {
      tool.error(
          "standards", "There is no standard.", "Add at least one standard with a question.");
    }
    List<Node> nodes = tool.list("standards");
    for (int i = 0; i < nodes.size(); i++) {
      standards.add(standard(nodes.get(i), i));
    }
    return standards;
  }

  private Standard standard(Node node, int place) {
    String number = Integer.toString(place + 1);
    Block block =
        Block.of(node, "standards[" + place + "]", "a standard", ToolWords.STANDARD, problems);
    String id = block.id("id");
    context.claim(block, id);
    String title = block.line("title");
    String shortTitle = block.line("shortTitle");
    if (shortTitle.codePointCount(0, shortTitle.length()) > LONGEST_SHORT_TITLE) {
      block.error(
          "shortTitle",
          "'"
              + shortTitle
              + "' is longer than "
              + LONGEST_SHORT_TITLE
              + " characters, so columns would cut it off.",
          "Shorten it.");
    }
    String intent = block.prose("intent");
    List<Reference> references = new ReferenceSection(problems).references(block);
    Optional<String> module = module(block);
    PartSection section = new PartSection(problems, context, number);
    return new Standard(
        id, number, title, shortTitle, intent, references, section.questions(block), module);
  }

  private static Optional<String> module(Block block) {
    return block.has("module")
        ? Optional.of(block.id("module")).filter(id -> !id.isEmpty())
        : Optional.empty();
  }
}
