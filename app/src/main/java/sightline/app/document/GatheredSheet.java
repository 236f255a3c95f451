package sightline.app.document;

import java.util.ArrayList;
import java.util.List;
import sightline.model.xlsform.Sheet;

/** A sheet while its cells come in, row by row. Only cells with text take room. */
final class GatheredSheet {

  /** A form of 1,000 questions has about 3,000 rows. */
  private static final int MOST_ROWS = 50_000;

  private static final int MOST_CELLS = 500_000;

  /** No column of ours stands further right. */
  private static final int MOST_COLUMNS = 1_000;

  private static final int MOST_MERGED = 100;
  private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

  private final String name;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int row;
  private int count;
  private long characters;

  GatheredSheet(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /**
   * Cells of one row come together.
   *
   * @param inRow from 1
   * @param column from 0
   */
  void put(int inRow, int column, String text) throws FormRefused {
    if (text.isBlank()) {
      return;
    }
    if (inRow != row) {
      endRow();
      row = inRow;
    }
    characters += text.length();
    if (++count > MOST_CELLS || rows.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
      throw FormRefused.cell(
          name,
          inRow,
          column,
          "The sheet goes on far beyond what a form holds.",
          "Remove what does not belong to the form.");
    }
    if (column >= MOST_COLUMNS) {
      throw FormRefused.cell(
          name,
          inRow,
          column,
          "There is something far to the right of the form.",
          "Empty the cell, or check that this is the right file.");
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
  }

  void merged(String range) {
    if (merged.size() < MOST_MERGED) {
      merged.add(range);
    }
  }

  private void endRow() {
    if (!cells.isEmpty()) {
      rows.add(new Sheet.Row(row, cells));
      cells.clear();
    }
  }

  Sheet sheet() {
    endRow();
    return new Sheet(name, rows, merged);
  }
}
