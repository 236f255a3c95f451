package sightline.app.ui.kit;

import javafx.scene.control.Label;

/** A short piece of information in a round frame. Never pressable. */
public final class Chip extends Label {
  public Chip(String words, Tone tone) {
    super(words);
    getStyleClass().add("chip");
    if (tone != Tone.PLAIN) {
      getStyleClass().add(tone.styleClass());
    }
    setMinWidth(USE_PREF_SIZE);
  }

  public Chip(String words, Tone tone, Icons icon) {
    this(words, tone);
    setGraphic(icon.chip());
  }
}
