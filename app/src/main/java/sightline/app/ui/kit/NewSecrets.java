package sightline.app.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A new passphrase, typed twice, and whether the recovery code has been put on paper. */
public final class NewSecrets {
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final BooleanProperty noted = new SimpleBooleanProperty();

  public StringProperty passphraseProperty() {
    return passphrase;
  }

  public StringProperty againProperty() {
    return again;
  }

  public BooleanProperty notedProperty() {
    return noted;
  }

  /** What is wrong with the passphrase; empty when it will do. */
  public String passphraseError() {
    return switch (PassphraseStrength.of(passphrase.get())) {
      case NOTHING -> Texts.of("kit.passphrase.missing");
      case TOO_SHORT -> Texts.of("kit.passphrase.short");
      case TOO_EASY -> Texts.of("kit.passphrase.easy");
      case FAIR, STRONG -> "";
    };
  }

  /** What is wrong with the second typing; says nothing while the first is wrong already. */
  public String againError() {
    if (!passphraseError().isEmpty() || again.get().equals(passphrase.get())) {
      return "";
    }
    return Texts.of(again.get().isEmpty() ? "kit.again.missing" : "kit.again.differs");
  }

  /** The strength in a word or a few, while typing. */
  public static PassphraseField.Strength inWords(String typed) {
    PassphraseStrength strength = PassphraseStrength.of(typed);
    Tone tone = strength == PassphraseStrength.STRONG ? Tone.SUCCESS : Tone.WARNING;
    return new PassphraseField.Strength(
        switch (strength) {
          case NOTHING -> "";
          case TOO_SHORT -> Texts.of("kit.strength.short");
          case TOO_EASY -> Texts.of("kit.strength.easy");
          case FAIR -> Texts.of("kit.strength.fair");
          case STRONG -> Texts.of("kit.strength.strong");
        },
        tone);
  }

  /** Forgets what was typed. */
  public void clear() {
    passphrase.set("");
    again.set("");
    noted.set(false);
  }
}
