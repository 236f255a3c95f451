package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/**
 * The ratings of one question, one row each, of which one or none is chosen. Tab enters at the
 * chosen row, arrow keys move inside. Tells its listener which row a person chose, also when they
 * confirm a carried one; never when the program sets the choice.
 */
public final class RatingRows extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final List<RatingRow> rows = new ArrayList<>();
  private IntConsumer onChosen = index -> {};
  private boolean telling = true;

  public RatingRows(List<RatingChoice> choices) {
    super(8);
    getStyleClass().add("rating-rows");
    setAccessibleRole(AccessibleRole.PARENT);
    long full = choices.stream().filter(c -> c.mark().role() != RatingRole.NOT_APPLICABLE).count();
    for (int i = 0; i < choices.size(); i++) {
      RatingRow row = new RatingRow(choices.get(i));
      if (full > 3) {
        row.getStyleClass().add("compact");
      }
      row.setToggleGroup(group);
      int index = i;
      row.setOnAction(event -> chosenByPerson(index));
      row.selectedProperty().subscribe(this::letTabEnterAtTheChosenRow);
      rows.add(row);
      getChildren().add(row);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              // arrow keys select without an action, so the choice is told from here too
              if (telling && now instanceof RatingRow row && row.isFocused()) {
                chosenByPerson(rows.indexOf(row));
              }
            });
    letTabEnterAtTheChosenRow();
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
    telling = false;
    try {
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).setCarried(i == index ? carriedSince : "");
      }
      group.selectToggle(index < 0 ? null : rows.get(index));
    } finally {
      telling = true;
    }
  }

  /** Chooses as a person would by the row's key; does nothing when there is no such row. */
  public void choose(int index) {
    if (index < 0 || index >= rows.size()) {
      return;
    }
    RatingRow row = rows.get(index);
    if (!row.isFocused() && row.getScene() != null) {
      telling = false;
      try {
        row.setFocusTraversable(true);
        row.requestFocus();
      } finally {
        telling = true;
      }
    }
    row.fire();
  }

  /** The chosen row, or -1. */
  public int chosen() {
    return group.getSelectedToggle() instanceof RatingRow row ? rows.indexOf(row) : -1;
  }

  public List<RatingRow> rows() {
    return List.copyOf(rows);
  }

  private int lastTold = -1;
  private boolean lastToldCarried;

  private void chosenByPerson(int index) {
    if (!telling) {
      return;
    }
    boolean carried = rows.get(index).isCarried();
    if (index == lastTold && index == chosen() && !carried && !lastToldCarried) {
      return;
    }
    lastTold = index;
    lastToldCarried = carried;
    onChosen.accept(index);
  }

  private void letTabEnterAtTheChosenRow() {
    int chosen = chosen();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setFocusTraversable(i == Math.max(chosen, 0));
    }
  }
}
