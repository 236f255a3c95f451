package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The questions of one standard and the parts they stand in, in reading order. Questions are
 * numbered through the whole standard, so the parts do not show in the numbers.
 */
final class PartSection {

  private final Problems problems;
  private final ToolContext context;
  private final String standard;
  private final QuestionSection section;
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param standard the number of the standard, "3"
   */
  PartSection(Problems problems, ToolContext context, String standard) {
    this.problems = problems;
    this.context = context;
    this.standard = standard;
    this.section = new QuestionSection(problems, context);
  }

  List<Question> questions(Block block) {
    under(block, List.of(), "standard");
    return questions;
  }

  private void under(Block block, List<Heading> headings, String what) {
    if (!block.has("parts")) {
      block.demand("questions", "Add 'questions:' with at least one question.");
    }
    List<Node> nodes = block.list("questions");
    if (block.has("questions") && nodes.isEmpty()) {
      block.error("questions", "The " + what + " has no question.", "Add at least one question.");
    }
    for (int i = 0; i < nodes.size(); i++) {
      String number = standard + "." + (questions.size() + 1);
      questions.add(
          section.question(nodes.get(i), block.at("questions") + "[" + i + "]", number, headings));
    }
    parts(block, headings);
  }

  private void parts(Block block, List<Heading> headings) {
    List<Node> nodes = block.list("parts");
    if (block.has("parts") && nodes.isEmpty()) {
      block.error("parts", "There is no part.", "Add a part, or take 'parts' out.");
    }
    if (!nodes.isEmpty() && headings.size() + 2 > Standard.DEEPEST) {
      block.error(
          "parts",
          "Parts are nested deeper than " + Standard.DEEPEST + " levels, the standard counted.",
          "Move these questions up a level.");
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      String path = block.at("parts") + "[" + i + "]";
      Block part = Block.of(nodes.get(i), path, "a part", ToolWords.PART, problems);
      String id = part.id("id");
      // two parts never share a heading, however broken the file: the path stands in
      String own = context.claim(part, id) ? id : path;
      String title = part.line("title");
      Optional<String> intent = part.optionalProse("intent");
      List<Heading> inside = new ArrayList<>(headings);
      inside.add(new Heading(own, title, intent));
      under(part, List.copyOf(inside), "part");
    }
  }
}
