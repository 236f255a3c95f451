package sightline.app.ui.kit;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Figures in rows and words: the table twin of a picture, or a table that opens the answers behind
 * its lines. Sorts, and copies whole with Ctrl+C. Columns are as wide as what stands in them; where
 * there is more room the columns of words take it.
 */
public final class FiguresTable extends TableView<List<String>> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double LINE = 36;
  private static final double HEADING_TEXT = 13;

  /** Widths of a usual character of a cell and of a heading, in pixels. */
  private static final double CHARACTER = 7.2;

  private static final double BOLD_CHARACTER = 6.9;

  /** Padding of a cell, and the arrow a sorted heading shows. */
  private static final double BESIDE = 26;

  private static final double ARROW = 10;

  private final List<List<String>> lines;
  private double scale = 1;
  private int shownAtOnce;

  /** A column; numbers stand at the right and sort by value. */
  public record Column(String words, boolean number) {
    public static Column text(String words) {
      return new Column(words, false);
    }

    public static Column figure(String words) {
      return new Column(words, true);
    }
  }

  /** The name is what a screen reader calls the table. */
  public FiguresTable(String name, List<Column> columns, List<List<String>> lines) {
    this.lines = List.copyOf(lines);
    setAccessibleText(name);
    getStyleClass().addAll("figures-table", Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    for (int i = 0; i < columns.size(); i++) {
      getColumns().add(column(columns.get(i), i));
    }
    getItems().setAll(lines);
    fit();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copyAll();
            event.consume();
          }
        });
  }

  /**
   * Makes each line open something: Enter, or a click. Called with the place of the line as the
   * table was made, however it is sorted now.
   */
  public void setOnOpen(IntConsumer open) {
    getStyleClass().add("opens");
    setRowFactory(
        table -> {
          TableRow<List<String>> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (!row.isEmpty()) {
                  open.accept(place(row.getItem()));
                }
              });
          return row;
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          List<String> line = getSelectionModel().getSelectedItem();
          boolean asked = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
          if (asked && line != null) {
            event.consume();
            open.accept(place(line));
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().selectFirst();
              }
            });
  }

  /** Takes the room of all its lines, but of no more than this many; the rest scrolls. */
  public FiguresTable showing(int atMost) {
    shownAtOnce = atMost;
    fit();
    return this;
  }

  private int place(List<String> line) {
    for (int i = 0; i < lines.size(); i++) {
      // by identity: two lines may say the same
      if (lines.get(i) == line) {
        return i;
      }
    }
    throw new IllegalStateException("a line that is not of this table");
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (lookup(".column-header .label") instanceof Label heading) {
      double now = heading.getFont().getSize() / HEADING_TEXT;
      if (Math.abs(now - scale) > 0.01) {
        scale = now;
        Platform.runLater(this::fit);
      }
    }
  }

  /** Column widths and heights of lines for the size of text in force. */
  private void fit() {
    setFixedCellSize(Math.ceil(LINE * scale));
    for (int i = 0; i < getColumns().size(); i++) {
      TableColumn<List<String>, ?> column = getColumns().get(i);
      double width = naturalWidth(i);
      if (column.getStyleClass().contains("align-right")) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
      }
      column.setPrefWidth(width);
    }
    if (shownAtOnce > 0) {
      double height = Math.ceil((Math.min(lines.size(), shownAtOnce) + 1) * getFixedCellSize()) + 2;
      setPrefHeight(height);
      setMinHeight(height);
    }
  }

  private double naturalWidth(int index) {
    double heading = getColumns().get(index).getText().length() * BOLD_CHARACTER + ARROW;
    double cells =
        lines.stream().mapToInt(line -> line.get(index).length()).max().orElse(0) * CHARACTER;
    return Math.ceil(Math.max(heading, cells) * scale + BESIDE);
  }

  /**
   * Puts the whole table on the clipboard, tab-separated with its headings, as a spreadsheet takes
   * it.
   */
  public void copyAll() {
    StringBuilder text = new StringBuilder();
    text.append(String.join("\t", getColumns().stream().map(TableColumn::getText).toList()));
    for (List<String> line : getItems()) {
      text.append('\n').append(String.join("\t", line));
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(text.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static TableColumn<List<String>, String> column(Column column, int index) {
    TableColumn<List<String>, String> made = new TableColumn<>(column.words());
    made.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().get(index)));
    if (column.number()) {
      made.getStyleClass().add("align-right");
      made.setComparator(FiguresTable::byValue);
    }
    return made;
  }

  /** Numbers by value; what is no number (a dash) after them. */
  private static int byValue(String one, String other) {
    return Double.compare(value(one), value(other));
  }

  private static double value(String text) {
    try {
      return Double.parseDouble(text.replace(",", ""));
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
