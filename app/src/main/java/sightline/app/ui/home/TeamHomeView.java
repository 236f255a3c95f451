package sightline.app.ui.home;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.Subscription;
import sightline.app.ui.home.TeamWork.Attention;
import sightline.app.ui.home.TeamWork.Count;
import sightline.app.ui.home.TeamWork.Desk;
import sightline.app.ui.home.TeamWork.Nearest;
import sightline.app.ui.home.TeamWork.Other;
import sightline.app.ui.home.TeamWork.Stage;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PictureWithTable;
import sightline.app.ui.kit.ProgressFigure;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.StepLine;
import sightline.app.ui.kit.Texts;

/** The nearest round above, what needs a decision and the other rounds below. */
public final class TeamHomeView implements Screen {
  private static final double OTHERS = 272;

  private final TeamHomeViewModel model;
  private final VBox page = Page.column();
  private final Page root;
  private Optional<Node> first = Optional.empty();

  public TeamHomeView(TeamHomeViewModel model) {
    this.model = model;
    root = new Page(page, title());
    root.setFocusTraversable(false);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("home.title");
  }

  @Override
  public String lead() {
    return model.today();
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("home");
  }

  @Override
  public List<Node> tools() {
    return model
        .doors()
        .importing()
        .<List<Node>>map(
            act -> {
              Button open = new Button(Texts.of("home.team.import"), Icons.DOWNLOAD.small());
              open.setOnAction(event -> act.run());
              return List.of(open);
            })
        .orElse(List.of());
  }

  @Override
  public Optional<Node> firstFocus() {
    return first;
  }

  @Override
  public Subscription attach() {
    Subscription listening = model.deskProperty().subscribe(desk -> desk.ifPresent(this::show));
    model.read();
    return listening;
  }

  private void show(Desk desk) {
    first = Optional.empty();
    page.getChildren().setAll(Labels.of(Texts.of("home.team.title"), "title-1"));
    if (desk.stage() != Stage.RUNNING) {
      page.getChildren().add(guide(desk));
    }
    if (desk.stage() == Stage.RUNNING && desk.nearest().isPresent()) {
      HBox below = new HBox(24, attention(desk.attention()), others(desk.others()));
      VBox.setVgrow(below, Priority.ALWAYS);
      page.getChildren().addAll(nearest(desk.nearest().get()), below);
    }
    first.ifPresent(node -> Platform.runLater(node::requestFocus));
  }

  // ---------- the first round

  private Node guide(Desk desk) {
    int at = desk.stage().ordinal();
    VBox steps = new VBox();
    steps
        .getChildren()
        .addAll(
            step(
                1,
                at,
                "agencies",
                Texts.count("home.team.guide.agencies.done", desk.agencies()),
                desk),
            step(
                2,
                at,
                "round",
                desk.nearest()
                    .map(n -> Texts.of("home.team.guide.round.done", n.title()))
                    .orElse(""),
                desk),
            step(3, at, "pack", "", desk));
    VBox card =
        new VBox(
            4,
            Labels.of(Texts.of("home.team.guide.title"), "title-2"),
            Labels.of(Texts.of("home.team.guide.says"), "text-muted"),
            steps);
    card.getStyleClass().add("card");
    return card;
  }

  private Node step(int number, int at, String name, String done, Desk desk) {
    boolean passed = number - 1 < at;
    boolean now = number - 1 == at;
    Label title = Labels.of(Texts.of("home.team.guide." + name), "title-4");
    Label says =
        Labels.of(
            passed && !done.isEmpty() ? done : Texts.of("home.team.guide." + name + ".says"),
            "text-small",
            "text-muted");
    StackPane mark =
        new StackPane(passed ? Icons.TICK.icon() : new Label(Integer.toString(number)));
    mark.getStyleClass().addAll("step-mark", passed ? "done" : now ? "now" : "coming");
    HBox line = new HBox(16, mark, Rows.two(title, says));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("guide-row", "rule-above");
    model
        .act(Stage.values()[number - 1], desk)
        .filter(act -> now || passed && number == 1)
        .ifPresent(
            act -> {
              Button go = new Button(Texts.of("home.team.guide." + name + ".act"));
              go.setMinWidth(Button.USE_PREF_SIZE);
              go.setOnAction(event -> act.run());
              if (now) {
                go.getStyleClass().add(Styles.ACCENT);
                first = Optional.of(go);
              }
              line.getChildren().add(go);
            });
    return line;
  }

  // ---------- the nearest round

  private Node nearest(Nearest round) {
    VBox title =
        Rows.two(
            Labels.of(round.title(), "title-3"),
            Labels.of(round.due(), "text-small", "text-muted"));
    HBox top = new HBox(16, title);
    top.setAlignment(Pos.CENTER_LEFT);
    model
        .returns(round.code())
        .ifPresent(
            act -> {
              Button open = new Button(Texts.of("home.team.open-returns"));
              open.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
              open.setMinWidth(Button.USE_PREF_SIZE);
              open.setOnAction(event -> act.run());
              first = Optional.of(open);
              top.getChildren().add(open);
            });
    HBox body = new HBox(32, counts(round.counts()), picture(round));
    body.setAlignment(Pos.TOP_LEFT);
    VBox card = new VBox(12, top, body);
    card.getStyleClass().add("card");
    return card;
  }

  private static List<Node> legends(Nearest round) {
    Node now = legend("count-key", Texts.of("home.team.this-round"));
    return round.comparison().isEmpty()
        ? List.of(now)
        : List.of(now, legend("comparison-key", round.comparison()));
  }

  private static Node legend(String styleClass, String words) {
    Line line = new Line(0, 0, 20, 0);
    line.getStyleClass().add(styleClass);
    Label label = new Label(words, line);
    label.getStyleClass().addAll("text-small", "text-muted");
    label.setGraphicTextGap(8);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node counts(List<Count> counts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("counts");
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(50);
    grid.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(column, column);
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      HBox figure =
          new HBox(
              8,
              Rows.fixed(Integer.toString(count.number()), "figure"),
              Rows.fixed(count.word(), "text-muted"));
      figure.setAlignment(Pos.BASELINE_LEFT);
      VBox cell = new VBox(figure, Rows.fixed(count.says(), "text-small", "text-muted"));
      cell.getStyleClass().add("count-cell");
      cell.getStyleClass().add(i % 2 == 0 ? "left" : "right");
      cell.getStyleClass().add(i < 2 ? "upper" : "lower");
      cell.setAccessibleText(count.number() + " " + count.word() + ". " + count.says());
      grid.add(cell, i % 2, i / 2);
    }
    return grid;
  }

  private static Node picture(Nearest round) {
    Node picture =
        round
            .line()
            .<Node>map(
                data -> {
                  StepLine line = new StepLine(data);
                  return new PictureWithTable(line, data.sentence(), legends(round), line::asTable);
                })
            .orElseGet(() -> Labels.of(Texts.of("home.team.no-line"), "text-muted"));
    HBox.setHgrow(picture, Priority.ALWAYS);
    return picture;
  }

  // ---------- below

  private Node attention(List<Attention> rows) {
    VBox box = new VBox();
    box.getStyleClass().addAll("card", "bare");
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMinWidth(0);
    HBox head = new HBox(Labels.of(Texts.of("home.team.attention"), "title-3"));
    head.getStyleClass().addAll("needs-head", "wide");
    box.getChildren().add(head);
    if (rows.isEmpty()) {
      box.getChildren()
          .addAll(
              new Separator(),
              new EmptyState(
                  Icons.DONE,
                  Texts.of("home.team.attention.none"),
                  Texts.of("home.team.attention.none.says"),
                  List.of()));
    }
    for (Attention row : rows) {
      box.getChildren().addAll(new Separator(), row(row));
    }
    return box;
  }

  private Node row(Attention row) {
    HBox icon =
        switch (row.kind()) {
          case HELD -> Rows.icon(Icons.HELD, "warning");
          case CONFLICT -> Rows.icon(Icons.CONFLICT, "warning");
          case KEYS -> Rows.icon(Icons.KEY_WAITS, "plain");
          case NOT_SIGNED -> Rows.icon(Icons.NOT_SIGNED, "plain");
          case OVERDUE -> Rows.icon(Icons.AWAITED, "plain");
        };
    icon.setAlignment(Pos.CENTER);
    HBox line =
        new HBox(
            16,
            icon,
            Rows.two(Labels.of(row.title()), Labels.of(row.detail(), "text-small", "text-muted")));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("attention-row");
    model
        .act(row)
        .ifPresent(
            act -> {
              Hyperlink go = new Hyperlink(row.act());
              go.setMinWidth(Region.USE_PREF_SIZE);
              go.setAccessibleText(row.act() + ": " + row.title());
              go.setOnAction(event -> act.run());
              line.getChildren().add(go);
            });
    return line;
  }

  private Node others(List<Other> others) {
    VBox box = new VBox();
    box.getStyleClass().addAll("card", "others-card");
    box.setMinWidth(OTHERS);
    box.setPrefWidth(OTHERS);
    box.setMaxWidth(OTHERS);
    List<Node> rows = new ArrayList<>();
    for (Other other : others) {
      rows.add(other(other));
    }
    if (rows.isEmpty()) {
      Label none = Labels.of(Texts.of("home.team.others.none"), "text-small", "text-muted");
      none.getStyleClass().add("other-row");
      rows.add(none);
    }
    box.getChildren().add(Labels.of(Texts.of("home.team.others"), "title-3"));
    box.getChildren().addAll(rows);
    return box;
  }

  private Node other(Other other) {
    Node title =
        model
            .returns(other.code())
            .<Node>map(
                act -> {
                  Hyperlink link = new Hyperlink(other.title());
                  link.setWrapText(true);
                  link.setMinHeight(Region.USE_PREF_SIZE);
                  link.setOnAction(event -> act.run());
                  return link;
                })
            .orElseGet(() -> Labels.of(other.title(), "text-bold"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(8, title, gap, Rows.fixed(other.due(), "text-small", "text-muted"));
    top.setAlignment(Pos.CENTER_LEFT);
    ProgressFigure progress = new ProgressFigure();
    progress.show(other.back(), 0, other.of(), Texts.of("home.team.back"));
    VBox row = new VBox(8, top, progress);
    row.getStyleClass().addAll("other-row", "rule-above");
    return row;
  }
}
