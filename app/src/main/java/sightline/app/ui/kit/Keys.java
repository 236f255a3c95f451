package sightline.app.ui.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Every key command of the program, in the order the help sheet lists them. Single characters work
 * only while no text has the focus, and a person can switch them off; combinations work always.
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
  UNDO(With.CTRL, KeyCode.Z),
  REDO(With.CTRL, KeyCode.Y),
  BACK(With.ALT, KeyCode.LEFT),
  MOVE_UP(With.ALT, KeyCode.UP),
  MOVE_DOWN(With.ALT, KeyCode.DOWN),
  OPEN_FILE(With.CTRL, KeyCode.O),
  PRINT(With.CTRL, KeyCode.P),
  LOCK(With.CTRL, KeyCode.L);

  private final char character;
  private final With with;
  private final KeyCode code;

  Keys(char character) {
    this.character = character;
    this.with = With.NOTHING;
    this.code = KeyCode.UNDEFINED;
  }

  Keys(With with, KeyCode code) {
    this.character = 0;
    this.with = with;
    this.code = code;
  }

  /** What is held down together with the key; Ctrl is Cmd on a Mac. */
  private enum With {
    NOTHING,
    CTRL,
    ALT
  }

  /** The key that chooses the rating with this index, from 0; empty beyond the ninth. */
  public static Optional<Keys> rating(int index) {
    return Stream.of(values())
        .filter(key -> key.ratingIndex().equals(Optional.of(index)))
        .findFirst();
  }

  /** The index of the rating this key chooses, from 0; empty for every other key. */
  public Optional<Integer> ratingIndex() {
    return character >= '1' && character <= '9' ? Optional.of(character - '1') : Optional.empty();
  }

  /** True for a key without Ctrl or Alt. */
  public boolean single() {
    return with == With.NOTHING;
  }

  /** What stands on the key cap: "N", "Ctrl+Z". */
  public String cap() {
    return combination()
        .map(KeyCombination::getDisplayText)
        .orElseGet(() -> String.valueOf(character));
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
    return single() && typed.length() == 1 && Character.toUpperCase(typed.charAt(0)) == character;
  }

  Optional<KeyCombination> combination() {
    return switch (with) {
      case NOTHING -> Optional.empty();
      case CTRL -> Optional.of(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
      case ALT -> Optional.of(new KeyCodeCombination(code, KeyCombination.ALT_DOWN));
    };
  }
}
