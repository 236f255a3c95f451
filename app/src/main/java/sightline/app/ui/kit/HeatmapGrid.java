package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextAlignment;

/**
 * Standards by agencies: one cell each. One stop for Tab; arrow keys, Home and End move between
 * cells, Enter or Space opens the answers behind one.
 */
public final class HeatmapGrid extends GridPane {
  private final Data data;
  private final List<List<HeatmapCell>> cells = new ArrayList<>();
  private int row;
  private int column;

  /** Called with row and column, from 0, when a person opens a cell. */
  @FunctionalInterface
  public interface Opened {
    void open(int row, int column);
  }

  /** A row heading: number and name of a standard. */
  public record Heading(String number, String name) {}

  /**
   * What the grid shows; as many cells in each row as there are columns.
   *
   * @param name "Standards by agency"
   */
  public record Data(
      String name,
      List<Heading> rows,
      List<String> columns,
      List<List<HeatmapCell.Content>> cells) {
    public Data {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      cells = cells.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (cells.size() != rows.size() || cells.stream().anyMatch(line -> line.size() != width)) {
        throw new IllegalArgumentException("a heatmap needs one cell for each row and column");
      }
    }
  }

  public HeatmapGrid(Data data, Opened opened) {
    this.data = data;
    getStyleClass().add("heatmap");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(data.name());
    ColumnConstraints number = new ColumnConstraints();
    number.setMinWidth(18);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(146);
    getColumnConstraints().addAll(number, name);
    for (int c = 0; c < data.columns().size(); c++) {
      getColumnConstraints().add(new ColumnConstraints());
      add(columnHeading(data.columns().get(c)), c + 2, 0);
    }
    for (int r = 0; r < data.rows().size(); r++) {
      addRow(r, opened);
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    stepTo(0, 0, false);
  }

  /** The same in rows and words, for the table twin: standard first, then one column an agency. */
  public FiguresTable asTable() {
    List<FiguresTable.Column> columns = new ArrayList<>();
    columns.add(FiguresTable.Column.text(Texts.of("kit.heatmap.standard")));
    data.columns().forEach(name -> columns.add(FiguresTable.Column.text(name)));
    List<List<String>> lines = new ArrayList<>();
    for (int r = 0; r < data.rows().size(); r++) {
      List<String> line = new ArrayList<>();
      line.add(data.rows().get(r).number() + " " + data.rows().get(r).name());
      data.cells().get(r).forEach(cell -> line.add(sentence(cell.inWords())));
      lines.add(line);
    }
    return new FiguresTable(data.name(), columns, lines);
  }

  public HeatmapCell cell(int atRow, int atColumn) {
    return cells.get(atRow).get(atColumn);
  }

  private void addRow(int r, Opened opened) {
    Label number = new Label(data.rows().get(r).number());
    number.getStyleClass().addAll("text-small", "text-muted");
    Label name = new Label(data.rows().get(r).name());
    name.getStyleClass().add("text-small");
    add(number, 0, r + 1);
    add(name, 1, r + 1);
    List<HeatmapCell> line = new ArrayList<>();
    for (int c = 0; c < data.columns().size(); c++) {
      int atColumn = c;
      HeatmapCell.Content content = data.cells().get(r).get(c);
      String spoken =
          Texts.of(
              "kit.heatmap.cell",
              data.rows().get(r).name(),
              data.columns().get(c),
              content.inWords());
      HeatmapCell cell =
          new HeatmapCell(
              content,
              spoken,
              () -> {
                stepTo(r, atColumn, false);
                opened.open(r, atColumn);
              });
      line.add(cell);
      add(cell, c + 2, r + 1);
    }
    cells.add(line);
  }

  private static Label columnHeading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().addAll("text-caption", "text-bold", "heatmap-heading");
    heading.setWrapText(true);
    heading.setTextAlignment(TextAlignment.CENTER);
    setHalignment(heading, HPos.CENTER);
    setValignment(heading, VPos.BOTTOM);
    return heading;
  }

  private void move(KeyEvent event) {
    if (cells.isEmpty() || data.columns().isEmpty()) {
      return;
    }
    int lastRow = cells.size() - 1;
    int lastColumn = data.columns().size() - 1;
    switch (event.getCode()) {
      case LEFT -> stepTo(row, Math.max(0, column - 1), true);
      case RIGHT -> stepTo(row, Math.min(lastColumn, column + 1), true);
      case UP -> stepTo(Math.max(0, row - 1), column, true);
      case DOWN -> stepTo(Math.min(lastRow, row + 1), column, true);
      case HOME -> stepTo(row, 0, true);
      case END -> stepTo(row, lastColumn, true);
      case ENTER, SPACE -> cell(row, column).open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void stepTo(int newRow, int newColumn, boolean focus) {
    if (cells.isEmpty() || data.columns().isEmpty()) {
      return;
    }
    cell(row, column).setFocusTraversable(false);
    row = newRow;
    column = newColumn;
    cell(row, column).setFocusTraversable(true);
    if (focus) {
      cell(row, column).requestFocus();
    }
  }

  private static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
