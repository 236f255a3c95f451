package sightline.app.ui.answer;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.AtMost;
import sightline.app.ui.kit.FieldErrors;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Alert;

/** What to do when a child may be at risk now, and the record that it was done. */
final class AlertSheet extends VBox {
  private final AlertViewModel alert;
  private final FieldErrors<AlertViewModel.Field> errors =
      new FieldErrors<>(AlertViewModel.Field.class);

  private AlertSheet(AlertViewModel alert) {
    super(16);
    this.alert = alert;
    getStyleClass().add("form");
    VBox recorded = new VBox(4);
    alert.lines().forEach(line -> recorded.getChildren().add(Labels.of(line)));
    VBox fields =
        new VBox(
            16,
            field(AlertViewModel.Field.WHO, "answer.alert.who", alert.who()),
            field(AlertViewModel.Field.WHEN, "answer.alert.when", alert.when()),
            field(AlertViewModel.Field.HOW, "answer.alert.how", alert.how()));
    CheckBox nobody = new CheckBox(Texts.of("answer.alert.nobody"));
    nobody.selectedProperty().bindBidirectional(alert.nobodyYet());
    alert.nobodyYet().subscribe(is -> OneQuestionPane.show(fields, !is));
    Label act = Labels.of(Texts.of("answer.alert.act"));
    act.getStyleClass().add("text-bold");
    Label confidential = Labels.of(Texts.of("answer.alert.private"));
    confidential.getStyleClass().addAll("text-small", "text-muted");
    getChildren().setAll(errors.summary(), act, recorded, fields);
    OneQuestionPane.show(recorded, !alert.lines().isEmpty());
    if (alert.waiting().isEmpty()) {
      getChildren().add(nobody);
    }
    getChildren().add(confidential);
  }

  /** Asks over the window and waits; false when the person went back. */
  static boolean ask(Shell shell, AlertViewModel alert) {
    AlertSheet form = new AlertSheet(alert);
    return new Sheet(
            shell,
            Texts.of("answer.alert.title"),
            form,
            Texts.of("answer.alert.record"),
            Texts.of("answer.alert.back"),
            form::isRight)
        .showAndWait();
  }

  private FieldGroup field(AlertViewModel.Field field, String label, StringProperty text) {
    TextField input = new TextField();
    input.setTextFormatter(new AtMost(Alert.LONGEST));
    input.textProperty().bindBidirectional(text);
    return errors.add(field, new FieldGroup(Texts.of(label), input));
  }

  private boolean isRight() {
    return errors.show(alert.problems());
  }
}
