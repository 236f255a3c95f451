package sightline.app.ui.answer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Texts;

/** What the tool asks of the overall grade, in words, beside the grades to choose from. */
final class OverallCard extends VBox {
  OverallCard(QuestionModel model) {
    super(4);
    getStyleClass().addAll("card", "inset");
    add(Texts.of("answer.overall.title"), "title-4");
    model.overallRule().forEach(rule -> add(rule, "text-small"));
  }

  private void add(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }
}
