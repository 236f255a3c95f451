package sightline.app.ui.bundle;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Texts;

/** The files in rows of two lines; a thousand scroll as smoothly as ten. */
final class ImportTable extends TableView<ImportLine> {
  private static final double ROW = 44;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final boolean done;

  ImportTable(boolean done, Consumer<ImportLine> open) {
    this.done = done;
    getStyleClass().addAll("import-table", Tweaks.EDGE_TO_EDGE);
    setFixedCellSize(ROW);
    setAccessibleText(Texts.of(done ? "bundle.column.happened" : "bundle.column.will"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<ImportLine, ImportLine> what =
        column(
            Texts.of(done ? "bundle.column.happened" : "bundle.column.will"),
            136,
            VerdictCell::new);
    TableColumn<ImportLine, ImportLine> from =
        column(Texts.of("bundle.column.from"), 250, FromCell::new);
    TableColumn<ImportLine, ImportLine> why =
        column(Texts.of("bundle.column.why"), 580, WhyCell::new);
    getColumns().setAll(List.of(what, from, why));
    setRowFactory(
        table -> {
          TableRow<ImportLine> row = new TableRow<>();
          row.addEventHandler(
              MouseEvent.MOUSE_CLICKED,
              event -> {
                if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                  open.accept(row.getItem());
                }
              });
          return row;
        });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, open));
  }

  private void pressed(KeyEvent event, Consumer<ImportLine> open) {
    ImportLine line = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && line != null) {
      open.accept(line);
      event.consume();
    } else if (COPY.match(event)) {
      copyAll();
      event.consume();
    }
  }

  /** Puts all rows shown on the clipboard. */
  void copyAll() {
    ClipboardContent content = new ClipboardContent();
    content.putString(ImportList.table(getItems(), done));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static TableColumn<ImportLine, ImportLine> column(
      String words,
      double width,
      java.util.function.Supplier<TableCell<ImportLine, ImportLine>> cell) {
    TableColumn<ImportLine, ImportLine> column = new TableColumn<>(words);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(c -> cell.get());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static final class VerdictCell extends TableCell<ImportLine, ImportLine> {
    @Override
    protected void updateItem(ImportLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty || line == null ? null : line.verdict().label());
    }
  }

  private static final class FromCell extends TableCell<ImportLine, ImportLine> {
    FromCell() {
      setWrapText(true);
    }

    @Override
    protected void updateItem(ImportLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : line.from());
    }
  }

  private static final class WhyCell extends TableCell<ImportLine, ImportLine> {
    private final Label why = new Label();
    private final Label file = new Label();
    private final VBox lines = new VBox(why, file);

    WhyCell() {
      file.getStyleClass().addAll("text-caption", "text-muted");
      lines.setMinWidth(0);
      lines.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(ImportLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      why.setText(line.why());
      file.setText(line.file());
      setAccessibleText(line.why() + " " + line.file());
      setGraphic(lines);
    }
  }
}
