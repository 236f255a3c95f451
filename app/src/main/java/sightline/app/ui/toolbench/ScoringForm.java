package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.RatingRole;
import sightline.model.tool.ScoringRule;
import sightline.model.toolbench.Rules;

/** How the tool is scored: method, rounding, words for ranges, who has essential questions. */
final class ScoringForm implements BenchForm {
  private final Shell shell;

  ScoringForm(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Object shape(AuditTool draft) {
    ScoringRule rule = draft.scoring();
    return List.of(
        rule.method(),
        rule.decimals(),
        rule.bands().stream().map(ScoringRule.Band::role).toList(),
        draft.essentialFor(),
        OverallPart.shape(draft));
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Labels.of(Texts.of("toolbench.outline.scoring"), "title-2"),
            method(f, draft),
            Labels.of(Texts.of("toolbench.scoring.policy"), "text-small", "text-muted"),
            bands(f, draft),
            new TypesRow(
                f,
                shell,
                "essentialFor",
                new TypesRow.Words(
                    Texts.of("toolbench.scoring.essential"),
                    Texts.of("toolbench.scoring.nobody"),
                    Texts.of("toolbench.scoring.essential.title")),
                draft.essentialFor(),
                types -> f.act((acts, t) -> acts.rules(Rules.of(t).essentialFor(types)))),
            new OverallPart(f, draft));
  }

  private Node method(FormFields f, AuditTool draft) {
    ComboBox<ScoringRule.Method> method = new ComboBox<>();
    method.getItems().setAll(ScoringRule.Method.values());
    method.setConverter(new ChosenWords<>(ScoringForm::words));
    method.setValue(draft.scoring().method());
    method.setMaxWidth(Double.MAX_VALUE);
    method
        .valueProperty()
        .subscribe((before, now) -> change(f, r -> new ScoringRule(now, r.decimals(), r.bands())));
    FieldGroup how =
        f.grouped(
            "scoring.method",
            new FieldGroup(
                Texts.of("toolbench.scoring.method"), explained(draft.scoring().method()), method));
    HBox.setHgrow(how, Priority.ALWAYS);
    ComboBox<Integer> decimals = new ComboBox<>();
    decimals.getItems().setAll(0, 1, 2);
    decimals.setConverter(
        new ChosenWords<>(
            d ->
                d == 0
                    ? Texts.of("toolbench.scoring.whole")
                    : Texts.count("toolbench.scoring.decimals", d)));
    decimals.setValue(draft.scoring().decimals());
    decimals.setMinWidth(ComboBox.USE_PREF_SIZE);
    decimals
        .valueProperty()
        .subscribe((before, now) -> change(f, r -> new ScoringRule(r.method(), now, r.bands())));
    VBox both = new VBox(12, how);
    if (draft.scoring().method() != ScoringRule.Method.GRADES) {
      both.getChildren()
          .add(
              f.grouped(
                  "scoring.decimals",
                  new FieldGroup(Texts.of("toolbench.scoring.rounding"), decimals)));
    }
    return both;
  }

  private static void change(FormFields f, UnaryOperator<ScoringRule> change) {
    f.act(
        (acts, t) -> {
          Rules rules = Rules.of(t);
          return acts.rules(rules.scoring(change.apply(rules.scoring())));
        });
  }

  private static String words(ScoringRule.Method method) {
    return switch (method) {
      case AVERAGE -> Texts.of("toolbench.method.average");
      case AVERAGE_OF_STANDARDS -> Texts.of("toolbench.method.standards");
      case FLOOR -> Texts.of("toolbench.method.floor");
      case GRADES -> Texts.of("toolbench.method.grades");
    };
  }

  private static String explained(ScoringRule.Method method) {
    return switch (method) {
      case AVERAGE -> Texts.of("toolbench.method.average.words");
      case AVERAGE_OF_STANDARDS -> Texts.of("toolbench.method.standards.words");
      case FLOOR -> Texts.of("toolbench.method.floor.words");
      case GRADES -> Texts.of("toolbench.method.grades.words");
    };
  }

  // ---------- bands ----------

  private Node bands(FormFields f, AuditTool draft) {
    Label name = new Label(Texts.of("toolbench.bands"));
    name.getStyleClass().add("title-4");
    VBox all =
        new VBox(
            12,
            new VBox(
                name, Labels.of(Texts.of("toolbench.bands.hint"), "text-small", "text-muted")));
    all.getStyleClass().addAll("card", "inset");
    for (int i = 0; i < draft.scoring().bands().size(); i++) {
      all.getChildren().add(band(f, draft.scoring().bands().get(i), i));
    }
    Button add =
        Buttons.of(
            Texts.of("toolbench.bands.add"),
            Icons.ADD,
            () ->
                change(
                    f,
                    r -> {
                      List<ScoringRule.Band> more = new ArrayList<>(r.bands());
                      more.add(new ScoringRule.Band("", 0, RatingRole.POOR));
                      return new ScoringRule(r.method(), r.decimals(), more);
                    }));
    add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    all.getChildren().add(new HBox(f.named("scoring.bands", add)));
    return all;
  }

  private static Node band(FormFields f, ScoringRule.Band band, int at) {
    String key = "scoring.bands[" + at + "]";
    FieldGroup label =
        f.line(
            key + ".label",
            Texts.of("toolbench.bands.label"),
            "",
            t -> in(t, at).label(),
            (acts, t, words) ->
                acts.rules(
                    with(t, at, new ScoringRule.Band(words, in(t, at).from(), in(t, at).role()))));
    HBox.setHgrow(label, Priority.ALWAYS);
    FieldGroup from =
        f.number(
            key + ".from",
            Texts.of("toolbench.bands.from"),
            "",
            0,
            100,
            t -> in(t, at).from(),
            (acts, t, number) ->
                acts.rules(
                    with(
                        t, at, new ScoringRule.Band(in(t, at).label(), number, in(t, at).role()))));
    from.getStyleClass().add("toolbench-narrow");
    ComboBox<RatingRole> role = new ComboBox<>();
    role.getItems().setAll(RatingRole.values());
    role.setConverter(new ChosenWords<>(ScalesForm::roleWords));
    role.setValue(band.role());
    role.valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) ->
                        acts.rules(
                            with(
                                t,
                                at,
                                new ScoringRule.Band(in(t, at).label(), in(t, at).from(), now)))));
    FieldGroup says =
        f.grouped(key + ".role", new FieldGroup(Texts.of("toolbench.field.role"), role));
    HBox row =
        new HBox(
            12,
            label,
            from,
            says,
            new IconButton(
                    Icons.REMOVE,
                    Texts.of(
                        "toolbench.bands.remove",
                        band.label().isBlank() ? Texts.of("toolbench.untitled") : band.label()),
                    () ->
                        change(
                            f,
                            r -> {
                              List<ScoringRule.Band> left = new ArrayList<>(r.bands());
                              left.remove(at);
                              return new ScoringRule(r.method(), r.decimals(), left);
                            }))
                .small());
    row.setAlignment(Pos.BOTTOM_LEFT);
    return row;
  }

  private static ScoringRule.Band in(AuditTool draft, int at) {
    return draft.scoring().bands().get(at);
  }

  private static Rules with(AuditTool draft, int at, ScoringRule.Band band) {
    ScoringRule r = draft.scoring();
    List<ScoringRule.Band> bands = new ArrayList<>(r.bands());
    bands.set(at, band);
    return Rules.of(draft).scoring(new ScoringRule(r.method(), r.decimals(), bands));
  }
}
