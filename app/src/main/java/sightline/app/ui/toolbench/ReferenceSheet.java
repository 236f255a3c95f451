package sightline.app.ui.toolbench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Reference;

/** Where a question comes from, and who has checked it against the published text. */
final class ReferenceSheet {
  private final Shell shell;
  private final Optional<Reference> before;
  private final TextField source = new TextField();
  private final TextField edition = new TextField();
  private final TextField part = new TextField();
  private final TextField paragraph = new TextField();
  private final ComboBox<Reference.Force> force = new ComboBox<>();
  private final TextField toCheck = new TextField();
  private final TextField checkedBy = new TextField();
  private final TextField checkedOn = new TextField();
  private final FieldGroup sourceGroup =
      new FieldGroup(Texts.of("toolbench.field.source"), Texts.of("toolbench.hint.source"), source);
  private final FieldGroup checkedOnGroup =
      new FieldGroup(Texts.of("toolbench.field.checkedOn"), checkedOn);
  private Optional<Reference> written = Optional.empty();

  ReferenceSheet(Shell shell, Optional<Reference> before) {
    this.shell = shell;
    this.before = before;
    force.getItems().setAll(Reference.Force.values());
    force.setConverter(new ChosenWords<>(QuestionPaper::forceWords));
    force.setMaxWidth(Double.MAX_VALUE);
    force.setValue(before.map(Reference::force).orElse(Reference.Force.SHOULD));
    before.ifPresent(this::show);
  }

  private void show(Reference r) {
    source.setText(r.source());
    edition.setText(r.edition().orElse(""));
    part.setText(r.part().orElse(""));
    paragraph.setText(r.paragraph().orElse(""));
    toCheck.setText(r.toCheck().orElse(""));
    checkedBy.setText(r.checkedBy().orElse(""));
    checkedOn.setText(r.checkedOn().map(Dates::fullWithYear).orElse(""));
  }

  /** What was written; empty when it was left. */
  Optional<Reference> open() {
    VBox fields =
        new VBox(
            12,
            sourceGroup,
            pair(
                new FieldGroup(Texts.of("toolbench.field.edition"), edition),
                new FieldGroup(Texts.of("toolbench.field.force"), force)),
            pair(
                new FieldGroup(Texts.of("toolbench.field.part"), part),
                new FieldGroup(Texts.of("toolbench.field.paragraph"), paragraph)),
            new FieldGroup(
                Texts.of("toolbench.field.toCheck"), Texts.of("toolbench.hint.toCheck"), toCheck),
            pair(new FieldGroup(Texts.of("toolbench.field.checkedBy"), checkedBy), checkedOnGroup));
    boolean done =
        new Sheet(
                shell,
                Texts.of(
                    before.isPresent() ? "toolbench.reference.title" : "toolbench.reference.add"),
                fields,
                Texts.of("toolbench.reference.act"),
                Texts.of("toolbench.reference.keep"),
                this::write)
            .showAndWait();
    return done ? written : Optional.empty();
  }

  private static HBox pair(FieldGroup left, FieldGroup right) {
    HBox pair = new HBox(16, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(0);
    right.setPrefWidth(0);
    return pair;
  }

  private boolean write() {
    Optional<LocalDate> day = Dates.read(checkedOn.getText());
    boolean wrongDay =
        !checkedOn.getText().isBlank() && day.isEmpty()
            || checkedOn.getText().isBlank() != checkedBy.getText().isBlank();
    sourceGroup.setError(
        source.getText().isBlank() ? Texts.of("toolbench.reference.source-missing") : "");
    checkedOnGroup.setError(wrongDay ? Texts.of("toolbench.reference.both") : "");
    if (source.getText().isBlank() || wrongDay) {
      (source.getText().isBlank() ? source : checkedOn).requestFocus();
      return false;
    }
    written =
        Optional.of(
            new Reference(
                source.getText().strip(),
                given(edition),
                given(part),
                given(paragraph),
                force.getValue(),
                given(toCheck),
                given(checkedBy),
                day,
                before.map(Reference::forAgencies).orElse(Set.of())));
    return true;
  }

  private static Optional<String> given(TextField field) {
    return Optional.of(field.getText().strip()).filter(w -> !w.isEmpty());
  }
}
