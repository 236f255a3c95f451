package sightline.model.xlsform;

import java.util.List;

/**
 * One sheet of a workbook as its reader sees it: values, no formats and no formulas.
 *
 * @param rows those with at least one value, from the top
 * @param merged ranges of merged cells, "A5:A7"; only the first cell of a range has a value
 */
public record Sheet(String name, List<Row> rows, List<String> merged) {

  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  public Sheet(String name, List<Row> rows) {
    this(name, rows, List.of());
  }

  /**
   * @param number of the row in its sheet, from 1; rows without a value are not here, so numbers
   *     may skip
   * @param cells from column A; empty text for none
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The letters of a column: 0 is "A", 26 is "AA". */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
