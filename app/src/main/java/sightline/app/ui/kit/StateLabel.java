package sightline.app.ui.kit;

import javafx.scene.control.Label;

/** A state in a table or list: icon and word in one colour. The word alone would do. */
public final class StateLabel extends Label {
  public StateLabel(Icons icon, String word, Tone tone) {
    super(word, icon.small());
    getStyleClass().addAll("state", "text-small");
    getStyleClass().add(tone == Tone.PLAIN ? "text-muted" : tone.styleClass());
    setGraphicTextGap(8);
  }
}
