package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that are not rated, as details of the tool: those of one heading together. */
final class DetailRows {

  private static final int LONGEST_TITLE = 300;

  /**
   * @param under its top group, whose label is its heading
   */
  record Fact(Line line, RowType type, Optional<Line> under) {

    String heading() {
      return under.map(u -> u.translated("label").text()).orElse("");
    }
  }

  private final ChoiceLists lists;
  private final Notes notes;

  DetailRows(ChoiceLists lists, Notes notes) {
    this.lists = lists;
    this.notes = notes;
  }

  /**
   * @param title the heading of facts that stand under none
   */
  void write(Branch tool, List<Fact> facts, String title) {
    Map<String, List<Fact>> groups = new LinkedHashMap<>();
    for (Fact fact : facts) {
      String heading = fact.heading().isEmpty() ? title : fact.heading();
      groups.computeIfAbsent(heading, k -> new ArrayList<>()).add(fact);
    }
    groups.forEach((heading, members) -> members.forEach(f -> write(tool, f, heading)));
  }

  private void write(Branch tool, Fact fact, String heading) {
    Line line = fact.line();
    Branch detail = tool.item("details", line.place("name"));
    detail.text("id", FormId.of(line.text("name")), line.place("name"));
    words(detail, line);
    detail.text("group", heading.replace('\n', ' '), line.place("type"));
    switch (fact.type()) {
      case RowType.SelectOne select -> {
        for (Line choice : lists.choices(select.list())) {
          Branch option = detail.item("choices", choice.place("name"));
          option.text("id", FormId.of(choice.text("name")), choice.place("name"));
          option.text("label", choice.translated("label"));
        }
      }
      case RowType.Whole whole -> {
        Branch count = detail.group("count", line.place("type"));
        Cell unit = line.cell("unit");
        count.text("unit", unit.isEmpty() ? "counted" : unit.text(), unit.place());
        count.flag("notHeld", line.cell("not_held").yes(false, notes), line.place("not_held"));
        if (line.has("of")) {
          count.text("of", FormId.of(line.text("of")), line.place("of"));
        }
      }
      default -> detail.group("text", line.place("type")).number("longest", line.cell("longest"));
    }
    detail.flag("required", line.cell("required").yes(false, notes), line.place("required"));
    QuestionRows.appliesTo(detail, line);
  }

  private static void words(Branch detail, Line line) {
    Cell label = line.translated("label");
    Cell hint = line.translated("hint");
    if (label.text().length() <= LONGEST_TITLE && label.text().indexOf('\n') < 0) {
      detail.text("title", label);
      detail.text("hint", hint.isEmpty() ? label : hint);
    } else {
      detail.text("title", QuestionRows.firstWords(label.text()), label.place());
      String all = hint.isEmpty() ? label.text() : label.text() + "\n" + hint.text();
      detail.text("hint", all, label.place());
    }
  }
}
