package sightline.app.ui.toolbench;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Texts;

/**
 * The standards and questions at the left, as a list that reads like a tree. What can be ordered is
 * ordered by Alt and the arrows, or by dragging onto the place it shall take.
 */
final class OutlineList extends ListView<OutlineLine> {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

  private Consumer<OutlineLine> onChosen = line -> {};
  private BiConsumer<OutlineLine, OutlineLine> onDropped = (moved, onto) -> {};
  private boolean ordered;
  private boolean telling = true;

  OutlineList() {
    getStyleClass().addAll("standards-list", "edge-to-edge", "outline");
    setAccessibleText(Texts.of("toolbench.outline"));
    setCellFactory(list -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (before, now) -> {
              if (telling && now != null) {
                onChosen.accept(now);
              }
            });
  }

  void setOnChosen(Consumer<OutlineLine> listener) {
    onChosen = listener;
  }

  /** Lets a person order the lines. */
  void order(
      ObjIntConsumer<OutlineLine> onStep, BiConsumer<OutlineLine, OutlineLine> onDroppedOnto) {
    ordered = true;
    onDropped = onDroppedOnto;
    setAccessibleHelp(Texts.of("toolbench.outline.order"));
    new KeyCommands()
        .on(Keys.MOVE_UP, () -> step(onStep, -1))
        .on(Keys.MOVE_DOWN, () -> step(onStep, 1))
        .attach(this);
  }

  private void step(ObjIntConsumer<OutlineLine> onStep, int by) {
    OutlineLine line = getSelectionModel().getSelectedItem();
    if (line != null && line.moves()) {
      onStep.accept(line, by);
    }
  }

  /** Shows the lines with one chosen, without telling anybody. */
  void show(List<OutlineLine> lines, OutlineLine chosen) {
    telling = false;
    try {
      if (!getItems().equals(lines)) {
        if (getItems().size() == lines.size()) {
          for (int i = 0; i < lines.size(); i++) {
            if (!getItems().get(i).equals(lines.get(i))) {
              getItems().set(i, lines.get(i));
            }
          }
        } else {
          getItems().setAll(lines);
        }
      }
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).isSame(chosen)) {
          getSelectionModel().clearAndSelect(i);
          getFocusModel().focus(i);
          scrollIntoSight(i);
        }
      }
    } finally {
      telling = true;
    }
  }

  private void scrollIntoSight(int index) {
    boolean seen =
        lookupAll(".list-cell").stream()
            .map(node -> (ListCell<?>) node)
            .anyMatch(
                cell ->
                    cell.getIndex() == index
                        && cell.getLayoutY() >= 0
                        && cell.getLayoutY() + cell.getHeight() <= getHeight());
    if (!seen) {
      scrollTo(Math.max(0, index - 3));
    }
  }

  private final class Cell extends ListCell<OutlineLine> {
    private final Label number = new Label();
    private final Label words = new Label();
    private final Label icon = new Label();
    private final HBox row = new HBox(8, number, words, icon);

    Cell() {
      getStyleClass().add("outline-cell");
      number.getStyleClass().addAll("text-small", "standard-number");
      number.setMinWidth(USE_PREF_SIZE);
      words.getStyleClass().addAll("text-small", "standard-name");
      words.setWrapText(true);
      icon.getStyleClass().add("danger");
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMaxWidth(Double.MAX_VALUE);
      row.setAlignment(Pos.TOP_LEFT);
      setPrefWidth(0);
      setOnDragDetected(
          event -> {
            if (ordered && getItem() != null && getItem().moves()) {
              Dragboard board = startDragAndDrop(TransferMode.MOVE);
              ClipboardContent content = new ClipboardContent();
              content.putString(getItem().id());
              board.setContent(content);
              event.consume();
            }
          });
      setOnDragOver(
          event -> {
            if (takes(event.getGestureSource())) {
              event.acceptTransferModes(TransferMode.MOVE);
              event.consume();
            }
          });
      setOnDragEntered(event -> pseudoClassStateChanged(OVER, takes(event.getGestureSource())));
      setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
      setOnDragDropped(
          event -> {
            if (takes(event.getGestureSource())) {
              onDropped.accept(((Cell) event.getGestureSource()).getItem(), getItem());
              event.setDropCompleted(true);
              event.consume();
            }
          });
    }

    private boolean takes(Object source) {
      return ordered
          && source instanceof Cell from
          && from != this
          && from.getListView() == getListView()
          && getItem() != null
          && getItem().moves()
          && (from.getItem().kind() == OutlineLine.Kind.QUESTION
              || getItem().kind() == OutlineLine.Kind.STANDARD);
    }

    @Override
    protected void updateItem(OutlineLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("outline-question", "outline-standard");
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      getStyleClass()
          .add(line.kind() == OutlineLine.Kind.QUESTION ? "outline-question" : "outline-standard");
      number.setText(line.number());
      number.setVisible(!line.number().isEmpty());
      number.setManaged(!line.number().isEmpty());
      words.setText(line.words());
      icon.setGraphic(line.problems() > 0 ? Icons.FIELD_ERROR.small() : null);
      setGraphic(row);
      String spoken = (line.number() + " " + line.words()).strip();
      setAccessibleText(
          line.problems() > 0
              ? Texts.count("toolbench.outline.problems", line.problems(), spoken)
              : spoken);
    }
  }
}
