package sightline.app.ui.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.model.tool.Option;

/** A few words of which one is chosen, a radio button each. */
final class ChoiceRows extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Subscription following;

  /**
   * @param name what a screen reader calls the group
   * @param chosen id of the choice that is made
   * @param choose called with the id of what a person chose
   */
  ChoiceRows(
      String name,
      List<Option> options,
      ObservableValue<Optional<String>> chosen,
      boolean editable,
      Consumer<String> choose) {
    super(6);
    setAccessibleText(name);
    for (Option option : options) {
      RadioButton button = new RadioButton(option.label());
      button.setUserData(option.id());
      button.setToggleGroup(group);
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setAccessibleHelp(name);
      // a copy that is only read shows its choice in full contrast, and takes no other
      button.setMouseTransparent(!editable);
      button.setFocusTraversable(editable);
      button.setOnAction(event -> choose.accept(option.id()));
      getChildren().add(button);
    }
    following = chosen.subscribe(this::show);
  }

  /** To be ended with the view. */
  Subscription following() {
    return following;
  }

  @Override
  public void requestFocus() {
    RadioButton entry =
        group.getSelectedToggle() instanceof RadioButton selected
            ? selected
            : (RadioButton) getChildren().getFirst();
    entry.requestFocus();
  }

  private void show(Optional<String> id) {
    group.selectToggle(
        group.getToggles().stream()
            .filter(t -> id.isPresent() && id.get().equals(t.getUserData()))
            .findFirst()
            .orElse(null));
  }
}
