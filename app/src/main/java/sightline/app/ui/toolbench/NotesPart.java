package sightline.app.ui.toolbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.AgencyType;
import sightline.model.tool.Question;
import sightline.model.toolbench.QuestionForm;

/** What a question says to some types of agency beside its guidance. */
final class NotesPart extends VBox {

  NotesPart(FormFields f, Question q) {
    super(12);
    getStyleClass().addAll("card", "inset");
    Label name = new Label(Texts.of("toolbench.notes"));
    name.getStyleClass().add("title-4");
    getChildren()
        .add(new VBox(name, Parts.words(Texts.of("toolbench.notes.hint"), "text-small", "text-muted")));
    List<AgencyType> noted =
        Arrays.stream(AgencyType.values()).filter(q.agencyNotes()::containsKey).toList();
    for (AgencyType type : noted) {
      getChildren()
          .add(
              f.prose(
                  "forAgencies." + type.code(),
                  type.label(),
                  "",
                  2,
                  t -> in(t, q).agencyNotes().getOrDefault(type, ""),
                  (acts, t, words) ->
                      acts.change(new QuestionForm(in(t, q)).agencyNote(type, words).made())));
    }
    ComboBox<AgencyType> more = new ComboBox<>();
    more.getItems()
        .setAll(
            Arrays.stream(AgencyType.values())
                .filter(t -> !noted.contains(t) && q.appliesTo(t))
                .toList());
    more.setConverter(new ChosenWords<>(AgencyType::label));
    more.setMaxWidth(Double.MAX_VALUE);
    more.valueProperty()
        .subscribe(
            (before, type) -> {
              if (type != null) {
                f.act(
                    (acts, t) ->
                        acts.change(
                            new QuestionForm(in(t, q))
                                .agencyNote(type, Texts.of("toolbench.notes.begin"))
                                .made()));
              }
            });
    if (!more.getItems().isEmpty()) {
      getChildren()
          .add(f.grouped("forAgencies", new FieldGroup(Texts.of("toolbench.notes.add"), more)));
    }
  }

  private static Question in(sightline.model.tool.AuditTool draft, Question q) {
    return Optional.of(q.id()).flatMap(draft::question).orElse(q);
  }
}
