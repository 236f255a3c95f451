package sightline.app.ui.kit;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Toggle buttons joined into one row of which at most one is chosen. Tab enters at the chosen one,
 * arrow keys move the choice; pressing the chosen one again never leaves the row without a choice.
 */
abstract class Segments extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  Segments() {
    getStyleClass().add("segments");
    setAccessibleRole(AccessibleRole.PARENT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    group.selectedToggleProperty().subscribe(this::letTabEnterAtTheChosenOne);
  }

  /** One button of the row. */
  static final class Segment extends ToggleButton {
    private boolean answersAgain;

    Segment(String words, Node graphic) {
      super(words, graphic);
    }

    /**
     * Whether pressing it says something new although it is chosen: a carried rating is confirmed
     * that way.
     */
    void setAnswersAgain(boolean answers) {
      answersAgain = answers;
    }

    @Override
    public void fire() {
      if (isDisabled() || (isSelected() && !answersAgain)) {
        return;
      }
      setSelected(true);
      fireEvent(new ActionEvent());
    }
  }

  final ToggleGroup group() {
    return group;
  }

  final void join(List<Segment> segments) {
    for (Segment segment : segments) {
      segment.getStyleClass().add("segment");
      segment.setToggleGroup(group);
      segment.setMinWidth(USE_PREF_SIZE);
    }
    segments.getFirst().getStyleClass().add("first");
    segments.getLast().getStyleClass().add("last");
    getChildren().setAll(segments);
    letTabEnterAtTheChosenOne();
  }

  final List<Segment> segments() {
    return getChildren().stream().map(Segment.class::cast).toList();
  }

  /** The index of the chosen segment, or -1. */
  final int chosenIndex() {
    return segments().indexOf(group.getSelectedToggle());
  }

  private void letTabEnterAtTheChosenOne() {
    int entry = Math.max(0, chosenIndex());
    List<Segment> all = segments();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).setFocusTraversable(i == entry);
    }
  }

  private void move(KeyEvent event) {
    List<Segment> all = segments();
    int at = getScene() == null ? -1 : all.indexOf(getScene().getFocusOwner());
    int step =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (at < 0 || step == 0 || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    event.consume();
    int next = at + step;
    if (next >= 0 && next < all.size()) {
      all.get(next).requestFocus();
      all.get(next).fire();
    }
  }

  /** Small rows stand over tables and in the top bar. */
  final void makeSmall() {
    getStyleClass().add("small");
  }
}
