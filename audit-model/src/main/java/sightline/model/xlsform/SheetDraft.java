package sightline.model.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet being written: columns appear when first used, in the order their names are given. */
final class SheetDraft {

  private final String name;
  private final List<String> order;
  private final List<Map<String, String>> rows = new ArrayList<>();

  /**
   * @param order of the columns; others follow as they come
   */
  SheetDraft(String name, List<String> order) {
    this.name = name;
    this.order = order;
  }

  /** A new row, last. */
  Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    rows.add(row);
    return row;
  }

  Sheet sheet() {
    List<String> headings = new ArrayList<>();
    for (String column : order) {
      if (rows.stream().anyMatch(r -> r.containsKey(column))) {
        headings.add(column);
      }
    }
    rows.forEach(
        r -> r.keySet().stream().filter(k -> !headings.contains(k)).forEach(headings::add));
    List<Sheet.Row> all = new ArrayList<>(List.of(new Sheet.Row(1, headings)));
    for (Map<String, String> row : rows) {
      all.add(
          new Sheet.Row(
              all.size() + 1, headings.stream().map(h -> row.getOrDefault(h, "")).toList()));
    }
    return new Sheet(name, all);
  }
}
