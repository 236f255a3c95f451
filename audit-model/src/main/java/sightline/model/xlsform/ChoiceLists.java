package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of choices of a form: scales of rated questions, or options of facts. */
final class ChoiceLists {

  private final Map<String, List<Line>> lists = new LinkedHashMap<>();
  private final Map<String, Line> described = new LinkedHashMap<>();
  private final Notes notes;
  private boolean scored;

  /**
   * @param choices rows of the sheet "choices"
   * @param scales rows of the sheet "scales", which says more of some lists; may be empty
   */
  ChoiceLists(List<Line> choices, List<Line> scales, Notes notes) {
    this.notes = notes;
    for (Line line : choices) {
      Cell list = line.cell("list_name");
      Cell name = line.cell("name");
      if (list.isEmpty()) {
        notes.refuse(
            list.place(),
            "The choice belongs to no list.",
            "Write the name of its list, or empty the row.");
      } else if (name.isEmpty()) {
        notes.refuse(
            name.place(), "The choice has no name.", "Give it a short name that never changes.");
      } else {
        lists.computeIfAbsent(FormId.of(list.text()), k -> new ArrayList<>()).add(line);
      }
    }
    lists.forEach((id, lines) -> once(lines));
    scales.forEach(this::describe);
  }

  private void once(List<Line> lines) {
    Map<String, Line> seen = new LinkedHashMap<>();
    for (Line line : lines) {
      Line first = seen.putIfAbsent(FormId.of(line.text("name")), line);
      if (first != null) {
        notes.refuse(
            line.place("name"),
            "The choice '"
                + line.cell("name").shown()
                + "' stands twice in its list; the first is in row "
                + first.number()
                + ".",
            "Give each choice of a list its own name, also when capitals are ignored.");
      }
    }
  }

  private void describe(Line line) {
    Cell list = line.cell("list_name");
    String id = FormId.of(list.text());
    if (!lists.containsKey(id)) {
      notes.refuse(
          list.place(),
          list.isEmpty() ? "No list is named." : "There is no list '" + list.shown() + "'.",
          "Name a list of the sheet 'choices', or remove the row.");
    } else if (described.putIfAbsent(id, line) != null) {
      notes.refuse(
          list.place(), "The list '" + list.shown() + "' stands twice.", "Remove one of the two.");
    }
  }

  boolean has(String list) {
    return lists.containsKey(FormId.of(list));
  }

  Set<String> names() {
    return lists.keySet();
  }

  List<Line> choices(String list) {
    return lists.getOrDefault(FormId.of(list), List.of());
  }

  /** Whether any list used for rating says what its choices score. */
  boolean scored() {
    return scored;
  }

  /**
   * Writes the scales: those described in their order, then others that rate a question.
   *
   * @param used lists of rated questions
   */
  void scales(Branch tool, List<String> used) {
    rating(used).forEach(id -> scale(tool, id));
  }

  /** Ids of the lists that become scales. */
  List<String> rating(List<String> used) {
    Set<String> ids = new LinkedHashSet<>(described.keySet());
    used.forEach(u -> ids.add(FormId.of(u)));
    return ids.stream().filter(lists::containsKey).toList();
  }

  private void scale(Branch tool, String id) {
    List<Line> lines = lists.get(id);
    Line first = lines.getFirst();
    Optional<Line> about = Optional.ofNullable(described.get(id));
    Branch scale = tool.item("scales", first.place("list_name"));
    scale.text("id", id, first.place("list_name"));
    Optional<Cell> title = about.map(l -> l.cell("title")).filter(c -> !c.isEmpty());
    scale.text(
        "title",
        title.map(Cell::text).orElse(first.text("list_name")),
        title.map(Cell::place).orElse(first.place("list_name")));
    about
        .map(l -> l.cell("polarity"))
        .filter(c -> !c.isEmpty())
        .ifPresent(c -> scale.text("polarity", c.word().replace(' ', '-'), c.place()));
    boolean scores = lines.stream().anyMatch(l -> l.has("score"));
    scored |= scores;
    if (!scores) {
      notes.warn(
          first.place("score"),
          "The list '" + first.cell("list_name").shown() + "' says no scores.",
          "Its choices are taken best first. Add a column 'score' if that is wrong.");
    }
    Set<String> letters = new HashSet<>();
    lines.forEach(l -> letters.add(l.text("letter")));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Branch rating = scale.item("ratings", line.place("name"));
      Cell label = line.translated("label");
      rating.text("id", FormId.of(line.text("name")), line.place("name"));
      rating.text("label", label);
      rating.text(
          "letter",
          line.has("letter") ? line.text("letter") : letter(label.text(), i, letters),
          line.place("letter"));
      if (scores) {
        rating.number("points", line.cell("score"));
      } else {
        rating.number("points", Integer.toString(lines.size() - 1 - i), line.place("score"));
      }
      Cell role = line.cell("role");
      rating.text("role", role.isEmpty() ? "none" : role.word(), role.place());
    }
    about.ifPresent(l -> mapsTo(scale, l.cell("maps_to")));
  }

  /** A mark not yet taken: the first letter of the label, else the first two, else the place. */
  private static String letter(String label, int place, Set<String> taken) {
    String capitals = label.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    for (int length = 1; length <= 2; length++) {
      if (capitals.codePointCount(0, capitals.length()) >= length) {
        String letter = capitals.substring(0, capitals.offsetByCodePoints(0, length));
        if (taken.add(letter)) {
          return letter;
        }
      }
    }
    for (int n = place + 1; ; n++) {
      if (taken.add(Integer.toString(n))) {
        return Integer.toString(n);
      }
    }
  }

  /** "rag: met=green, partly=amber, not=red", a common scale a line. */
  private void mapsTo(Branch scale, Cell cell) {
    for (String entry : Lines.read(cell.text())) {
      int colon = entry.indexOf(':');
      if (colon < 0) {
        notes.refuse(
            cell.place(),
            "'" + entry + "' is no mapping.",
            "Write it as 'rag: met=green, partly=amber, not=red'.");
        continue;
      }
      Branch mapping = scale.item("mapsTo", cell.place());
      mapping.text("scale", entry.substring(0, colon).strip(), cell.place());
      Branch ratings = mapping.group("ratings", cell.place());
      for (String pair : entry.substring(colon + 1).split(",")) {
        String[] sides = pair.strip().split("=", 2);
        if (sides.length == 2) {
          ratings.text(sides[0].strip(), sides[1].strip(), cell.place());
        } else if (!pair.isBlank()) {
          notes.refuse(
              cell.place(),
              "'" + pair.strip() + "' is no pair.",
              "Write rating=step, with commas between.");
        }
      }
    }
  }
}
