package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.UnableToDetermine;
import sightline.model.toolbench.Rules;

/** "Not enough evidence", and the judged overall grade. */
final class OverallPart extends VBox {
  private static final int MOST = 1_000_000;

  OverallPart(FormFields f, AuditTool draft) {
    super(20);
    getChildren().setAll(unable(f, draft), overall(f, draft));
  }

  static Object shape(AuditTool draft) {
    return List.of(
        draft.unableToDetermine().isPresent(),
        draft.overall().map(o -> (Object) o.question()).orElse(""),
        draft
            .overall()
            .map(
                o ->
                    o.limits().stream()
                        .map(l -> List.of(l.rating(), l.noBetterThan()))
                        .collect(Collectors.toList()))
            .orElse(List.of()),
        draft.questions().map(q -> q.number() + q.title()).toList());
  }

  private static VBox card(String title, String hint) {
    Label name = new Label(title);
    name.getStyleClass().add("title-4");
    VBox card = new VBox(12, new VBox(name, Labels.of(hint, "text-small", "text-muted")));
    card.getStyleClass().addAll("card", "inset");
    return card;
  }

  // ---------- not enough evidence ----------

  private static Node unable(FormFields f, AuditTool draft) {
    VBox card = card(Texts.of("toolbench.unable"), Texts.of("toolbench.unable.hint"));
    CheckBox may = new CheckBox(Texts.of("toolbench.unable.may"));
    may.setSelected(draft.unableToDetermine().isPresent());
    may.setOnAction(
        event ->
            f.act(
                (acts, t) ->
                    acts.rules(
                        Rules.of(t)
                            .unable(
                                may.isSelected()
                                    ? Optional.of(
                                        new UnableToDetermine(
                                            Texts.of("toolbench.unable.label.begin"),
                                            acts.options(
                                                List.of(),
                                                List.of(
                                                    Texts.of("toolbench.unable.reason.begin")))))
                                    : Optional.empty()))));
    card.getChildren().add(f.named("unableToDetermine", may));
    if (draft.unableToDetermine().isPresent()) {
      card.getChildren()
          .addAll(
              f.line(
                  "unableToDetermine.label",
                  Texts.of("toolbench.unable.label"),
                  "",
                  t -> t.unableToDetermine().map(UnableToDetermine::label).orElse(""),
                  (acts, t, words) ->
                      acts.rules(
                          Rules.of(t)
                              .unable(
                                  t.unableToDetermine()
                                      .map(u -> new UnableToDetermine(words, u.reasons()))))),
              f.prose(
                  "unableToDetermine.reasons",
                  Texts.of("toolbench.unable.reasons"),
                  Texts.of("toolbench.hint.lines"),
                  4,
                  t ->
                      t.unableToDetermine()
                          .map(
                              u ->
                                  u.reasons().stream()
                                      .map(o -> o.label())
                                      .collect(Collectors.joining("\n")))
                          .orElse(""),
                  (acts, t, words) ->
                      acts.rules(
                          Rules.of(t)
                              .unable(
                                  t.unableToDetermine()
                                      .map(
                                          u ->
                                              new UnableToDetermine(
                                                  u.label(),
                                                  acts.options(u.reasons(), lines(words))))))));
    }
    return card;
  }

  static List<String> lines(String words) {
    return Arrays.stream(words.split("\n")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  // ---------- the overall grade ----------

  private static Node overall(FormFields f, AuditTool draft) {
    VBox card = card(Texts.of("toolbench.overall"), Texts.of("toolbench.overall.hint"));
    ComboBox<Optional<Question>> which = new ComboBox<>();
    which.getItems().add(Optional.empty());
    draft.questions().forEach(q -> which.getItems().add(Optional.of(q)));
    which.setConverter(
        new ChosenWords<>(
            q -> q.map(OverallPart::named).orElseGet(() -> Texts.of("toolbench.overall.none"))));
    which.setValue(draft.overall().flatMap(o -> draft.question(o.question())));
    which.setMaxWidth(Double.MAX_VALUE);
    which
        .valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) ->
                        acts.rules(
                            Rules.of(t)
                                .overall(
                                    now.map(
                                        q ->
                                            t.overall()
                                                .map(
                                                    o ->
                                                        new Overall(
                                                            q.id(), o.atLeastGraded(), List.of()))
                                                .orElse(new Overall(q.id(), 1, List.of())))))));
    card.getChildren()
        .add(
            f.grouped(
                "overall.question", new FieldGroup(Texts.of("toolbench.overall.question"), which)));
    Optional<Question> judged = draft.overall().flatMap(o -> draft.question(o.question()));
    if (draft.overall().isEmpty() || judged.isEmpty()) {
      return card;
    }
    card.getChildren()
        .add(
            f.number(
                "overall.atLeastGraded",
                Texts.of("toolbench.overall.least"),
                Texts.of("toolbench.overall.least.hint"),
                1,
                MOST,
                t -> t.overall().map(Overall::atLeastGraded).orElse(1),
                (acts, t, number) ->
                    acts.rules(
                        Rules.of(t)
                            .overall(
                                t.overall()
                                    .map(o -> new Overall(o.question(), number, o.limits()))))));
    for (int i = 0; i < draft.overall().get().limits().size(); i++) {
      card.getChildren().add(limit(f, draft, judged.get(), i));
    }
    Button add =
        Buttons.of(
            Texts.of("toolbench.limit.add"),
            Icons.ADD,
            () ->
                f.act(
                    (acts, t) -> {
                      List<Overall.Limit> more = new ArrayList<>(limits(t));
                      more.add(
                          new Overall.Limit(
                              List.of(),
                              t.scaleOf(judged.get()).worst().id(),
                              t.scaleOf(judged.get()).worst().id()));
                      return acts.rules(with(t, more));
                    }));
    add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    card.getChildren().add(new HBox(f.named("overall.limits", add)));
    return card;
  }

  private static String named(Question q) {
    return Texts.of(
        "toolbench.paper.standard",
        q.number(),
        q.title().isBlank() ? Texts.of("toolbench.untitled") : q.title());
  }

  private static List<Overall.Limit> limits(AuditTool draft) {
    return draft.overall().map(Overall::limits).orElse(List.of());
  }

  private static Rules with(AuditTool draft, List<Overall.Limit> limits) {
    return Rules.of(draft)
        .overall(draft.overall().map(o -> new Overall(o.question(), o.atLeastGraded(), limits)));
  }

  private static Rules with(AuditTool draft, int at, Overall.Limit limit) {
    List<Overall.Limit> all = new ArrayList<>(limits(draft));
    all.set(at, limit);
    return with(draft, all);
  }

  private static Node limit(FormFields f, AuditTool draft, Question judged, int at) {
    String key = "overall.limits[" + at + "]";
    Overall.Limit limit = limits(draft).get(at);
    FieldGroup questions =
        f.line(
            key + ".questions",
            Texts.of("toolbench.limit.questions"),
            Texts.of("toolbench.limit.questions.hint"),
            t ->
                limits(t).get(at).questions().stream()
                    .map(id -> t.question(id).map(Question::number).orElse(id))
                    .collect(Collectors.joining(", ")),
            (acts, t, words) ->
                acts.rules(
                    with(
                        t,
                        at,
                        new Overall.Limit(
                            Arrays.stream(words.split("[,;\\s]+"))
                                .flatMap(n -> t.question(n).stream())
                                .map(Question::id)
                                .distinct()
                                .toList(),
                            limits(t).get(at).rating(),
                            limits(t).get(at).noBetterThan()))));
    ComboBox<Rating> rating = ratings(draft, judged, limit.rating());
    rating
        .valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) ->
                        acts.rules(
                            with(
                                t,
                                at,
                                new Overall.Limit(
                                    limits(t).get(at).questions(),
                                    now.id(),
                                    limits(t).get(at).noBetterThan())))));
    ComboBox<Rating> best = ratings(draft, judged, limit.noBetterThan());
    best.valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) ->
                        acts.rules(
                            with(
                                t,
                                at,
                                new Overall.Limit(
                                    limits(t).get(at).questions(),
                                    limits(t).get(at).rating(),
                                    now.id())))));
    FieldGroup has =
        f.grouped(key + ".rating", new FieldGroup(Texts.of("toolbench.limit.rating"), rating));
    FieldGroup than =
        f.grouped(key + ".noBetterThan", new FieldGroup(Texts.of("toolbench.limit.best"), best));
    HBox.setHgrow(has, Priority.ALWAYS);
    HBox.setHgrow(than, Priority.ALWAYS);
    HBox row =
        new HBox(
            12,
            has,
            than,
            new IconButton(
                    Icons.REMOVE,
                    Texts.of("toolbench.limit.remove"),
                    () ->
                        f.act(
                            (acts, t) -> {
                              List<Overall.Limit> left = new ArrayList<>(limits(t));
                              left.remove(at);
                              return acts.rules(with(t, left));
                            }))
                .small());
    row.setAlignment(Pos.BOTTOM_LEFT);
    VBox part = new VBox(8, questions, row);
    part.getStyleClass().addAll("rule-above", "toolbench-row");
    return part;
  }

  private static ComboBox<Rating> ratings(AuditTool draft, Question judged, String chosen) {
    ComboBox<Rating> box = new ComboBox<>();
    box.getItems().setAll(draft.scaleOf(judged).ratings());
    box.setConverter(new ChosenWords<>(r -> Parts.mark(r).word()));
    draft.scaleOf(judged).withId(chosen).ifPresent(box::setValue);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }
}
