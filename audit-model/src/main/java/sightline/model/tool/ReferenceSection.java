package sightline.model.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The references of a standard or question. One that nobody has checked yet is no problem; it is
 * listed elsewhere.
 */
final class ReferenceSection {

  private final Problems problems;

  ReferenceSection(Problems problems) {
    this.problems = problems;
  }

  List<Reference> references(Block owner) {
    List<Reference> references = new ArrayList<>();
    List<Node> nodes = owner.list("references");
    for (int i = 0; i < nodes.size(); i++) {
      references.add(reference(nodes.get(i), owner.at("references") + "[" + i + "]"));
    }
    return references;
  }

  private Reference reference(Node node, String path) {
    Block block = Block.of(node, path, "a reference", ToolWords.REFERENCE, problems);
    Optional<String> checkedBy = block.optionalLine("checkedBy");
    var checkedOn = block.date("checkedOn");
    if (block.has("checkedBy") != block.has("checkedOn")) {
      String missing = block.has("checkedBy") ? "checkedOn" : "checkedBy";
      String present = block.has("checkedBy") ? "checkedBy" : "checkedOn";
      block.error(
          present,
          "'" + present + "' stands without '" + missing + "'.",
          "Say both who checked it (a role) and on which day.");
    }
    Reference.Force force = Reference.Force.PRACTICE;
    if (block.has("force")) {
      force = block.choice("force", ToolWords.FORCES).orElse(force);
    } else if (block.isGroup()) {
      block.warn(
          "force",
          "The reference does not say whether it is law, guidance or practice; it is read as practice.",
          "Add 'force: must' (law), 'force: should' (guidance bodies must have regard to) or 'force: practice'.");
    }
    return new Reference(
        block.line("source"),
        block.optionalLine("edition"),
        block.optionalLine("part"),
        block.optionalLine("paragraph"),
        force,
        block.optionalLine("toCheck"),
        checkedBy,
        checkedOn,
        Set.copyOf(block.choices("forAgencies", ToolWords.AGENCY_TYPES)));
  }
}
