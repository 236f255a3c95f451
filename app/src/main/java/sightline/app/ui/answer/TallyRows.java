package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/**
 * How many people gave each answer of a survey, a number field each. What is typed is kept when the
 * focus leaves its field, all numbers of the question at once.
 */
final class TallyRows extends VBox {
  private final QuestionModel model;
  private final List<TextField> fields = new ArrayList<>();
  private final Label problem = new StateLabel(Icons.FIELD_ERROR, "", Tone.DANGER);
  private final Label people = new Label();
  private final Subscription following;

  TallyRows(QuestionModel model, boolean editable) {
    super(8);
    this.model = model;
    List<Subscription> all = new ArrayList<>();
    model
        .choices()
        .forEach(
            choice -> {
              TextField field = new TextField();
              field.getStyleClass().add("fact-count");
              field.setEditable(editable);
              field.setAccessibleText(Texts.of("answer.tally.spoken", choice.mark().word()));
              field.setOnAction(event -> keep());
              all.add(
                  field
                      .focusedProperty()
                      .subscribe(
                          (before, now) -> {
                            if (before && !now) {
                              keep();
                            }
                          }));
              fields.add(field);
              getChildren().add(row(choice.mark(), field));
            });
    people.getStyleClass().addAll("text-small", "text-bold");
    problem.setWrapText(true);
    getChildren().addAll(problem, people);
    OneQuestionPane.show(problem, false);
    all.add(model.tally().subscribe(this::show));
    following = Subscription.combine(all.toArray(Subscription[]::new));
  }

  /** To be ended with the view; what was typed last is kept. */
  Subscription following() {
    return () -> {
      keep();
      following.unsubscribe();
    };
  }

  Node entry() {
    return fields.getFirst();
  }

  private static Node row(Mark mark, TextField field) {
    Label word = new Label(mark.word(), new RatingMark(mark, RatingMark.Size.MEDIUM));
    word.getStyleClass().add("tally-word");
    word.setGraphicTextGap(12);
    HBox row = new HBox(12, word, field);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(Optional<QuestionModel.Counted> counted) {
    List<Integer> counts = counted.map(QuestionModel.Counted::counts).orElse(List.of());
    for (int i = 0; i < fields.size(); i++) {
      String words = i < counts.size() ? Integer.toString(counts.get(i)) : "";
      // also in the field with the focus: an undo must not be typed over when the focus leaves
      fields.get(i).setText(words);
    }
    people.setText(
        counted
            .map(c -> Texts.count("answer.tally.people", c.people()))
            .orElseGet(() -> Texts.of("answer.tally.nobody")));
  }

  private void keep() {
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String typed = fields.get(i).getText().strip();
      if (!typed.matches("\\d{0,6}")) {
        problem.setText(Texts.of("answer.tally.wrong", model.choices().get(i).mark().word()));
        OneQuestionPane.show(problem, true);
        return;
      }
      counts.add(typed.isEmpty() ? 0 : Integer.parseInt(typed));
    }
    OneQuestionPane.show(problem, false);
    model.count(List.copyOf(counts));
  }
}
