package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads the questions a partnership adds to a tool for one round: a file with the one key {@code
 * questions}, its entries as in a tool file. They are rated on the tool's scales (the first, unless
 * they name another), count nothing in the score unless they give a weight, and share the tool's
 * ids: none may be used twice. Problems name line, column, path and remedy, as for a tool.
 */
public final class LocalQuestionsReader {

  private static final String KEY = "questions";

  /**
   * @param tool the whole tool, no module left out
   */
  public LocalQuestionsReading read(byte[] yamlOrJson, AuditTool tool) {
    Problems problems = new Problems();
    Optional<Node> root = new ToolText(problems).read(yamlOrJson);
    List<Question> questions = root.map(node -> questions(node, tool, problems)).orElse(List.of());
    return problems.hasErrors()
        ? new LocalQuestionsReading.Unreadable(problems.listed())
        : new LocalQuestionsReading.Read(questions, problems.listed());
  }

  private static List<Question> questions(Node root, AuditTool tool, Problems problems) {
    Block block = Block.of(root, "", "the local questions", ToolWords.LOCAL, problems);
    Map<String, RatingScale> scales = new LinkedHashMap<>();
    tool.scales().forEach(s -> scales.putIfAbsent(s.id(), s));
    Map<String, String> ids = new HashMap<>();
    RoundChoice.idsOf(tool).forEach(id -> ids.put(id, "in '" + tool.ref().id() + "'"));
    Conditions conditions = new Conditions(problems);
    ToolContext context = new ToolContext(tool.essentialFor(), scales, ids, conditions, 0);
    if (block.demand(KEY, "Add 'questions:' with at least one question.")
        && block.list(KEY).isEmpty()) {
      block.error(KEY, "There is no question.", "Add at least one question.");
    }
    int number = RoundChoice.localNumber(tool);
    List<Question> questions = new ArrayList<>();
    QuestionSection section = new QuestionSection(problems, context);
    List<Node> nodes = block.list(KEY);
    for (int i = 0; i < nodes.size(); i++) {
      questions.add(
          section.question(nodes.get(i), KEY + "[" + i + "]", number + "." + (i + 1), List.of()));
    }
    List<Standard> all = new ArrayList<>(tool.standards());
    all.add(new Standard(RoundChoice.LOCAL, "", "", "", "", List.of(), questions));
    conditions.check(all, context);
    return questions;
  }
}
