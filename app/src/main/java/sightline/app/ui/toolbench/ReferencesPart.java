package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.tool.Reference;

/** The references of a standard or question, each with its acts. */
final class ReferencesPart extends VBox {
  private final FormFields fields;
  private final Shell shell;
  private final List<Reference> references;
  private final Consumer<List<Reference>> onChanged;

  ReferencesPart(
      FormFields fields,
      Shell shell,
      List<Reference> references,
      Consumer<List<Reference>> onChanged) {
    super(4);
    this.fields = fields;
    this.shell = shell;
    this.references = references;
    this.onChanged = onChanged;
    Label name = new Label(Texts.of("toolbench.field.references"));
    name.getStyleClass().add("field-label");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button add =
        fields.named(
            "references",
            Buttons.of(Texts.of("toolbench.reference.add"), Icons.ADD, () -> edit(-1)));
    add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    HBox head = new HBox(8, name, add);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("rule-below");
    getChildren().add(head);
    for (int i = 0; i < references.size(); i++) {
      getChildren().add(row(i));
    }
    if (references.isEmpty()) {
      getChildren()
          .add(Labels.of(Texts.of("toolbench.reference.none"), "text-caption", "text-muted"));
    }
  }

  private Node row(int at) {
    Reference r = references.get(at);
    VBox words = new VBox(2, Labels.of(r.citation(), "text-small"));
    words
        .getChildren()
        .add(
            r.toCheck().isPresent()
                ? toCheck(r.toCheck().get())
                : Labels.of(
                    r.isChecked()
                        ? Texts.of("toolbench.reference.checked", r.checkedBy().orElse(""))
                        : QuestionPaper.forceWords(r.force()),
                    "text-caption",
                    "text-muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    IconButton change =
        new IconButton(
                Icons.CHANGE, Texts.of("toolbench.reference.change", r.citation()), () -> edit(at))
            .small();
    IconButton remove =
        new IconButton(
                Icons.REMOVE,
                Texts.of("toolbench.reference.remove", r.citation()),
                () -> {
                  List<Reference> left = new ArrayList<>(references);
                  left.remove(at);
                  onChanged.accept(left);
                })
            .small();
    HBox row = new HBox(4, words, fields.named("references[" + at + "]", change), remove);
    row.getStyleClass().addAll("rule-below", "list-row");
    return row;
  }

  private static Label toCheck(String open) {
    StateLabel label =
        new StateLabel(Icons.WARNING, Texts.of("toolbench.paper.to-check", open), Tone.WARNING);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void edit(int at) {
    Optional<Reference> before = at < 0 ? Optional.empty() : Optional.of(references.get(at));
    new ReferenceSheet(shell, before)
        .open()
        .ifPresent(
            written -> {
              List<Reference> all = new ArrayList<>(references);
              if (at < 0) {
                all.add(written);
              } else {
                all.set(at, written);
              }
              onChanged.accept(all);
            });
  }
}
