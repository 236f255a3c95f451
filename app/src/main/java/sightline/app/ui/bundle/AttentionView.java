package sightline.app.ui.bundle;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.ProblemPlace;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.record.Code;

/** The list of everything that waits for a person, by reason, and beside it what to do. */
public final class AttentionView implements Screen {
  private final AttentionViewModel model;
  private final Runnable openImport;
  private final PageHead head =
      new PageHead(Texts.of("bundle.attention.title"), "", List.of());
  private final ProblemPlace problem;
  private final VBox main = new VBox(12);
  private final VBox side = new VBox(12);
  private final HBox root = new HBox();

  public AttentionView(AttentionViewModel model, Runnable openImport) {
    this.model = model;
    this.openImport = openImport;
    this.problem = new ProblemPlace(model::dismissProblem);
    main.getStyleClass().addAll("ground", "page");
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    side.getStyleClass().add("side-pane");
    ScrollPane scrolls = new ScrollPane(side);
    scrolls.setFitToWidth(true);
    scrolls.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolls.getStyleClass().add("side-scroll");
    root.getStyleClass().add("ground");
    root.getChildren().setAll(main, scrolls);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("bundle.attention.title");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("bundle.title"), openImport));
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("import");
  }

  @Override
  public Subscription attach() {
    model.refresh();
    return Subscription.combine(
        model.readProperty().subscribe(() -> show()),
        model.countProperty().subscribe(() -> show()),
        model.problemProperty().subscribe(problem::show));
  }

  private void show() {
    if (!model.readProperty().get()) {
      main.getChildren().setAll(head, problem);
      showSide(null);
      return;
    }
    if (model.countProperty().get() == 0) {
      head.say(Texts.of("bundle.attention.title"), "");
      StackPane card =
          new StackPane(
              new EmptyState(
                  Icons.DONE,
                  Texts.of("bundle.attention.none.title"),
                  Texts.of("bundle.attention.none.sentence"),
                  List.of()));
      card.getStyleClass().add("card");
      card.setMinHeight(220);
      main.getChildren().setAll(head, problem, card);
      showSide(null);
      return;
    }
    head.say(
        Texts.of("bundle.attention.title"),
        Texts.count("bundle.attention.some", model.countProperty().get())
            + ". "
            + Texts.of("bundle.attention.some.sentence"));
    LineTable<AttentionViewModel.Line> table =
        new LineTable<AttentionViewModel.Line>(Texts.of("bundle.attention.title"))
            .state(
                Texts.of("bundle.attention.reason"), 180, AttentionView::state, l -> l.item().code().ordinal())
            .twoLines(
                Texts.of("bundle.column.from"),
                0,
                AttentionViewModel.Line::from,
                AttentionViewModel.Line::round)
            .text(
                Texts.of("bundle.attention.since"),
                80,
                AttentionViewModel.Line::since,
                l -> l.item().since().orElse(null))
            .onOpen(model::act)
            .onChosen(
                line -> {
                  model.choose(line);
                  showSide(line);
                });
    table.setItems(model.shown());
    StackPane card = new StackPane(table);
    card.getStyleClass().addAll("card", "bare");
    card.setMinHeight(0);
    VBox.setVgrow(card, Priority.ALWAYS);
    main.getChildren().setAll(head, problem, filters(), card);
    table.getSelectionModel().selectFirst();
  }

  private static LineTable.State state(AttentionViewModel.Line line) {
    boolean conflict = line.item().code() == Code.FORKED || line.item().code() == Code.GAP;
    return new LineTable.State(
        line.reason(), conflict ? Icons.CONFLICT : Icons.HELD, Tone.WARNING);
  }

  private Node filters() {
    List<FilterRow.Part<Optional<String>>> parts = new ArrayList<>();
    parts.add(
        FilterRow.Part.counted(
            Optional.empty(), Texts.of("bundle.filter.all"), model.countProperty().get()));
    model
        .reasons()
        .forEach(
            (reason, count) ->
                parts.add(FilterRow.Part.counted(Optional.of(reason), reason, count)));
    return new FilterRow<>(parts, model.filter(), model::filterBy).small();
  }

  private void showSide(AttentionViewModel.Line line) {
    side.getChildren().clear();
    boolean any = line != null;
    root.getChildren().get(1).setVisible(any);
    root.getChildren().get(1).setManaged(any);
    if (!any) {
      return;
    }
    Label from = words(line.from(), "title-3");
    Label round = words(line.round() + ", " + line.records(), "text-small", "text-muted");
    Label why = words(line.why(), "text-small");
    Label todo = words(Texts.of("bundle.what-to-do"), "title-4");
    Label advice = words(line.advice(), "text-small");
    side.getChildren().setAll(from, round, why, todo, advice);
    String act = AttentionViewModel.actWords(line);
    if (!act.isEmpty()) {
      Button go = new Button(act);
      go.getStyleClass().add(Styles.ACCENT);
      go.setOnAction(event -> model.act(line));
      side.getChildren().add(go);
    }
  }

  private static Label words(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
