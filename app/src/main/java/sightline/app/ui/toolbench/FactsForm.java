package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import sightline.model.tool.Detail;
import sightline.model.tool.Option;
import sightline.model.toolbench.DraftActs;

/** The facts asked once an audit: one of a list, a number, or words. */
final class FactsForm implements BenchForm {
  private static final int LONGEST = 4_000;
  private static final int USUAL = 600;

  private final Shell shell;

  FactsForm(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Object shape(AuditTool draft) {
    return draft.details().stream()
        .map(
            d ->
                List.of(
                    d.id(),
                    d.required(),
                    d.appliesTo(),
                    d instanceof Detail.Count c ? List.of(c.notHeld(), c.of()) : List.of()))
        .toList();
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Labels.of(Texts.of("toolbench.facts.title"), "title-2"),
            Labels.of(Texts.of("toolbench.facts.words"), "text-muted"));
    for (int i = 0; i < draft.details().size(); i++) {
      into.getChildren().add(card(f, draft, draft.details().get(i), i));
    }
    into.getChildren()
        .add(
            new HBox(
                8,
                f.named("details", add(f, "toolbench.facts.add.choice", FactsForm::choice)),
                add(f, "toolbench.facts.add.count", FactsForm::count),
                add(f, "toolbench.facts.add.text", FactsForm::text)));
  }

  // ---------- adding, moving, removing ----------

  private static Button add(
      FormFields f, String words, BiFunction<DraftActs, String, Detail> made) {
    return Buttons.of(
        Texts.of(words),
        Icons.ADD,
        () ->
            f.act(
                (acts, t) -> {
                  List<Detail> more = new ArrayList<>(t.details());
                  String group = more.isEmpty() ? "" : more.getLast().group();
                  more.add(made.apply(acts, group));
                  return acts.details(more);
                }));
  }

  private static Detail choice(DraftActs acts, String group) {
    return new Detail.Choice(acts.newDetail(), "", group, "", false, Set.of(), List.of());
  }

  private static Detail count(DraftActs acts, String group) {
    return new Detail.Count(
        acts.newDetail(),
        "",
        group,
        "",
        false,
        Set.of(),
        Texts.of("toolbench.facts.unit.begin"),
        false,
        Optional.empty());
  }

  private static Detail text(DraftActs acts, String group) {
    return new Detail.Text(acts.newDetail(), "", group, "", false, Set.of(), USUAL);
  }

  private static void step(FormFields f, int at, int by) {
    f.act(
        (acts, t) -> {
          List<Detail> all = new ArrayList<>(t.details());
          int to = at + by;
          if (to < 0 || to >= all.size()) {
            return Optional.empty();
          }
          Collections.swap(all, at, to);
          return acts.details(all);
        });
  }

  private static void remove(FormFields f, int at) {
    f.act(
        (acts, t) -> {
          List<Detail> left = new ArrayList<>(t.details());
          left.remove(at);
          return acts.details(left);
        });
  }

  // ---------- one fact ----------

  private Node card(FormFields f, AuditTool draft, Detail detail, int at) {
    String key = "details[" + at + "]";
    String kind =
        switch (detail) {
          case Detail.Choice c -> Texts.of("toolbench.facts.choice");
          case Detail.Count c -> Texts.of("toolbench.facts.count");
          case Detail.Text t -> Texts.of("toolbench.facts.text");
        };
    Label name = new Label(kind);
    name.getStyleClass().add("title-4");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    String called = detail.title().isBlank() ? kind : detail.title();
    HBox head =
        new HBox(
            4,
            name,
            gap,
            small("toolbench.facts.up", called, () -> step(f, at, -1)),
            small("toolbench.facts.down", called, () -> step(f, at, 1)),
            new IconButton(
                    Icons.REMOVE, Texts.of("toolbench.facts.remove", called), () -> remove(f, at))
                .small());
    head.setAlignment(Pos.CENTER_LEFT);
    FieldGroup title =
        f.line(
            key + ".title",
            Texts.of("toolbench.field.title"),
            Texts.of("toolbench.hint.title"),
            t -> t.details().get(at).title(),
            (acts, t, words) -> change(acts, t, at, FactForm::title, words));
    FieldGroup group =
        f.line(
            key + ".group",
            Texts.of("toolbench.facts.group"),
            Texts.of("toolbench.facts.group.hint"),
            t -> t.details().get(at).group(),
            (acts, t, words) -> change(acts, t, at, FactForm::group, words));
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox.setHgrow(group, Priority.ALWAYS);
    CheckBox required = new CheckBox(Texts.of("toolbench.facts.required"));
    required.setSelected(detail.required());
    required.setOnAction(
        event ->
            f.act((acts, t) -> change(acts, t, at, FactForm::required, required.isSelected())));
    VBox card =
        new VBox(
            12,
            head,
            new HBox(16, title, group),
            f.prose(
                key + ".hint",
                Texts.of("toolbench.facts.hint"),
                "",
                2,
                t -> t.details().get(at).hint(),
                (acts, t, words) -> change(acts, t, at, FactForm::hint, words)));
    card.getStyleClass().addAll("card", "tight");
    switch (detail) {
      case Detail.Choice c -> card.getChildren().add(choices(f, key, at));
      case Detail.Count c -> card.getChildren().add(counted(f, draft, c, key, at));
      case Detail.Text t ->
          card.getChildren()
              .add(
                  f.number(
                      key + ".text.longest",
                      Texts.of("toolbench.facts.longest"),
                      "",
                      1,
                      LONGEST,
                      tool -> ((Detail.Text) tool.details().get(at)).longest(),
                      (acts, tool, number) -> change(acts, tool, at, FactForm::longest, number)));
    }
    card.getChildren()
        .addAll(
            f.named(key + ".required", required),
            new TypesRow(
                f,
                shell,
                key + ".appliesTo",
                new TypesRow.Words(
                    Texts.of("toolbench.field.appliesTo"),
                    Texts.of("toolbench.applies.all"),
                    Texts.of("toolbench.facts.applies")),
                detail.appliesTo(),
                types -> f.act((acts, t) -> change(acts, t, at, FactForm::appliesTo, types))));
    return card;
  }

  private static Button small(String words, String called, Runnable act) {
    Button button = Buttons.of(Texts.of(words), act);
    button.setAccessibleText(Texts.of(words + ".spoken", called));
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    return button;
  }

  private static <V> Optional<sightline.model.toolbench.DraftEdit> change(
      DraftActs acts, AuditTool draft, int at, BiFunction<Detail, V, Detail> with, V value) {
    List<Detail> all = new ArrayList<>(draft.details());
    all.set(at, with.apply(all.get(at), value));
    return acts.details(all);
  }

  private static Node choices(FormFields f, String key, int at) {
    return f.prose(
        key + ".choices",
        Texts.of("toolbench.facts.choices"),
        Texts.of("toolbench.hint.lines"),
        4,
        t ->
            ((Detail.Choice) t.details().get(at))
                .choices().stream().map(Option::label).collect(Collectors.joining("\n")),
        (acts, t, words) ->
            change(
                acts,
                t,
                at,
                FactForm::choices,
                acts.options(
                    ((Detail.Choice) t.details().get(at)).choices(), OverallPart.lines(words))));
  }

  private static Node counted(
      FormFields f, AuditTool draft, Detail.Count count, String key, int at) {
    FieldGroup unit =
        f.line(
            key + ".count.unit",
            Texts.of("toolbench.facts.unit"),
            "",
            t -> ((Detail.Count) t.details().get(at)).unit(),
            (acts, t, words) -> change(acts, t, at, FactForm::unit, words));
    ComboBox<Optional<Detail>> of = new ComboBox<>();
    of.getItems().add(Optional.empty());
    draft.details().subList(0, at).stream()
        .filter(Detail.Count.class::isInstance)
        .forEach(d -> of.getItems().add(Optional.of(d)));
    of.setConverter(
        new ChosenWords<>(
            d -> d.map(Detail::title).orElseGet(() -> Texts.of("toolbench.facts.of.none"))));
    of.setValue(
        count
            .of()
            .flatMap(id -> draft.details().stream().filter(d -> d.id().equals(id)).findFirst()));
    of.setMaxWidth(Double.MAX_VALUE);
    of.valueProperty()
        .subscribe(
            (before, now) ->
                f.act((acts, t) -> change(acts, t, at, FactForm::of, now.map(Detail::id))));
    FieldGroup part =
        f.grouped(key + ".count.of", new FieldGroup(Texts.of("toolbench.facts.of"), of));
    HBox.setHgrow(unit, Priority.ALWAYS);
    HBox.setHgrow(part, Priority.ALWAYS);
    CheckBox notHeld = new CheckBox(Texts.of("toolbench.facts.not-held"));
    notHeld.setSelected(count.notHeld());
    notHeld.setOnAction(
        event -> f.act((acts, t) -> change(acts, t, at, FactForm::notHeld, notHeld.isSelected())));
    return new VBox(12, new HBox(16, unit, part), f.named(key + ".count.notHeld", notHeld));
  }
}
