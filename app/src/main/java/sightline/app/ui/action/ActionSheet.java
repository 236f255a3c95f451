package sightline.app.ui.action;

import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.AtMost;
import sightline.app.ui.kit.FieldErrors;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.GivenAction;

/** The form that plans an action: what will change, how anyone will know, who leads, by when. */
public final class ActionSheet extends VBox {
  private final ActionViewModel action;
  private final FieldErrors<ActionViewModel.Field> errors =
      new FieldErrors<>(ActionViewModel.Field.class);

  private ActionSheet(ActionViewModel action) {
    super(16);
    this.action = action;
    getStyleClass().add("form");
    TextArea change = new TextArea();
    change.setWrapText(true);
    change.setPrefRowCount(2);
    change.setTextFormatter(new AtMost(ActionViewModel.LONGEST));
    change.textProperty().bindBidirectional(action.change());
    TextField measure = new TextField();
    measure.setTextFormatter(new AtMost(ActionViewModel.LONGEST));
    measure.textProperty().bindBidirectional(action.measure());
    TextField lead = new TextField();
    lead.setTextFormatter(new AtMost(ActionViewModel.LONGEST));
    lead.textProperty().bindBidirectional(action.lead());
    TextField due = new TextField();
    due.setTextFormatter(new AtMost(ActionViewModel.LONGEST));
    due.textProperty().bindBidirectional(action.due());
    due.setPromptText(Texts.of("action.due.prompt"));
    FieldGroup what =
        new FieldGroup(Texts.of("action.change"), Texts.of("action.change.hint"), change);
    FieldGroup who = new FieldGroup(Texts.of("action.lead"), lead);
    lead.setPromptText(Texts.of("action.lead.prompt"));
    FieldGroup when = new FieldGroup(Texts.of("action.due"), due);
    errors.add(ActionViewModel.Field.CHANGE, what);
    errors.add(ActionViewModel.Field.DUE, when);
    HBox.setHgrow(who, Priority.ALWAYS);
    when.setPrefWidth(200);
    when.setMinWidth(200);
    getChildren()
        .setAll(
            errors.summary(),
            what,
            new FieldGroup(Texts.of("action.measure"), Texts.of("action.measure.hint"), measure),
            new HBox(16, who, when));
  }

  /**
   * Asks over the window and waits; empty when the person went back.
   *
   * @param number of the question, for the title
   */
  public static Optional<GivenAction> ask(Shell shell, ActionViewModel action, String number) {
    ActionSheet form = new ActionSheet(action);
    boolean done =
        new Sheet(
                shell,
                Texts.of(action.isNew() ? "action.add.title" : "action.change.title", number),
                form,
                Texts.of(action.isNew() ? "action.add" : "action.keep"),
                Texts.of("action.back"),
                form::isRight)
            .showAndWait();
    return done ? Optional.of(action.given()) : Optional.empty();
  }

  private boolean isRight() {
    return errors.show(action.problems());
  }
}
