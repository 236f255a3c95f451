package sightline.app.ui.kit;

import java.time.LocalTime;

/** Whether what was typed is safe on the disk. */
public sealed interface SaveState {
  /** Everything is on the disk since this time of day. */
  record Saved(LocalTime at) implements SaveState {}

  /** The last change is on its way. */
  record Saving() implements SaveState {}

  /** The last change could not be kept; a person can try again. */
  record NotSaved() implements SaveState {}
}
