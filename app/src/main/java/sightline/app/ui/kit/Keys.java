package sightline.app.ui.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Every key command of the program, in the order the help sheet lists them. Single characters work only while no text has
 * the focus, and a person can switch them off; combinations work always.
 */
public enum Keys {
  RATE_1('1'),
  RATE_2('2'),
  RATE_3('3'),
  RATE_4('4'),
  RATE_5('5'),
  RATE_6('6'),
  RATE_7('7'),
  RATE_8('8'),
  RATE_9('9'),
  NOT_APPLICABLE('0'),
  CONFIRM('C'),
  NEXT('N'),
  PREVIOUS('P'),
  UNANSWERED('U'),
  EVIDENCE('E'),
  ACTION('A'),
  FLAG('F'),
  SEARCH('/'),
  HELP('?'),
  UNDO(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
  REDO(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)),
  BACK(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN)),
  OPEN_FILE(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN)),
  PRINT(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN)),
  LOCK(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));

  private final Optional<Character> character;
  private final Optional<KeyCombination> combination;

  Keys(char character) {
    this.character = Optional.of(character);
    this.combination = Optional.empty();
  }

  Keys(KeyCombination combination) {
    this.character = Optional.empty();
    this.combination = Optional.of(combination);
  }

  /** The key that chooses the rating with this index, from 0; empty beyond the ninth. */
  public static Optional<Keys> rating(int index) {
    return index >= 0 && index < 9 ? Optional.of(values()[index]) : Optional.empty();
  }

  /** The index of the rating this key chooses, from 0; empty for every other key. */
  public Optional<Integer> ratingIndex() {
    return ordinal() <= RATE_9.ordinal() ? Optional.of(ordinal()) : Optional.empty();
  }

  /** True for a key without Ctrl or Alt. */
  public boolean single() {
    return character.isPresent();
  }

  /** What stands on the key cap: "N", "Ctrl+Z". */
  public String cap() {
    return character
        .map(Object::toString)
        .orElseGet(() -> combination.map(KeyCombination::getDisplayText).orElse(""));
  }

  /** What the key does, as the help sheet says it. */
  public String words() {
    Optional<Integer> rating = ratingIndex();
    if (rating.isPresent()) {
      return Texts.of("kit.keys.rate-as", rating.get() + 1);
    }
    return Texts.of("kit.keys." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  boolean typedAs(String typed) {
    return character.isPresent()
        && typed.length() == 1
        && Character.toUpperCase(typed.charAt(0)) == character.get();
  }

  Optional<KeyCombination> combination() {
    return combination;
  }
}
