package sightline.app.ui.kit;

import atlantafx.base.controls.PasswordTextField;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/**
 * A field for a passphrase: hidden until its eye button shows it, with its strength in a word where
 * a new one is chosen.
 */
public final class PassphraseField extends VBox {
  private static final char BULLET = '\u2022';

  private final PasswordTextField field = new PasswordTextField("", BULLET);
  private Optional<IndexRange> typing = Optional.empty();
  private final IconButton eye = new IconButton(Icons.SHOW, "", this::turn).small();
  private final Label strength = new Label();

  /** A field for an existing passphrase: no word on its strength. */
  public PassphraseField(String name) {
    super(6);
    getStyleClass().add("passphrase-field");
    field.setAccessibleText(name);
    field.setRight(eye);
    eye.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        pressed ->
            typing = field.isFocused() ? Optional.of(field.getSelection()) : Optional.empty());
    setShown(false);
    getChildren().setAll(field);
  }

  /** A field for a new passphrase; the function judges it, in a word. */
  public PassphraseField(String name, Function<String, Strength> judge) {
    this(name);
    field
        .passwordProperty()
        .subscribe(
            typed -> {
              boolean any = typed != null && !typed.isEmpty();
              strength.setVisible(any);
              if (any) {
                Strength verdict = judge.apply(typed);
                strength.setText(verdict.word());
                strength.getStyleClass().setAll("label", "text-small", verdict.tone().styleClass());
                strength.setGraphic(
                    (verdict.tone() == Tone.SUCCESS ? Icons.TICK : Icons.INFO).small());
              }
            });
    getChildren().add(strength);
  }

  /** How strong a passphrase is, in a word or a few: "Strong", "Weak: add another word". */
  public record Strength(String word, Tone tone) {}

  /** What was typed; never what is drawn. */
  public String passphrase() {
    String typed = field.getPassword();
    return typed == null ? "" : typed;
  }

  public ObservableValue<String> passphraseProperty() {
    return field.passwordProperty();
  }

  public void clear() {
    field.setText("");
  }

  public void setShown(boolean shown) {
    field.setRevealPassword(shown);
    String words = Texts.of(shown ? "kit.passphrase.hide" : "kit.passphrase.show");
    eye.setIcon(shown ? Icons.HIDE : Icons.SHOW);
    eye.setWords(words);
  }

  /** Whoever was typing goes on where they were; from the keyboard the eye keeps the focus. */
  private void turn() {
    setShown(!field.getRevealPassword());
    typing.ifPresent(
        selected -> {
          field.requestFocus();
          field.selectRange(selected.getStart(), selected.getEnd());
        });
    typing = Optional.empty();
  }

  /** What Enter in the field does; the eye never does it. */
  public void setOnEnter(Runnable act) {
    field.setOnAction(
        event -> {
          // the eye lies in the field, so a press of it comes by here too
          if (event.getTarget() == field) {
            act.run();
          }
        });
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }
}
