package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
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
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;

/** The scales of the tool with their ratings. */
final class ScalesForm implements BenchForm {
  private static final int MOST_POINTS = 10_000;

  @Override
  public Object shape(AuditTool draft) {
    return draft.scales().stream()
        .map(
            s ->
                List.of(
                    s.id(),
                    s.polarity(),
                    s.ratings().stream().map(r -> r.id() + r.role()).toList(),
                    isUsed(draft, s)))
        .toList();
  }

  private static boolean isUsed(AuditTool draft, RatingScale scale) {
    return draft.questions().anyMatch(q -> q.scale().equals(scale.id()));
  }

  @Override
  public void fill(VBox into, FormFields f, AuditTool draft) {
    into.getChildren()
        .addAll(
            Labels.of(Texts.of("toolbench.outline.scales"), "title-2"),
            Labels.of(Texts.of("toolbench.scales.words"), "text-muted"));
    for (int i = 0; i < draft.scales().size(); i++) {
      into.getChildren().add(card(f, draft, draft.scales().get(i), i));
    }
    Button add =
        Buttons.of(
            Texts.of("toolbench.scales.add"),
            Icons.ADD,
            () -> f.act((acts, t) -> Optional.of(acts.addScale())));
    into.getChildren().add(new HBox(f.named("scales", add)));
  }

  private static RatingScale in(AuditTool draft, String id) {
    return draft.scales().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private Node card(FormFields f, AuditTool draft, RatingScale scale, int at) {
    String key = "scales[" + at + "]";
    FieldGroup title =
        f.line(
            key + ".title",
            Texts.of("toolbench.field.scaleTitle"),
            "",
            t -> in(t, scale.id()).title(),
            (acts, t, words) -> acts.change(titled(in(t, scale.id()), words)));
    HBox.setHgrow(title, Priority.ALWAYS);
    ComboBox<RatingScale.Polarity> polarity = new ComboBox<>();
    polarity.getItems().setAll(RatingScale.Polarity.values());
    polarity.setConverter(
        new ChosenWords<>(
            p ->
                Texts.of(
                    p == RatingScale.Polarity.HIGHEST_IS_BEST
                        ? "toolbench.polarity.highest"
                        : "toolbench.polarity.lowest")));
    polarity.setValue(scale.polarity());
    polarity
        .valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) -> {
                      RatingScale s = in(t, scale.id());
                      return acts.change(
                          new RatingScale(s.id(), s.title(), now, s.ratings(), s.mapsTo()));
                    }));
    FieldGroup best =
        f.grouped(
            key + ".polarity", new FieldGroup(Texts.of("toolbench.field.polarity"), polarity));
    VBox card = new VBox(12, new HBox(16, title, best));
    card.getStyleClass().addAll("card", "tight");
    for (int r = 0; r < scale.ratings().size(); r++) {
      card.getChildren().add(rating(f, scale, scale.ratings().get(r), key, r));
    }
    Button add =
        Buttons.of(
            Texts.of("toolbench.rating.add"),
            Icons.ADD,
            () -> f.act((acts, t) -> acts.change(acts.withRating(in(t, scale.id())))));
    add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, f.named(key + ".ratings", add), gap);
    foot.setAlignment(Pos.CENTER_LEFT);
    if (isUsed(draft, scale)) {
      foot.getChildren()
          .add(Labels.of(Texts.of("toolbench.scales.used"), "text-caption", "text-muted"));
    } else if (draft.scales().size() > 1) {
      Button remove =
          Buttons.of(
              Texts.of("toolbench.scales.remove"),
              Icons.REMOVE,
              () -> f.act((acts, t) -> acts.removeScale(scale.id())));
      remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
      foot.getChildren().add(remove);
    }
    card.getChildren().add(foot);
    return card;
  }

  private static RatingScale titled(RatingScale s, String title) {
    return new RatingScale(s.id(), title, s.polarity(), s.ratings(), s.mapsTo());
  }

  private static RatingScale with(RatingScale s, String rating, UnaryOperator<Rating> change) {
    return new RatingScale(
        s.id(),
        s.title(),
        s.polarity(),
        s.ratings().stream().map(r -> r.id().equals(rating) ? change.apply(r) : r).toList(),
        s.mapsTo());
  }

  private static Rating ratingIn(AuditTool draft, String scale, String rating) {
    return in(draft, scale).withId(rating).orElseThrow();
  }

  private Node rating(FormFields f, RatingScale scale, Rating rating, String scaleKey, int at) {
    String key = scaleKey + ".ratings[" + at + "]";
    FieldGroup label =
        f.line(
            key + ".label",
            Texts.of("toolbench.field.label"),
            "",
            t -> ratingIn(t, scale.id(), rating.id()).label(),
            (acts, t, words) ->
                acts.change(
                    with(
                        in(t, scale.id()),
                        rating.id(),
                        r -> new Rating(r.id(), words, r.letter(), r.points(), r.role()))));
    HBox.setHgrow(label, Priority.ALWAYS);
    FieldGroup letter =
        f.line(
            key + ".letter",
            Texts.of("toolbench.field.letter"),
            "",
            t -> ratingIn(t, scale.id(), rating.id()).letter(),
            (acts, t, words) ->
                acts.change(
                    with(
                        in(t, scale.id()),
                        rating.id(),
                        r -> new Rating(r.id(), r.label(), words, r.points(), r.role()))));
    letter.getStyleClass().add("toolbench-narrow");
    FieldGroup points =
        f.number(
            key + ".points",
            Texts.of("toolbench.field.points"),
            "",
            -MOST_POINTS,
            MOST_POINTS,
            t -> ratingIn(t, scale.id(), rating.id()).points(),
            (acts, t, number) ->
                acts.change(
                    with(
                        in(t, scale.id()),
                        rating.id(),
                        r -> new Rating(r.id(), r.label(), r.letter(), number, r.role()))));
    points.getStyleClass().add("toolbench-narrow");
    ComboBox<RatingRole> role = new ComboBox<>();
    role.getItems().setAll(RatingRole.values());
    role.setConverter(new ChosenWords<>(ScalesForm::roleWords));
    role.setValue(rating.role());
    role.valueProperty()
        .subscribe(
            (before, now) ->
                f.act(
                    (acts, t) ->
                        acts.change(
                            with(
                                in(t, scale.id()),
                                rating.id(),
                                r -> new Rating(r.id(), r.label(), r.letter(), r.points(), now)))));
    FieldGroup says =
        f.grouped(key + ".role", new FieldGroup(Texts.of("toolbench.field.role"), role));
    HBox row = new HBox(12, label, letter, points, says);
    if (scale.ratings().size() > 2) {
      row.getChildren()
          .add(
              new IconButton(
                      Icons.REMOVE,
                      Texts.of("toolbench.rating.remove", Parts.mark(rating).word()),
                      () -> f.act((acts, t) -> acts.change(without(in(t, scale.id()), rating))))
                  .small());
    }
    row.setAlignment(Pos.BOTTOM_LEFT);
    return row;
  }

  private static RatingScale without(RatingScale s, Rating rating) {
    List<Rating> left = new ArrayList<>(s.ratings());
    left.removeIf(r -> r.id().equals(rating.id()));
    return new RatingScale(s.id(), s.title(), s.polarity(), left, s.mapsTo());
  }

  static String roleWords(RatingRole role) {
    return switch (role) {
      case BEST -> Texts.of("toolbench.role.best");
      case GOOD -> Texts.of("toolbench.role.good");
      case MIXED -> Texts.of("toolbench.role.mixed");
      case POOR -> Texts.of("toolbench.role.poor");
      case NONE -> Texts.of("toolbench.role.none");
    };
  }
}
