package sightline.app.ui.answer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** What the tool asks of the overall grade, in words, beside the grades to choose from. */
final class OverallCard extends VBox {
  private final Subscription following;

  OverallCard(QuestionModel model) {
    super(4);
    getStyleClass().addAll("card", "inset");
    add(Texts.of("answer.overall.title"), "title-4");
    model.overallRule().forEach(rule -> add(rule, "text-small"));
    StateLabel problem = new StateLabel(Icons.WARNING, "", Tone.WARNING);
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    getChildren().add(problem);
    following =
        model
            .overallProblem()
            .subscribe(
                words -> {
                  problem.setText(words);
                  OneQuestionPane.show(problem, !words.isEmpty());
                });
  }

  /** To be ended with the view. */
  Subscription following() {
    return following;
  }

  private void add(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }
}
