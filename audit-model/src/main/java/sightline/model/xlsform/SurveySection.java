package sightline.model.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.tool.NearestWord;
import sightline.model.tool.Relevance;

/** The rows of the sheet "survey", gathered into groups with their questions, and into facts. */
final class SurveySection {

  private final ChoiceLists lists;
  private final Notes notes;
  private final Deque<Group> open = new ArrayDeque<>();
  private final List<Group> standards = new ArrayList<>();
  private final Map<String, Line> names = new HashMap<>();
  private final List<String> opening = new ArrayList<>();
  private final List<DetailRows.Fact> facts = new ArrayList<>();
  private Optional<Group> loose = Optional.empty();

  SurveySection(ChoiceLists lists, Notes notes) {
    this.lists = lists;
    this.notes = notes;
  }

  /** Top groups with questions; questions outside any group are one group of their own. */
  List<Group> standards() {
    return standards.stream().filter(Group::hasQuestions).toList();
  }

  boolean isLoose(Group group) {
    return loose.isPresent() && loose.get() == group;
  }

  List<DetailRows.Fact> facts() {
    return facts;
  }

  /** The text of notes before the first group. */
  String opening() {
    return String.join("\n", opening);
  }

  /** Lists that rate a question, in the order they are first used. */
  List<String> scales() {
    Set<String> used = new LinkedHashSet<>();
    standards.forEach(g -> collect(g, used));
    return List.copyOf(used);
  }

  private static void collect(Group group, Set<String> used) {
    group.questions().forEach(q -> used.add(q.list()));
    group.parts().forEach(p -> collect(p, used));
  }

  void read(List<Line> lines) {
    for (Line line : lines) {
      Cell type = line.cell("type");
      if (!line.has("type")) {
        notes.refuse(
            type.place(), "The row has no type.", "Write its type, or empty the whole row.");
      } else if (line.has("disabled") && line.cell("disabled").yes(false, notes)) {
        notes.warn(line.place("disabled"), "The row is disabled and left out.", "Remove it.");
      } else {
        row(line, RowType.of(type));
      }
    }
    for (Group group : open) {
      notes.refuse(
          group.line().place("type"),
          "The group '" + group.line().cell("name").shown() + "' is never ended.",
          "Add a row 'end_group' after its last question.");
    }
  }

  private void row(Line line, RowType type) {
    switch (type) {
      case RowType.BeginGroup begin -> begin(line);
      case RowType.EndGroup end -> {
        if (open.isEmpty()) {
          notes.refuse(
              line.place("type"),
              "A group ends here that never began.",
              "Remove the row, or add 'begin_group' above.");
        } else {
          open.pop();
        }
      }
      case RowType.SelectOne select -> select(line, select.list());
      case RowType.Note note -> note(line);
      case RowType.Text text -> fact(line, type);
      case RowType.Whole whole -> fact(line, type);
      case RowType.Silent silent ->
          notes.warn(
              line.place("type"),
              "'" + line.cell("type").shown() + "' asks nobody anything and is left out.",
              "Nothing need be done.");
      case RowType.Unsupported not -> notes.refuse(line.place("type"), not.message(), not.remedy());
    }
  }

  private void begin(Line line) {
    boolean unrated =
        line.cell("unrated").yes(false, notes) || (!open.isEmpty() && open.peek().unrated());
    Group group = new Group(line, unrated, condition(line));
    if (unrated) {
      // a heading only: facts are known by their own names
      open.push(group);
      return;
    }
    claim(line);
    if (open.isEmpty()) {
      standards.add(group);
    } else {
      open.peek().parts().add(group);
    }
    open.push(group);
  }

  /** Every name once; the id it becomes. */
  private void claim(Line line) {
    Cell name = line.cell("name");
    if (name.isEmpty()) {
      notes.refuse(
          name.place(), "The row has no name.", "Give it a short name that never changes.");
      return;
    }
    String id = FormId.of(name.text());
    if (!name.text().matches("[A-Za-z0-9_.-]+") || !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      notes.refuse(
          name.place(),
          "'" + name.shown() + "' cannot be a name.",
          "Use up to 64 letters (a to z), digits, hyphens and underscores, starting with a letter.");
      return;
    }
    Line first = names.putIfAbsent(id, line);
    if (first != null) {
      notes.refuse(
          name.place(),
          "The name '" + name.shown() + "' is already used in row " + first.number() + ".",
          "Give this row a name of its own; capitals and underscores make no difference.");
    }
  }

  private void select(Line line, String list) {
    claim(line);
    if (!lists.has(list)) {
      notes.refuse(
          line.place("type"),
          "There is no list '" + list + "' in the sheet 'choices'.",
          lists.names().isEmpty()
              ? "Add the sheet 'choices' with the choices of this list."
              : NearestWord.remedy(FormId.of(list), lists.names()));
      return;
    }
    if (!open.isEmpty() && open.peek().unrated()) {
      addFact(line, new RowType.SelectOne(list));
      return;
    }
    Group group = open.isEmpty() ? loose(line) : open.peek();
    if (!group.parts().isEmpty()) {
      notes.warn(
          line.place("type"),
          "The question stands after a group within its group; it moves in front of that group.",
          "Move it there, or give it a group of its own.");
    }
    group.questions().add(new Group.Asked(line, list, condition(line)));
  }

  private Group loose(Line line) {
    if (loose.isEmpty()) {
      notes.warn(
          line.place("type"),
          "The question stands in no group; all such questions become one standard.",
          "Put questions into groups: each top group is a standard.");
      Group group = new Group(line, false, Optional.empty());
      standards.add(group);
      loose = Optional.of(group);
    }
    return loose.get();
  }

  private void note(Line line) {
    Cell label = line.translated("label");
    if (open.isEmpty() && standards.isEmpty() && !line.has("relevant")) {
      opening.add(label.text());
    } else if (!open.isEmpty()
        && !open.peek().unrated()
        && open.peek().questions().isEmpty()
        && open.peek().parts().isEmpty()
        && !open.peek().line().has("intent")
        && !line.has("relevant")) {
      open.peek().openingNotes().add(line);
    } else {
      notes.warn(
          label.place(),
          "The note '" + label.shown() + "' is left out.",
          "Put its text into 'guidance' of the question it belongs to.");
    }
  }

  private void fact(Line line, RowType type) {
    claim(line);
    if (open.isEmpty() || !open.peek().unrated()) {
      notes.warnOften(
          line.place("type"),
          "The question is not rated: it is asked once an audit, beside the rated ones.",
          "Nothing need be done, unless a rating was meant: then use select_one.");
    }
    addFact(line, type);
  }

  private void addFact(Line line, RowType type) {
    if (condition(line).isPresent()) {
      notes.refuse(
          line.place("relevant"),
          "Facts that are not rated cannot wait for an answer.",
          "Empty 'relevant' here and in its groups, or ask for it in the comment of the rated question.");
    }
    facts.add(
        new DetailRows.Fact(line, type, Optional.ofNullable(open.peekLast()).map(Group::line)));
  }

  /** The row's own condition and those of the groups around it. */
  private Optional<Relevance> condition(Line line) {
    Optional<Relevance> around = open.isEmpty() ? Optional.empty() : open.peek().askIf();
    Cell cell = line.cell("relevant");
    if (cell.isEmpty()) {
      return around;
    }
    try {
      Relevance own = XPathCondition.read(cell.text());
      return Optional.of(
          around.<Relevance>map(a -> new Relevance.All(List.of(a, own))).orElse(own));
    } catch (XPathCondition.Refused refused) {
      notes.refuse(
          cell.place(),
          refused.getMessage(),
          "Use comparisons like ${q} = 'x', != and selected(${q}, 'x'), with and, or, not() and brackets; or empty the cell.");
      return around;
    }
  }
}
