package sightline.app.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A field with its label above, an optional hint, and, when something is wrong, the error between
 * label and field, a red edge and a bar at the left of the whole group.
 */
public final class FieldGroup extends VBox {
  private final Node field;
  private final String hintWords;
  private final Label error = new Label();

  public FieldGroup(String label, String hint, Node field) {
    this.field = field;
    this.hintWords = hint;
    getStyleClass().add("field-group");
    Label name = new Label(label);
    name.getStyleClass().add("field-label");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.setLabelFor(field);
    getChildren().add(name);
    if (!hint.isEmpty()) {
      Label below = new Label(hint);
      below.getStyleClass().addAll("text-small", "text-muted");
      below.setWrapText(true);
      below.setMinHeight(USE_PREF_SIZE);
      getChildren().add(below);
    }
    error.setGraphic(Icons.FIELD_ERROR.small());
    error.getStyleClass().addAll("field-error", "danger");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.setVisible(false);
    error.setManaged(false);
    getChildren().addAll(error, field);
    if (field.getAccessibleText() == null) {
      field.setAccessibleText(label);
    }
    field.setAccessibleHelp(hint);
  }

  public FieldGroup(String label, Node field) {
    this(label, "", field);
  }

  public Node field() {
    return field;
  }

  /** Shows what is wrong, in a few words that say what to do; empty for nothing. */
  public void setError(String words) {
    boolean wrong = !words.isEmpty();
    error.setText(words);
    error.setVisible(wrong);
    error.setManaged(wrong);
    getStyleClass().remove("error");
    field.getStyleClass().remove("error");
    if (wrong) {
      getStyleClass().add("error");
      field.getStyleClass().add("error");
    }
    field.setAccessibleHelp(wrong ? words : hintWords);
  }

  public String error() {
    return error.getText();
  }
}
