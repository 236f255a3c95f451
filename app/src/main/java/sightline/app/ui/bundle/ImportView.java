package sightline.app.ui.bundle;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.PageHead;
import sightline.app.ui.kit.ProblemPlace;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.Texts;

/** Importing on screen: choose, look through what will happen, import, read what happened. */
public final class ImportView implements Screen {
  private final ImportViewModel model;
  private final AttentionViewModel attention;
  private final FileChoices files;
  private final Runnable openAttention;
  private final PageHead head = new PageHead("", "", List.of());
  private final ProblemPlace problem;
  private final StackPane place = new StackPane();
  private final VBox root = new VBox(12);
  private final ImportFoot foot;
  private Optional<LineTable<FileLine>> table = Optional.empty();
  private Optional<SearchField> searchField = Optional.empty();
  private Node first;

  /** The list of what needs attention is read again whenever the screen is shown. */
  public ImportView(
      ImportViewModel model,
      AttentionViewModel attention,
      FileChoices files,
      Runnable openAttention) {
    this.model = model;
    this.attention = attention;
    this.files = files;
    this.openAttention = openAttention;
    this.problem = new ProblemPlace(model::dismissProblem);
    this.foot = new ImportFoot(model, openAttention);
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setMinHeight(0);
    place.setAlignment(Pos.TOP_LEFT);
    root.getStyleClass().addAll("ground", "page");
    root.getChildren().setAll(head, problem, place);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("bundle.title");
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("import");
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(foot);
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable(first);
  }

  @Override
  public Subscription attach() {
    attention.refresh();
    KeyCommands keys =
        new KeyCommands()
            .on(Keys.SEARCH, () -> searchField.ifPresent(Node::requestFocus))
            .on(Keys.OPEN_FILE, this::chooseFiles);
    return Subscription.combine(
        model.stageProperty().subscribe(this::show),
        model.problemProperty().subscribe(problem::show),
        attention.countProperty().subscribe(count -> showStartAgain()),
        keys.attach(root));
  }

  private void showStartAgain() {
    if (model.stageProperty().get() == ImportViewModel.Stage.START) {
      show(ImportViewModel.Stage.START);
    }
  }

  private void show(ImportViewModel.Stage stage) {
    head.offer(List.of());
    switch (stage) {
      case START -> {
        head.say(model.title(), Texts.of("bundle.lead.start"));
        place.getChildren().setAll(start());
      }
      case CHECKING -> {
        head.say(model.title(), Texts.of("bundle.lead.start"));
        place.getChildren().setAll(checking());
      }
      case CHECKED -> list("bundle.lead.checked", "bundle.column.happens");
      case IMPORTING -> head.say(model.title(), Texts.of("bundle.lead.checked"));
      case DONE -> list("bundle.lead.done", "bundle.column.happened");
    }
    foot.show(stage);
    if (stage == ImportViewModel.Stage.CHECKED) {
      first = foot.act();
      first.requestFocus();
    }
  }

  private Node start() {
    table = Optional.empty();
    searchField = Optional.empty();
    Button choose = new Button(Texts.of("bundle.files.choose"));
    choose.getStyleClass().add(Styles.ACCENT);
    choose.setOnAction(event -> chooseFiles());
    Button folder = new Button(Texts.of("bundle.folder.choose"), Icons.FOLDER.icon());
    folder.setOnAction(event -> files.folder(Texts.of("bundle.folder.title"))
        .ifPresent(path -> model.importing(List.of(path))));
    first = choose;
    EmptyState state =
        new EmptyState(
            Icons.IMPORT,
            Texts.of("bundle.start.title"),
            Texts.of("bundle.start.sentence"),
            List.of(choose, folder));
    StackPane dropHere = new StackPane(state);
    dropHere.getStyleClass().addAll("drop-hint", "sheet");
    dropHere.setMinHeight(280);
    javafx.scene.control.Label drop = new javafx.scene.control.Label(Texts.of("bundle.drop"));
    drop.getStyleClass().addAll("text-small", "text-muted");
    drop.setWrapText(true);
    VBox all = new VBox(16, dropHere, drop);
    if (attention.countProperty().get() > 0) {
      all.getChildren().addFirst(AttentionBanner.of(attention.countProperty().get(), openAttention));
    }
    return all;
  }

  private static Node checking() {
    EmptyState state =
        new EmptyState(
            Icons.WORKING,
            Texts.of("bundle.checking.title"),
            Texts.of("bundle.checking.sentence"),
            List.of());
    StackPane card = new StackPane(state);
    card.getStyleClass().add("card");
    card.setMinHeight(220);
    card.setMaxHeight(StackPane.USE_PREF_SIZE);
    return card;
  }

  private void list(String lead, String happens) {
    head.say(model.title(), Texts.of(lead));
    LineTable<FileLine> lines = lines(happens);
    table = Optional.of(lines);
    Button copy = new Button(Texts.of("bundle.copy"), Icons.COPY.icon());
    copy.setOnAction(event -> lines.copyAll());
    head.offer(List.of(copy));
    StackPane card = new StackPane(lines);
    card.getStyleClass().addAll("card", "bare");
    VBox.setVgrow(card, Priority.ALWAYS);
    card.setMinHeight(0);
    VBox all = new VBox(12, filters(), searchAndOrder(), card);
    place.getChildren().setAll(all);
  }

  private LineTable<FileLine> lines(String happens) {
    LineTable<FileLine> lines =
        new LineTable<FileLine>(Texts.of("bundle.table"))
            .state(Texts.of(happens), 136, l -> l.verdict().state(), l -> l.verdict().ordinal())
            .text(Texts.of("bundle.column.from"), 256, FileLine::from)
            .twoLines(Texts.of("bundle.column.why"), 0, FileLine::why, FileLine::name)
            .onOpen(model::open)
            .whenEmpty(noneFits());
    lines.setItems(model.shown());
    return lines;
  }

  private Node noneFits() {
    Button all = new Button(Texts.count("bundle.empty.filter.act", model.lines().size()));
    all.setOnAction(
        event -> {
          model.searchProperty().set("");
          model.filterBy(Optional.empty());
          show(model.stageProperty().get());
        });
    return new EmptyState(
        Icons.SEARCH,
        Texts.of("bundle.empty.filter.title"),
        Texts.of("bundle.empty.filter.sentence"),
        List.of(all));
  }

  private Node filters() {
    List<FilterRow.Part<Optional<Verdict>>> parts = new ArrayList<>();
    parts.add(
        FilterRow.Part.counted(
            Optional.empty(), Texts.of("bundle.filter.all"), model.lines().size()));
    for (Verdict verdict :
        List.of(
            Verdict.NEW,
            Verdict.SUPERSEDED,
            Verdict.ALREADY_HERE,
            Verdict.CONFLICT,
            Verdict.HELD,
            Verdict.REFUSED)) {
      parts.add(
          FilterRow.Part.counted(
              Optional.of(verdict),
              verdict.words(),
              model.sentences().count(verdict),
              verdict.icon()));
    }
    return new FilterRow<>(parts, model.filter(), model::filterBy);
  }

  private Node searchAndOrder() {
    SearchField search = new SearchField(Texts.of("bundle.search")).withKey();
    search.textProperty().bindBidirectional(model.searchProperty());
    searchField = Optional.of(search);
    HBox.setHgrow(search, Priority.ALWAYS);
    ComboBox<ImportViewModel.Order> order = new ComboBox<>();
    order.getItems().setAll(ImportViewModel.Order.values());
    order.setValue(model.order());
    order.setAccessibleText(Texts.of("bundle.order.name"));
    order.setMinWidth(240);
    order.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ImportViewModel.Order value) {
            return value == null ? "" : value.words();
          }

          @Override
          public ImportViewModel.Order fromString(String words) {
            return model.order();
          }
        });
    order.valueProperty().subscribe(model::orderBy);
    return new HBox(16, search, order);
  }

  private void chooseFiles() {
    List<java.nio.file.Path> picked =
        files.openMany(
            Texts.of("bundle.files.title"),
            new FileChoices.Kind(
                Texts.of("bundle.files.kind"), List.of("*.sightline.json", "*.age", "*.json")));
    model.importing(picked);
  }

  /** The list while there is one, for those who test what it shows. */
  Optional<LineTable<FileLine>> table() {
    return table;
  }
}
