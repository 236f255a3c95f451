package sightline.app.ui.round;

import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import sightline.app.ui.kit.Dates;

/** The small parts the screens of rounds share. */
final class Parts {
  private Parts() {}

  static StackPane root() {
    StackPane root = new StackPane();
    root.getStyleClass().addAll("ground", "round");
    root.getStylesheets().add(Parts.class.getResource("round.css").toExternalForm());
    return root;
  }

  static Button act(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Days as people type them; what is no day stays as typed and is judged with the form. */
  static StringConverter<LocalDate> days() {
    return new StringConverter<>() {
      @Override
      public String toString(LocalDate day) {
        return day == null ? "" : Dates.fullWithYear(day);
      }

      @Override
      public LocalDate fromString(String words) {
        return words == null ? null : Dates.read(words).orElse(null);
      }
    };
  }
}
