package sightline.model.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a table, by the headings of its columns. */
final class Line {

  private final Table table;
  private final int number;
  private final Map<String, Cell> cells;

  /**
   * @param cells those with text
   */
  Line(Table table, int number, Map<String, Cell> cells) {
    this.table = table;
    this.number = number;
    this.cells = Map.copyOf(cells);
  }

  int number() {
    return number;
  }

  /** Empty, but with its place, where the row or the sheet has none. */
  Cell cell(String key) {
    Cell cell = cells.get(key);
    return cell != null ? cell : new Cell("", place(key));
  }

  String text(String key) {
    return cell(key).text();
  }

  boolean has(String key) {
    return cells.containsKey(key);
  }

  FormPlace.InCell place(String key) {
    return table.place(number, key);
  }

  /** In the language taken, else the column without one. */
  Cell translated(String base) {
    Optional<Cell> taken =
        table.language().map(l -> cells.get(base + "::" + l.toLowerCase(java.util.Locale.ROOT)));
    return taken
        .or(() -> Optional.ofNullable(cells.get(base)))
        .orElseGet(
            () ->
                cell(
                    table
                        .language()
                        .map(l -> base + "::" + l.toLowerCase(java.util.Locale.ROOT))
                        .filter(table::has)
                        .orElse(base)));
  }

  /** What follows "base::" in the headings, of the cells with text, from the left. */
  List<String> further(String base) {
    return table.further(base).stream().filter(f -> cells.containsKey(base + "::" + f)).toList();
  }
}
