package sightline.app.ui.toolbench;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Relevance;
import sightline.model.toolbench.QuestionForm;

/** When a question is asked, in words, with the acts that change it. */
final class ConditionPart extends VBox {

  ConditionPart(FormFields f, Shell shell, AuditTool draft, Question q) {
    super(4);
    Label name = new Label(Texts.of("toolbench.condition"));
    name.getStyleClass().add("field-label");
    Label said =
        Labels.of(
            q.askIf()
                .map(r -> Texts.of("toolbench.condition.only-if", ConditionWords.of(r, draft)))
                .orElseGet(() -> Texts.of("toolbench.condition.always")));
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    Button choose =
        Buttons.of(
            Texts.of("toolbench.applies.change"),
            () ->
                new ConditionSheet(shell, draft, q)
                    .open()
                    .ifPresent(condition -> keep(f, q, Optional.of(condition))));
    choose.setAccessibleText(Texts.of("toolbench.condition.title"));
    HBox row = new HBox(12, said, f.named("askIf", choose));
    if (q.askIf().isPresent()) {
      row.getChildren()
          .add(
              Buttons.of(
                  Texts.of("toolbench.condition.remove"), () -> keep(f, q, Optional.empty())));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(name, row);
  }

  private static void keep(FormFields f, Question q, Optional<Relevance> condition) {
    f.act(
        (acts, t) ->
            acts.change(
                new QuestionForm(t.question(q.id()).orElseThrow()).askIf(condition).made()));
  }
}
