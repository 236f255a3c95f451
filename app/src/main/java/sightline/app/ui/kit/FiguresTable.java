package sightline.app.ui.kit;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The table twin of a picture: the same figures in rows and words. Sorts, and copies whole with
 * Ctrl+C.
 */
public final class FiguresTable extends TableView<List<String>> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

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
    setAccessibleText(name);
    getStyleClass().addAll("figures-table", Tweaks.EDGE_TO_EDGE);
    setFixedCellSize(36);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    for (int i = 0; i < columns.size(); i++) {
      getColumns().add(column(columns.get(i), i));
    }
    getItems().setAll(lines);
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
