package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Question;
import sightline.model.toolbench.QuestionForm;

/** What a question says to some types of agency beside its guidance. */
final class NotesPart extends VBox {
  private final FormFields fields;
  private final Shell shell;
  private final Question question;

  NotesPart(FormFields fields, Shell shell, Question question) {
    super(4);
    this.fields = fields;
    this.shell = shell;
    this.question = question;
    Label name = new Label(Texts.of("toolbench.notes"));
    name.getStyleClass().add("field-label");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox head = new HBox(8, name);
    List<AgencyType> free =
        types().stream()
            .filter(t -> !question.agencyNotes().containsKey(t) && question.appliesTo(t))
            .toList();
    if (!free.isEmpty()) {
      Button add =
          fields.named(
              "forAgencies",
              Buttons.of(Texts.of("toolbench.notes.add"), Icons.ADD, () -> edit(free, "")));
      add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
      head.getChildren().add(add);
    }
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("rule-below");
    getChildren().add(head);
    types().stream()
        .filter(question.agencyNotes()::containsKey)
        .forEach(t -> getChildren().add(row(t, question.agencyNotes().get(t))));
    if (question.agencyNotes().isEmpty()) {
      getChildren().add(Labels.of(Texts.of("toolbench.notes.none"), "text-caption", "text-muted"));
    }
  }

  private static List<AgencyType> types() {
    return Arrays.asList(AgencyType.values());
  }

  private Node row(AgencyType type, String note) {
    VBox words =
        new VBox(
            2,
            Labels.of(type.label(), "text-caption", "text-muted"),
            Labels.of(note, "text-small"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    IconButton change =
        new IconButton(
                Icons.CHANGE,
                Texts.of("toolbench.notes.change", type.label()),
                () -> edit(List.of(type), note))
            .small();
    IconButton remove =
        new IconButton(
                Icons.REMOVE,
                Texts.of("toolbench.notes.remove", type.label()),
                () -> keep(type, ""))
            .small();
    HBox row = new HBox(4, words, fields.named("forAgencies." + type.code(), change), remove);
    row.getStyleClass().addAll("rule-below", "list-row");
    return row;
  }

  private void keep(AgencyType type, String note) {
    fields.act(
        (acts, t) ->
            acts.change(
                new QuestionForm(t.question(question.id()).orElseThrow())
                    .agencyNote(type, note)
                    .made()));
  }

  private void edit(List<AgencyType> choices, String before) {
    ComboBox<AgencyType> type = new ComboBox<>();
    type.getItems().setAll(choices);
    type.setConverter(new ChosenWords<>(AgencyType::label));
    type.setValue(choices.getFirst());
    type.setMaxWidth(Double.MAX_VALUE);
    TextArea note = new TextArea(before);
    note.setWrapText(true);
    note.setPrefRowCount(4);
    FieldGroup written =
        new FieldGroup(Texts.of("toolbench.notes.note"), Texts.of("toolbench.notes.hint"), note);
    boolean done =
        new Sheet(
                shell,
                Texts.of("toolbench.notes.title"),
                new VBox(12, new FieldGroup(Texts.of("toolbench.notes.type"), type), written),
                Texts.of("toolbench.notes.act"),
                Texts.of("toolbench.notes.keep"),
                () -> {
                  boolean given = !note.getText().isBlank();
                  written.setError(given ? "" : Texts.of("toolbench.notes.missing"));
                  if (!given) {
                    note.requestFocus();
                  }
                  return given;
                })
            .showAndWait();
    if (done) {
      Optional.ofNullable(type.getValue()).ifPresent(t -> keep(t, note.getText().strip()));
    }
  }
}
