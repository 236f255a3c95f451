package sightline.app.ui.round;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Texts;

/** The theme modules of a tool, one box to tick each. */
final class ModuleChoice extends VBox {
  private final RoundContentModel model;
  private final List<Runnable> ties = new ArrayList<>();

  ModuleChoice(RoundContentModel model) {
    super(8);
    this.model = model;
    setAccessibleText(Texts.of("round.new.modules"));
  }

  /** Shows the modules of the tool that is chosen now. */
  void fill() {
    end();
    getChildren().clear();
    for (RoundContentModel.Module module : model.modules()) {
      CheckBox box = new CheckBox(module.words());
      box.setWrapText(true);
      box.setMinHeight(USE_PREF_SIZE);
      box.selectedProperty().bindBidirectional(model.ticked(module.id()));
      ties.add(() -> box.selectedProperty().unbindBidirectional(model.ticked(module.id())));
      getChildren().add(box);
    }
  }

  @Override
  public void requestFocus() {
    getChildren().stream().findFirst().ifPresent(box -> box.requestFocus());
  }

  private void end() {
    ties.forEach(Runnable::run);
    ties.clear();
  }

  Subscription attach() {
    return this::end;
  }
}
