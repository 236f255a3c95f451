package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sightline.model.tool.NearestWord;

/** A sheet read by the headings in its first row. */
final class Table {

  private static final Pattern CELL_ERROR =
      Pattern.compile("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)");

  private final Sheet sheet;
  private final Columns known;
  private final Notes notes;
  private final Map<Integer, Heading> headings = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private Optional<String> language = Optional.empty();

  Table(Sheet sheet, Columns known, Notes notes) {
    this.sheet = sheet;
    this.known = known;
    this.notes = notes;
    if (!sheet.rows().isEmpty()) {
      headings(sheet.rows().getFirst());
      sheet.rows().stream().skip(1).forEach(this::line);
    }
    if (!sheet.merged().isEmpty()) {
      notes.warn(
          new FormPlace.InCell(sheet.name(), firstRow(), Optional.of("A"), "merged cells"),
          "Cells are merged ("
              + String.join(", ", sheet.merged().stream().limit(5).toList())
              + "): only the first cell of each has a value.",
          "Unmerge them and fill every cell.");
    }
  }

  private int firstRow() {
    return sheet.rows().isEmpty() ? 1 : sheet.rows().getFirst().number();
  }

  List<Line> lines() {
    return lines;
  }

  Set<String> keys() {
    return places.keySet();
  }

  boolean has(String key) {
    return places.containsKey(key);
  }

  Optional<String> language() {
    return language;
  }

  void take(Optional<String> wanted) {
    language = wanted;
  }

  /** The languages texts are in, as written, in the order of the columns. */
  List<String> languages() {
    return headings.values().stream()
        .filter(h -> Columns.TRANSLATED.contains(h.base()) && !h.further().isEmpty())
        .map(Heading::further)
        .distinct()
        .toList();
  }

  List<String> further(String base) {
    return headings.values().stream()
        .filter(h -> h.base().equals(base) && !h.further().isEmpty())
        .map(h -> h.further().toLowerCase(Locale.ROOT))
        .toList();
  }

  FormPlace.InCell place(int row, String key) {
    Integer column = places.get(key);
    return new FormPlace.InCell(
        sheet.name(), row, Optional.ofNullable(column).map(Sheet::letters), key);
  }

  FormPlace.InCell top(String key) {
    return place(firstRow(), key);
  }

  private void headings(Sheet.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i).strip();
      if (text.isEmpty()) {
        continue;
      }
      Heading heading = Heading.of(text);
      FormPlace.InCell place =
          new FormPlace.InCell(
              sheet.name(), row.number(), Optional.of(Sheet.letters(i)), heading.key());
      if (known.refused().containsKey(heading.base())) {
        headings.put(i, heading);
        places.putIfAbsent(heading.key(), i);
      } else if (!known.knows(heading)) {
        notes.warn(place, "The column '" + text + "' is not used.", remedy(heading));
      } else if (places.containsKey(heading.key())) {
        notes.refuse(
            place,
            "The column '"
                + text
                + "' stands twice; the first is column "
                + Sheet.letters(places.get(heading.key()))
                + ".",
            "Remove one of the two, or rename it.");
      } else {
        headings.put(i, heading);
        places.put(heading.key(), i);
      }
    }
  }

  private String remedy(Heading heading) {
    return NearestWord.to(heading.base(), known.names())
        .map(near -> "Did you mean '" + near + "'?")
        .orElse("Nothing need be done if it is not needed here.");
  }

  private void line(Sheet.Row row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    boolean any = false;
    for (int i = 0; i < row.cells().size(); i++) {
      String text = clean(row.cells().get(i));
      if (text.isEmpty()) {
        continue;
      }
      Heading heading = headings.get(i);
      if (heading == null) {
        continue;
      }
      FormPlace.InCell place =
          new FormPlace.InCell(
              sheet.name(), row.number(), Optional.of(Sheet.letters(i)), heading.key());
      if (known.refused().containsKey(heading.base())) {
        notes.refuse(
            place,
            "'" + heading.base() + "' is filled. " + known.refused().get(heading.base()),
            "Empty the cell.");
        continue;
      }
      any = true;
      check(text, place);
      cells.put(heading.key(), new Cell(text, place));
    }
    if (any) {
      lines.add(new Line(this, row.number(), cells));
    }
  }

  private static String clean(String value) {
    String text = value.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    return text.isBlank() || text.replace('\u00a0', ' ').isBlank() ? "" : text;
  }

  private void check(String text, FormPlace place) {
    if (CELL_ERROR.matcher(text).matches()) {
      notes.refuse(
          place,
          "The cell shows an error of its formula: " + text + ".",
          "Write the value itself.");
    }
    text.codePoints()
        .filter(Table::isHidden)
        .findFirst()
        .ifPresent(
            c ->
                notes.refuse(
                    place,
                    String.format(Locale.ROOT, "There is a hidden character (U+%04X).", c),
                    "Delete it and type the text again."));
  }

  /** The same as in a tool file: text must say what it seems to say. */
  private static boolean isHidden(int c) {
    return (c < 0x20 && c != '\n')
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff)
        || (c & 0xfffe) == 0xfffe;
  }
}
