package sightline.app.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;

/**
 * The mark in the top bar that says whether the work is safe: "Saved 10:42", "Saving", "Not saved:
 * retry". It keeps its width, tells a screen reader of changes of state only, and can be pressed
 * only when there is something to retry.
 */
public final class SaveMark extends Button {
  private SaveState state;
  private Runnable onRetry = () -> {};

  public SaveMark(SaveState first) {
    getStyleClass().setAll("button", "save-mark");
    setOnAction(
        event -> {
          if (state instanceof SaveState.NotSaved) {
            onRetry.run();
          }
        });
    show(first);
  }

  public void setOnRetry(Runnable retry) {
    onRetry = retry;
  }

  public SaveState state() {
    return state;
  }

  public void show(SaveState next) {
    boolean changed = state == null || !state.getClass().equals(next.getClass());
    state = next;
    getStyleClass().removeAll("saved", "saving", "not-saved");
    switch (next) {
      case SaveState.Saved saved ->
          say("saved", Icons.TICK, Texts.of("kit.save.saved", Dates.time(saved.at())));
      case SaveState.Saving saving -> say("saving", Icons.WORKING, Texts.of("kit.save.saving"));
      case SaveState.NotSaved notSaved ->
          say("not-saved", Icons.DANGER, Texts.of("kit.save.not-saved"));
    }
    boolean pressable = next instanceof SaveState.NotSaved;
    setFocusTraversable(pressable);
    setMouseTransparent(!pressable);
    setAccessibleRole(pressable ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
    if (changed) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  private void say(String styleClass, Icons icon, String words) {
    getStyleClass().add(styleClass);
    setGraphic(icon.small());
    setText(words);
  }
}
