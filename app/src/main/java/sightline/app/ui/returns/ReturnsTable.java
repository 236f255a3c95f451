package sightline.app.ui.returns;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;

/** One row of two lines for each invited agency. */
final class ReturnsTable extends TableView<ReturnLine> {
  ReturnsTable(Consumer<ReturnLine> open) {
    getStyleClass().addAll("returns-table", Tweaks.EDGE_TO_EDGE);
    setFixedCellSize(44);
    setAccessibleText(Texts.of("returns.table"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<ReturnLine, ReturnLine> state = new TableColumn<>(Texts.of("returns.column.state"));
    state.setCellValueFactory(l -> new ReadOnlyObjectWrapper<>(l.getValue()));
    state.setCellFactory(c -> new StateCell());
    state.setPrefWidth(140);
    state.setComparator(java.util.Comparator.comparing(ReturnLine::state));
    TableColumn<ReturnLine, String> reminders =
        text("returns.column.reminders", 96, l -> Integer.toString(l.reminders()));
    reminders.getStyleClass().add("align-right");
    getColumns()
        .setAll(
            List.of(
                text("returns.column.agency", 226, ReturnLine::name),
                text("returns.column.type", 146, l -> l.agency().type().label()),
                state,
                text("returns.column.back", 68, l -> l.arrived().map(Dates::brief).orElse("-")),
                text("returns.column.time", 118, l -> l.timing().inWords()),
                reminders,
                text("returns.column.note", 200, RoundReturns::note)));
    setRowFactory(
        table -> {
          TableRow<ReturnLine> row = new TableRow<>();
          row.addEventHandler(
              MouseEvent.MOUSE_CLICKED,
              event -> {
                if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                  open.accept(row.getItem());
                }
              });
          return row;
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          ReturnLine line = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && line != null) {
            open.accept(line);
            event.consume();
          }
        });
  }

  private static TableColumn<ReturnLine, String> text(
      String key, double width, Function<ReturnLine, String> words) {
    TableColumn<ReturnLine, String> column = new TableColumn<>(Texts.of(key));
    column.setCellValueFactory(l -> new ReadOnlyObjectWrapper<>(words.apply(l.getValue())));
    column.setCellFactory(c -> new WordsCell());
    column.setPrefWidth(width);
    return column;
  }

  /** Words in up to two lines; a row that is opened says all of them. */
  private static final class WordsCell extends TableCell<ReturnLine, String> {
    WordsCell() {
      setWrapText(true);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
    }
  }

  static StateLabel label(ReturnState state) {
    return switch (state) {
      case COUNTED -> new StateLabel(Icons.DONE, state.label(), Tone.SUCCESS);
      case NOT_SIGNED -> new StateLabel(Icons.NOT_SIGNED, state.label(), Tone.WARNING);
      case DECLINED -> new StateLabel(Icons.WARNING, state.label(), Tone.WARNING);
      case DRAFT -> new StateLabel(Icons.NOT_SIGNED, state.label(), Tone.PLAIN);
      case CONFLICT -> new StateLabel(Icons.CONFLICT, state.label(), Tone.WARNING);
      case HELD -> new StateLabel(Icons.HELD, state.label(), Tone.WARNING);
      case AWAITED -> new StateLabel(Icons.AWAITED, state.label(), Tone.PLAIN);
      case WAIVED -> new StateLabel(Icons.WAIVED, state.label(), Tone.PLAIN);
    };
  }

  private static final class StateCell extends TableCell<ReturnLine, ReturnLine> {
    @Override
    protected void updateItem(ReturnLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty || line == null ? null : label(line.state()));
    }
  }
}
