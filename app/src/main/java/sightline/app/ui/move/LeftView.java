package sightline.app.ui.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;

/** The questions that are not asked any more, with the answers and comments as they were given. */
public final class LeftView implements Screen {
  private final LeftViewModel model;
  private final List<Crumb> crumbs;
  private final VBox column = Page.column();
  private final Page page = new Page(column, Texts.of("move.left.title"));
  private Optional<Node> first = Optional.empty();

  /**
   * @param crumbs home, and the audit
   */
  public LeftView(LeftViewModel model, List<Crumb> crumbs) {
    this.model = model;
    this.crumbs = List.copyOf(crumbs);
  }

  @Override
  public Parent root() {
    return page;
  }

  @Override
  public String title() {
    return Texts.of("move.left.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<Node> firstFocus() {
    return first;
  }

  @Override
  public Subscription attach() {
    Subscription watching = model.stateProperty().subscribe(this::show);
    model.read();
    return watching;
  }

  private void show(LeftViewModel.State state) {
    switch (state) {
      case LeftViewModel.State.Reading s ->
          column.getChildren().setAll(Page.reading(Texts.of("move.left.reading")));
      case LeftViewModel.State.Trouble s ->
          column
              .getChildren()
              .setAll(
                  Page.trouble(
                      Texts.of("move.trouble"),
                      s.words(),
                      Texts.of("move.again.read"),
                      model::read));
      case LeftViewModel.State.Shown s -> showVersions(s.versions());
    }
  }

  private void showVersions(List<LeftViewModel.Version> versions) {
    List<Node> nodes = new ArrayList<>();
    if (versions.isEmpty()) {
      nodes.add(
          new EmptyState(
              Icons.DONE, Texts.of("move.left.none"), Texts.of("move.left.none.words"), List.of()));
    }
    for (LeftViewModel.Version version : versions) {
      nodes.add(version(version));
    }
    column.getChildren().setAll(nodes);
    first.ifPresent(Node::requestFocus);
  }

  private Node version(LeftViewModel.Version version) {
    Button all = new Button(Texts.of("move.left.all", version.number()));
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(event -> model.open(version));
    if (first.isEmpty()) {
      first = Optional.of(all);
    }
    VBox card =
        new VBox(
            Labels.of(Texts.of("move.left.version", version.number()), "title-3"),
            Labels.of(
                version.items().isEmpty()
                    ? Texts.of("move.left.nothing")
                    : Texts.count("move.left.words", version.items().size()),
                "text-small",
                "text-muted"));
    card.setSpacing(8);
    card.getStyleClass().add("card");
    for (LeftViewModel.Item item : version.items()) {
      card.getChildren().add(item(item));
    }
    HBox acts = new HBox(all);
    acts.getStyleClass().add("move-item");
    card.getChildren().add(acts);
    return card;
  }

  private static Node item(LeftViewModel.Item item) {
    Label number = new Label(item.number());
    number.getStyleClass().addAll("text-small", "text-bold");
    number.setMinWidth(48);
    VBox both = new VBox(4, Labels.of(item.asked()), Labels.of(item.answer(), "text-bold"));
    item.lines().forEach(l -> both.getChildren().add(Labels.of(l, "text-small")));
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = new HBox(12, number, both);
    row.getStyleClass().addAll("rule-above", "move-group");
    return row;
  }
}
