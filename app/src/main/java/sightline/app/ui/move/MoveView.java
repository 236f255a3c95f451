package sightline.app.ui.move;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** What going over to another version does, before it is done. */
public final class MoveView implements Screen {
  private final MoveViewModel model;
  private final Crumb home;
  private final VBox column = Page.column();
  private final Page page = new Page(column, Texts.of("move.title"));
  private final StackPane trouble = new StackPane();
  private final Button move = new Button();
  private final Button back = new Button(Texts.of("move.back"));
  private final HBox bar = new HBox(12);

  public MoveView(MoveViewModel model, Crumb home) {
    this.model = model;
    this.home = home;
    move.getStyleClass().add(Styles.ACCENT);
    move.setMinWidth(Region.USE_PREF_SIZE);
    move.setOnAction(event -> model.move());
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(event -> model.back());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getStyleClass().add("work-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().setAll(back, gap, move);
    show(move, false);
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public String title() {
    return Texts.of("move.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(home);
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(bar);
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(move.isVisible() ? move : back);
  }

  @Override
  public Subscription attach() {
    Subscription watching =
        Subscription.combine(
            model.stateProperty().subscribe(this::show),
            model.movingProperty().subscribe(moving -> sayMove()),
            model.troubleProperty().subscribe(this::showTrouble));
    model.read();
    return watching;
  }

  /** A move of many answers takes a moment: the button says that it is under way. */
  private void sayMove() {
    if (model.stateProperty().get() instanceof MoveViewModel.State.Shown s) {
      move.setText(
          model.movingProperty().get() ? Texts.of("move.moving") : Texts.of("move.act", s.to()));
    }
  }

  private void showTrouble(Optional<String> words) {
    trouble
        .getChildren()
        .setAll(
            words
                .map(w -> new Banner(Banner.Kind.DANGER, Texts.of("move.not-done"), w, List.of()))
                .stream()
                .toList());
    show(trouble, words.isPresent());
  }

  private void show(MoveViewModel.State state) {
    switch (state) {
      case MoveViewModel.State.Reading s ->
          column.getChildren().setAll(Page.reading(Texts.of("move.reading")));
      case MoveViewModel.State.Trouble s ->
          column
              .getChildren()
              .setAll(
                  Page.trouble(
                      Texts.of("move.trouble"),
                      s.words(),
                      Texts.of("move.again.read"),
                      model::read));
      case MoveViewModel.State.Shown s -> showPreview(s);
    }
  }

  private void showPreview(MoveViewModel.State.Shown s) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(trouble);
    nodes.add(Labels.of(Texts.of("move.head", s.round(), s.to()), "title-2"));
    nodes.add(Labels.of(Texts.of("move.intro", s.from(), s.to())));
    s.notes().forEach(n -> nodes.add(new Banner(Banner.Kind.INFO, n, "")));
    VBox card = new VBox();
    card.getStyleClass().addAll("card", "list-card");
    for (int i = 0; i < s.groups().size(); i++) {
      Node group = group(s.groups().get(i));
      if (i > 0) {
        group.getStyleClass().add("rule-above");
      }
      card.getChildren().add(group);
    }
    nodes.add(card);
    nodes.add(Labels.of(Texts.of("move.kept", s.from()), "text-small", "text-muted"));
    column.getChildren().setAll(nodes);
    sayMove();
    show(move, true);
    move.requestFocus();
  }

  private static Node group(MoveViewModel.Group group) {
    Label title =
        switch (group.kind()) {
          case CARRIED -> new StateLabel(Icons.TICK, group.title(), Tone.SUCCESS);
          case TO_CONFIRM -> new StateLabel(Icons.OUT_OF_DATE, group.title(), Tone.WARNING);
          case ANSWER_AGAIN -> new StateLabel(Icons.CHANGE, group.title(), Tone.WARNING);
          case ARCHIVED -> new StateLabel(Icons.SUPERSEDED, group.title(), Tone.PLAIN);
          case KEPT_ASIDE -> new StateLabel(Icons.COPY, group.title(), Tone.PLAIN);
          case OPEN -> new StateLabel(Icons.AWAITED, group.title(), Tone.PLAIN);
        };
    title.getStyleClass().add("text-bold");
    title.setWrapText(true);
    VBox box = new VBox(4, title, Labels.of(group.words(), "text-small", "text-muted"));
    for (MoveViewModel.Item item : group.items()) {
      box.getChildren().add(item(item));
    }
    box.getStyleClass().add("move-group");
    return box;
  }

  private static Node item(MoveViewModel.Item item) {
    Label number = new Label(item.number());
    number.getStyleClass().addAll("text-small", "text-bold");
    number.setMinWidth(48);
    VBox both = new VBox(Labels.of(item.title(), "text-small"));
    if (!item.detail().isEmpty()) {
      both.getChildren().add(Labels.of(item.detail(), "text-caption", "text-muted"));
    }
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = new HBox(12, number, both);
    row.getStyleClass().add("move-item");
    return row;
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
