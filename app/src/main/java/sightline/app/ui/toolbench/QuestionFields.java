package sightline.app.ui.toolbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.toolbench.QuestionForm;

/** All that a person writes of one question. */
final class QuestionFields implements BenchForm {
  private static final int MOST_WEIGHT = 1_000;

  private final String id;
  private final Shell shell;

  QuestionFields(String id, Shell shell) {
    this.id = id;
    this.shell = shell;
  }

  @Override
  public Object shape(AuditTool draft) {
    Question q = in(draft);
    return List.of(
        q.number(),
        draft.standardOf(q).title(),
        draft.scales(),
        q.scale(),
        q.essential(),
        q.appliesTo(),
        q.notApplicable().isPresent(),
        q.askIf(),
        q.headings(),
        draft.standardOf(q).parts().size(),
        q.agencyNotes(),
        q.references());
  }

  private Question in(AuditTool draft) {
    return draft.question(id).orElseThrow();
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    Question q = in(draft);
    Label number = new Label(Texts.of("toolbench.paper.question", q.number()));
    number.getStyleClass().add("title-2");
    number.setMinWidth(Label.USE_PREF_SIZE);
    HBox head = new HBox(12, number, Labels.of(draft.standardOf(q).title(), "text-muted"));
    head.setAlignment(Pos.BASELINE_LEFT);
    into.getChildren()
        .addAll(
            head,
            line(
                f,
                "title",
                Texts.of("toolbench.field.title"),
                Texts.of("toolbench.hint.title"),
                Question::title,
                QuestionForm::title),
            prose(
                f,
                "statement",
                Texts.of("toolbench.field.statement"),
                Texts.of("toolbench.hint.statement"),
                2,
                Question::statement,
                QuestionForm::statement),
            scale(f, draft, q),
            descriptors(f, draft, q),
            prose(
                f,
                "guidance",
                Texts.of("toolbench.field.guidance"),
                Texts.of("toolbench.hint.guidance"),
                4,
                Question::guidance,
                QuestionForm::guidance),
            prose(
                f,
                "evidence",
                Texts.of("toolbench.field.evidence"),
                Texts.of("toolbench.hint.lines"),
                3,
                t -> String.join("\n", t.evidence()),
                (form, words) -> form.evidence(Arrays.asList(words.split("\n")))),
            line(
                f,
                "commentHint",
                Texts.of("toolbench.field.commentHint"),
                Texts.of("toolbench.hint.commentHint"),
                t -> t.commentHint().orElse(""),
                QuestionForm::commentHint),
            counting(f, q),
            asked(f, q),
            notApplicable(f, q),
            new ConditionPart(f, shell, draft, q),
            new HeadingPart(f, shell, draft, q),
            new NotesPart(f, shell, q),
            new ReferencesPart(
                f, shell, q.references(), all -> change(f, form -> form.references(all))));
  }

  // ---------- kinds of fields ----------

  private interface Wording {
    QuestionForm in(QuestionForm form, String words);
  }

  private FieldGroup line(
      FormFields f,
      String key,
      String label,
      String hint,
      Function<Question, String> value,
      Wording wording) {
    return f.line(
        key,
        label,
        hint,
        t -> value.apply(in(t)),
        (acts, t, words) -> acts.change(wording.in(new QuestionForm(in(t)), words).made()));
  }

  private FieldGroup prose(
      FormFields f,
      String key,
      String label,
      String hint,
      int rows,
      Function<Question, String> value,
      Wording wording) {
    return f.prose(
        key,
        label,
        hint,
        rows,
        t -> value.apply(in(t)),
        (acts, t, words) -> acts.change(wording.in(new QuestionForm(in(t)), words).made()));
  }

  private void change(FormFields f, Function<QuestionForm, QuestionForm> change) {
    f.act((acts, t) -> acts.change(change.apply(new QuestionForm(in(t))).made()));
  }

  // ---------- scale and descriptors ----------

  private Node scale(FormFields f, AuditTool draft, Question q) {
    ComboBox<RatingScale> choice = new ComboBox<>();
    choice.getItems().setAll(draft.scales());
    choice.setConverter(
        new ChosenWords<>(s -> s.title().isBlank() ? Texts.of("toolbench.untitled") : s.title()));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setValue(draft.scaleOf(q));
    choice
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null) {
                change(f, form -> form.scale(now.id()));
              }
            });
    return f.grouped("scale", new FieldGroup(Texts.of("toolbench.field.scale"), choice));
  }

  private Node descriptors(FormFields f, AuditTool draft, Question q) {
    Label name = new Label(Texts.of("toolbench.field.descriptors"));
    name.getStyleClass().add("title-4");
    VBox all =
        new VBox(
            12,
            new VBox(
                name,
                Labels.of(Texts.of("toolbench.hint.descriptors"), "text-small", "text-muted")));
    all.getStyleClass().addAll("card", "inset");
    for (Rating rating : draft.scaleOf(q).ratings()) {
      FieldGroup text =
          prose(
              f,
              "descriptors." + rating.id(),
              Parts.mark(rating).word(),
              "",
              2,
              t -> t.descriptors().getOrDefault(rating.id(), ""),
              (form, words) -> form.descriptor(rating.id(), words));
      HBox.setHgrow(text, Priority.ALWAYS);
      StackPane mark = new StackPane(new RatingMark(Parts.mark(rating), RatingMark.Size.LARGE));
      mark.getStyleClass().add("toolbench-mark");
      mark.setAlignment(Pos.TOP_CENTER);
      all.getChildren().add(new HBox(8, mark, text));
    }
    return all;
  }

  // ---------- weight, essential, who, not applicable ----------

  private Node counting(FormFields f, Question q) {
    FieldGroup weight =
        f.number(
            "weight",
            Texts.of("toolbench.field.weight"),
            Texts.of("toolbench.hint.weight"),
            0,
            MOST_WEIGHT,
            t -> in(t).weight(),
            (acts, t, points) -> acts.change(new QuestionForm(in(t)).weight(points).made()));
    weight.setMaxWidth(360);
    CheckBox essential = new CheckBox(Texts.of("toolbench.field.essential"));
    essential.setSelected(q.essential());
    essential.setMinWidth(CheckBox.USE_PREF_SIZE);
    essential.setOnAction(event -> change(f, form -> form.essential(essential.isSelected())));
    HBox both = new HBox(32, weight, f.named("essential", essential));
    both.setAlignment(Pos.BOTTOM_LEFT);
    return both;
  }

  private Node asked(FormFields f, Question q) {
    return new TypesRow(
        f,
        shell,
        "appliesTo",
        new TypesRow.Words(
            Texts.of("toolbench.field.appliesTo"),
            Texts.of("toolbench.applies.all"),
            Texts.of("toolbench.applies.title")),
        q.appliesTo(),
        types -> change(f, form -> form.appliesTo(types)));
  }

  private Node notApplicable(FormFields f, Question q) {
    CheckBox allowed = new CheckBox(Texts.of("toolbench.field.notApplicable"));
    allowed.setSelected(q.notApplicable().isPresent());
    allowed.setOnAction(
        event ->
            change(
                f,
                form ->
                    form.notApplicable(allowed.isSelected() ? Optional.of("") : Optional.empty())));
    VBox part = new VBox(8, f.named("notApplicable", allowed));
    if (q.notApplicable().isPresent()) {
      part.getChildren()
          .add(
              prose(
                  f,
                  "notApplicable.when",
                  Texts.of("toolbench.field.when"),
                  Texts.of("toolbench.hint.when"),
                  2,
                  t -> t.notApplicable().orElse(""),
                  (form, words) -> form.notApplicable(Optional.of(words))));
    }
    return part;
  }
}
