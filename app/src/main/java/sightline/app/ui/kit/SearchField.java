package sightline.app.ui.kit;

import atlantafx.base.controls.CustomTextField;

/**
 * A field to search with: the icon at the left, and the key that leads to it at the right where
 * there is one.
 */
public final class SearchField extends CustomTextField {
  /** The prompt says what can be found ("Find an agency"); a screen reader says the same. */
  public SearchField(String prompt) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.SEARCH.small());
  }

  /** Shows the cap of the search key at the right end. */
  public SearchField withKey() {
    setRight(new KeyCap(Keys.SEARCH.cap()));
    return this;
  }
}
