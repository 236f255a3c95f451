package sightline.app.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Toggle buttons joined into one row of which at most one is chosen. Tab enters at the chosen one, arrow keys move;
 * pressing the chosen one again never leaves the row without a choice.
 */
abstract class Segments extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  Segments() {
    getStyleClass().add("segments");
    setAccessibleRole(AccessibleRole.PARENT);
    setMaxWidth(USE_PREF_SIZE);
    group
        .selectedToggleProperty()
        .subscribe(
            () -> {
              for (ToggleButton button : buttons()) {
                button.setFocusTraversable(button == entry());
              }
            });
  }

  final ToggleGroup group() {
    return group;
  }

  final void join(List<? extends ToggleButton> buttons) {
    for (ToggleButton button : buttons) {
      button.getStyleClass().add("segment");
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setFocusTraversable(false);
    }
    buttons.getFirst().getStyleClass().add("first");
    buttons.getLast().getStyleClass().add("last");
    getChildren().setAll(buttons);
    entry().setFocusTraversable(true);
  }

  final List<ToggleButton> buttons() {
    return getChildren().stream().map(ToggleButton.class::cast).toList();
  }

  private ToggleButton entry() {
    return group.getSelectedToggle() instanceof ToggleButton chosen ? chosen : buttons().getFirst();
  }

  /** Small rows stand over tables and in the top bar. */
  final void makeSmall() {
    getStyleClass().add("small");
  }
}
