package sightline.app.ui.toolbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.tool.WordChanges;

/** Two versions of a question set side by side. */
public final class CompareView implements Screen {
  private final CompareViewModel model;
  private final Runnable back;
  private final StackPane body = new StackPane();
  private final Page root = new Page(Page.column(body), Texts.of("toolbench.compare.title"));
  private Optional<Node> first = Optional.empty();

  /**
   * @param back leads to the list
   */
  public CompareView(CompareViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    body.setAlignment(Pos.TOP_LEFT);
    root.getStylesheets().add(Parts.sheet());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("toolbench.compare.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("toolbench.title"), back));
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("tools");
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

  private void show(CompareViewModel.State state) {
    body.getChildren()
        .setAll(
            switch (state) {
              case CompareViewModel.State.Reading s -> Page.reading(Texts.of("toolbench.reading"));
              case CompareViewModel.State.Trouble s ->
                  Page.trouble(
                      Texts.of("toolbench.trouble"),
                      s.words(),
                      Texts.of("toolbench.again"),
                      model::read);
              case CompareViewModel.State.Shown s -> page(s);
            });
  }

  private Node page(CompareViewModel.State.Shown s) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Labels.of(s.to().tool().title(), "title-2"));
    nodes.add(choice(s));
    if (s.groups().isEmpty()) {
      nodes.add(
          new EmptyState(
              Icons.DONE,
              Texts.of("toolbench.compare.same"),
              Texts.of("toolbench.compare.same.words"),
              List.of()));
    }
    s.groups().forEach(g -> nodes.add(group(g)));
    VBox page = new VBox(16);
    page.getChildren().setAll(nodes);
    return page;
  }

  private Node choice(CompareViewModel.State.Shown s) {
    ComboBox<CompareViewModel.Version> from = versions(s.versions(), s.from());
    ComboBox<CompareViewModel.Version> to = versions(s.versions(), s.to());
    from.setOnAction(event -> model.choose(from.getValue(), to.getValue()));
    to.setOnAction(event -> model.choose(from.getValue(), to.getValue()));
    first = Optional.of(from);
    return new HBox(
        24,
        new FieldGroup(Texts.of("toolbench.compare.from"), from),
        new FieldGroup(Texts.of("toolbench.compare.to"), to));
  }

  private static ComboBox<CompareViewModel.Version> versions(
      List<CompareViewModel.Version> all, CompareViewModel.Version chosen) {
    ComboBox<CompareViewModel.Version> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setConverter(new ChosenWords<>(CompareViewModel.Version::words));
    box.setValue(chosen);
    box.setMinWidth(ComboBox.USE_PREF_SIZE);
    return box;
  }

  private static Node group(CompareViewModel.Group group) {
    Label title =
        switch (group.kind()) {
          case ADDED -> new StateLabel(Icons.ADD, group.title(), Tone.SUCCESS);
          case REMOVED -> new StateLabel(Icons.REMOVE, group.title(), Tone.DANGER);
          case MOVED -> new StateLabel(Icons.FORWARD, group.title(), Tone.PLAIN);
          case WORDING -> new StateLabel(Icons.CHANGE, group.title(), Tone.WARNING);
          case SCORING -> new StateLabel(Icons.DISPLAY, group.title(), Tone.WARNING);
          case COVER, OTHER -> new StateLabel(Icons.INFO, group.title(), Tone.PLAIN);
        };
    title.getStyleClass().add("title-4");
    title.setWrapText(true);
    VBox card = new VBox(title);
    title.getStyleClass().add("compare-title");
    card.getStyleClass().add("card");
    group.rows().forEach(r -> card.getChildren().add(row(r)));
    return card;
  }

  private static Node row(CompareViewModel.Row row) {
    Label number = new Label(row.number());
    number.getStyleClass().addAll("text-small", "text-bold", "compare-number");
    VBox middle = new VBox(4, Labels.of(row.about(), "text-small"));
    row.words()
        .ifPresent(
            w -> {
              GridPane both = new GridPane();
              both.setHgap(24);
              both.getColumnConstraints().setAll(half(), half());
              both.add(side("toolbench.compare.was", w.was(), "compare-gone"), 0, 0);
              both.add(side("toolbench.compare.is", w.is(), "compare-new"), 1, 0);
              middle.getChildren().add(both);
            });
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox line = new HBox(12, number, middle);
    line.getStyleClass().addAll("rule-above", "toolbench-row");
    return line;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    return half;
  }

  /** The changed words are marked by line and weight too, never by colour alone. */
  private static Node side(String name, List<WordChanges.Piece> pieces, String mark) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().addAll("text-flow", "text-small");
    StringBuilder spoken = new StringBuilder();
    for (WordChanges.Piece piece : pieces) {
      Text text = new Text(piece.text());
      if (piece.changed()) {
        text.getStyleClass().addAll("text-bold", mark);
      }
      flow.getChildren().add(text);
      spoken.append(piece.text());
    }
    if (pieces.isEmpty()) {
      flow.getChildren().add(new Text(Texts.of("toolbench.compare.nothing")));
    }
    flow.setAccessibleText(Texts.of(name) + ": " + spoken);
    VBox side = new VBox(2, Labels.of(Texts.of(name), "text-caption", "text-muted"), flow);
    side.setMinWidth(0);
    return side;
  }
}
