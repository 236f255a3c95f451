package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The ratings of one question, one row each, of which one or none is chosen. Tab enters at the
 * chosen row, arrow keys move the choice. Tells its listener which row a person chose, also when
 * they confirm a carried one; never when the program sets the choice.
 */
public final class RatingRows extends VBox {
  private static final int ROOMY = 3;

  private final ToggleGroup group = new ToggleGroup();
  private final List<RatingRow> rows = new ArrayList<>();
  private IntConsumer onChosen = index -> {};

  public RatingRows(List<RatingChoice> choices) {
    super(8);
    getStyleClass().add("rating-rows");
    setAccessibleRole(AccessibleRole.PARENT);
    long graded =
        choices.stream().filter(c -> c.mark().role() != RatingRole.NOT_APPLICABLE).count();
    for (int i = 0; i < choices.size(); i++) {
      RatingRow row = new RatingRow(choices.get(i));
      if (graded > ROOMY) {
        row.getStyleClass().add("compact");
      }
      row.setToggleGroup(group);
      int index = i;
      row.setOnAction(event -> onChosen.accept(index));
      rows.add(row);
      getChildren().add(row);
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    group.selectedToggleProperty().subscribe(this::letTabEnterAtTheChosenRow);
  }

  /** Called with the index of the row a person chose or confirmed. */
  public void setOnChosen(IntConsumer listener) {
    onChosen = listener;
  }

  /**
   * Shows an answer without telling the listener.
   *
   * @param index the chosen row, or -1 for none
   * @param carriedSince the chip's words when the answer was carried and not confirmed, else empty
   */
  public void show(int index, String carriedSince) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setCarried(i == index ? carriedSince : "");
    }
    group.selectToggle(index < 0 ? null : rows.get(index));
  }

  /** Chooses as a person would by the row's key; does nothing when there is no such row. */
  public void choose(int index) {
    if (index >= 0 && index < rows.size()) {
      rows.get(index).requestFocus();
      rows.get(index).fire();
    }
  }

  /** The chosen row, or -1. */
  public int chosen() {
    return group.getSelectedToggle() instanceof RatingRow row ? rows.indexOf(row) : -1;
  }

  public List<RatingRow> rows() {
    return List.copyOf(rows);
  }

  private void move(KeyEvent event) {
    int at = getScene() == null ? -1 : rows.indexOf(getScene().getFocusOwner());
    int step =
        switch (event.getCode()) {
          case UP, LEFT -> -1;
          case DOWN, RIGHT -> 1;
          default -> 0;
        };
    if (at < 0 || step == 0 || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    event.consume();
    choose(at + step);
  }

  private void letTabEnterAtTheChosenRow() {
    int entry = Math.max(chosen(), 0);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setFocusTraversable(i == entry);
    }
  }
}
