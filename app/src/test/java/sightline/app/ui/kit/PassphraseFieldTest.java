package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenPictures;

@ExtendWith(FxTest.class)
class PassphraseFieldTest {
  private final PassphraseField field = new PassphraseField("Passphrase");
  private final List<String> entered = new ArrayList<>();

  private IconButton eye() {
    return (IconButton) field.lookup(".button");
  }

  @Test
  void showingWhatIsTypedIsNotEnteringIt() {
    field.setOnEnter(() -> entered.add("entered"));
    ScreenPictures.take(
        field,
        "kit-passphrase",
        () -> {
          eye().fire();
          assertThat(eye().getAccessibleText()).isEqualTo("Hide the passphrase");
          eye().fire();
          assertThat(eye().getAccessibleText()).isEqualTo("Show the passphrase");
          assertThat(entered).isEmpty();

          TextField typed = (TextField) field.lookup(".text-field");
          typed.fireEvent(new ActionEvent(typed, typed));
          assertThat(entered).containsExactly("entered");
        });
  }
}
