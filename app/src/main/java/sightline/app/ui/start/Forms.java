package sightline.app.ui.start;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import sightline.app.ui.kit.ErrorSummary;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.start.FieldProblem.Field;

/** The fields of the open form, by name, so that each problem finds its own. */
final class Forms {
  private final ErrorSummary summary = new ErrorSummary();
  private final Map<Field, FieldGroup> groups = new EnumMap<>(Field.class);
  private final Map<Field, Node> targets = new EnumMap<>(Field.class);

  ErrorSummary summary() {
    return summary;
  }

  /** A labelled field of the form. */
  FieldGroup add(Field field, FieldGroup group) {
    groups.put(field, group);
    targets.put(field, group.field());
    return group;
  }

  /** A part of the form that has no label of its own, such as a box to tick. */
  void addTarget(Field field, Node target) {
    targets.put(field, target);
  }

  /**
   * Shows the problems at their fields; more than one also in the summary, which takes the focus.
   */
  void show(List<FieldProblem> problems) {
    groups.values().forEach(group -> group.setError(""));
    for (FieldProblem problem : problems) {
      FieldGroup group = groups.get(problem.field());
      if (group != null) {
        group.setError(problem.words());
      }
    }
    if (problems.size() == 1
        && groups.containsKey(problems.getFirst().field())
        && targets.get(problems.getFirst().field()) != null) {
      summary.hide();
      targets.get(problems.getFirst().field()).requestFocus();
      return;
    }
    summary.show(
        problems.stream()
            .map(
                p ->
                    new ErrorSummary.Problem(
                        p.words(),
                        () -> {
                          Node target = targets.get(p.field());
                          if (target != null) {
                            target.requestFocus();
                          }
                        }))
            .toList());
  }

  static TextField field(String name, javafx.beans.property.StringProperty value) {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(value);
    field.setAccessibleText(name);
    return field;
  }

  static Button accent(String words, Runnable act) {
    Button button = new Button(words);
    button.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  static Hyperlink link(String words, Runnable act) {
    Hyperlink link = new Hyperlink(words);
    link.getStyleClass().add("text-small");
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    link.setOnAction(event -> act.run());
    return link;
  }
}
