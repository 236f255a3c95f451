package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pressed;
import sightline.app.ui.ScreenPictures;

@ExtendWith(FxTest.class)
class KeysTest {
  private final List<Keys> fired = new ArrayList<>();
  private final TextField field = new TextField();
  private final Button button = new Button("Next");
  private final VBox page = new VBox(field, button);

  private KeyCommands commands() {
    KeyCommands commands = new KeyCommands();
    for (Keys key : Keys.values()) {
      commands.on(key, () -> fired.add(key));
    }
    return commands;
  }

  @Test
  void aLetterCommandsWhileAButtonHasTheFocus() {
    try (ScreenPictures.Window window = new ScreenPictures.Window(page, Theme.standard())) {
      Subscription attached = commands().attach(page);
      button.requestFocus();
      Pressed.typed(window.scene(), "n");
      Pressed.typed(window.scene(), "N");
      Pressed.typed(window.scene(), "?");
      Pressed.typed(window.scene(), "3");
      assertThat(fired).containsExactly(Keys.NEXT, Keys.NEXT, Keys.HELP, Keys.RATE_3);
      attached.unsubscribe();
      Pressed.typed(window.scene(), "n");
      assertThat(fired).hasSize(4);
    }
  }

  @Test
  void noLetterCommandsWhileTextHasTheFocus() {
    try (ScreenPictures.Window window = new ScreenPictures.Window(page, Theme.standard())) {
      commands().attach(page);
      field.requestFocus();
      for (Keys key : Keys.values()) {
        if (key.single()) {
          Pressed.typed(window.scene(), key.cap().toLowerCase(java.util.Locale.ROOT));
        }
      }
      assertThat(fired).isEmpty();
      assertThat(field.getText()).contains("n").contains("?");
    }
  }

  @Test
  void combinationsCommandEvenFromAField() {
    try (ScreenPictures.Window window = new ScreenPictures.Window(page, Theme.standard())) {
      commands().attach(page);
      field.requestFocus();
      Pressed.withCtrl(window.scene(), KeyCode.L);
      assertThat(fired).containsExactly(Keys.LOCK);
    }
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    try (ScreenPictures.Window window = new ScreenPictures.Window(page, Theme.standard())) {
      commands().singleKeysWhen(() -> false).attach(page);
      button.requestFocus();
      Pressed.typed(window.scene(), "n");
      assertThat(fired).isEmpty();
    }
  }

  @Test
  void theHelpSheetListsEveryKey() {
    List<String> words =
        new KeysSheet()
            .getChildren().stream()
                .filter(node -> node instanceof Label && !(node instanceof KeyCap))
                .map(node -> ((Label) node).getText())
                .toList();
    for (Keys key : Keys.values()) {
      if (key.ratingIndex().isEmpty()) {
        assertThat(words).contains(key.words());
      }
    }
    assertThat(words).contains("Choose a rating").doesNotHaveDuplicates();
  }

  @Test
  void everyKeyHasItsOwnCapAndWords() {
    assertThat(Keys.values()).extracting(Keys::cap).doesNotHaveDuplicates().doesNotContain("");
    assertThat(Keys.values()).extracting(Keys::words).noneMatch(words -> words.startsWith("kit."));
    assertThat(Keys.rating(0)).contains(Keys.RATE_1);
    assertThat(Keys.rating(9)).isEmpty();
  }
}
