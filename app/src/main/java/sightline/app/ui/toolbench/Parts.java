package sightline.app.ui.toolbench;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingRole;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Rating;

/** The small parts the screens of the tool bench share. */
final class Parts {
  private Parts() {}

  static String sheet() {
    return Parts.class.getResource("toolbench.css").toExternalForm();
  }

  static Button act(String words, Runnable act) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  static Button act(String words, Icons icon, Runnable act) {
    Button button = act(words, act);
    button.setGraphic(icon.small());
    return button;
  }

  static Label words(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  static Mark mark(Rating rating) {
    RatingRole role =
        switch (rating.role()) {
          case BEST -> RatingRole.BEST;
          case GOOD -> RatingRole.GOOD;
          case MIXED -> RatingRole.MIXED;
          case POOR -> RatingRole.POOR;
          case NONE -> RatingRole.NOT_ENOUGH;
        };
    String word = rating.label().isBlank() ? Texts.of("toolbench.rating.unnamed") : rating.label();
    return new Mark(role, rating.letter(), word);
  }
}
