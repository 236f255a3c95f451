package sightline.app.ui.finish;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ExportBundle;
import sightline.model.record.KeyRole;

/** The file that was written, what is in it, and what has to happen before it counts. */
public final class ExportedView implements Screen {
  /** What wraps in a narrow window asks for the height of one line where this much width is. */
  private static final double ONE_LINE = 500;

  private static final double SIDE = 384;
  private static final double NAMES = 216;
  private static final double CODE_NAMES = 176;
  private static final int ALL_DONE = 4;

  private final ExportedViewModel model;
  private final String title;
  private final VBox page = new VBox(16);
  private final Parent root;
  private final Steps steps = new Steps();
  private final HBox foot = new HBox();
  private final VBox left = new VBox(16);
  private final VBox right = new VBox();
  private final VBox heading = new VBox();
  private final StackPane outcome = new StackPane();
  private final Button show;

  /**
   * @param title of the round, as the way back shows it
   */
  public ExportedView(ExportedViewModel model, String title) {
    this.model = model;
    this.title = title;
    root = Parts.scrolling(page, Texts.of("finish.crumb"));
    root.getStylesheets().add(Parts.sheet());
    show =
        Parts.accent(
            Buttons.of(
                Texts.of("finish.file.show"),
                Icons.FOLDER,
                () -> model.places().showFile().accept(model.exported().file())));
    steps.show(model.exported().draft() ? 1 : ALL_DONE);
    right.getStyleClass().addAll("card", "finish-where");
    right.setMinWidth(SIDE);
    right.setPrefWidth(SIDE);
    right.setMaxWidth(SIDE);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    HBox cards = new HBox(24, left, right);
    cards.setAlignment(Pos.TOP_LEFT);
    cards.setFillHeight(false);
    page.getChildren().setAll(heading, outcome, cards);
    foot.getStyleClass().add("work-bar");
    foot.getChildren()
        .setAll(
            Buttons.of(Texts.of("finish.back"), Icons.BACK, () -> model.places().audit().run()),
            new Spacer(),
            Buttons.of(Texts.of("finish.home"), () -> model.places().home().run()));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("finish.step.export");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(Texts.of("finish.crumb.audits"), model.places().home()),
        new Crumb(title, model.places().audit()),
        new Crumb(Texts.of("finish.crumb"), model.places().finish()));
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public List<Node> tools() {
    return List.of(steps);
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(foot);
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(show);
  }

  @Override
  public Subscription attach() {
    Subscription listening =
        Subscription.combine(
            model.readingProperty().subscribe(read -> read.ifPresent(this::show)),
            model.outcomeProperty().subscribe(this::show));
    model.read();
    return listening;
  }

  private void show(ExportedViewModel.Outcome said) {
    boolean any = !said.words().isEmpty();
    outcome.setVisible(any);
    outcome.setManaged(any);
    outcome.getChildren().clear();
    if (any) {
      outcome
          .getChildren()
          .add(
              said.done()
                  ? new Banner(Banner.Kind.SUCCESS, said.words(), "")
                  : new Banner(
                      Banner.Kind.DANGER, Texts.of("finish.failed"), said.words(), List.of()));
    }
  }

  private void show(ExportedReading reading) {
    boolean draft = model.exported().draft();
    String agency = reading.audit().invitation().agency().name();
    String round = reading.audit().invitation().title();
    heading
        .getChildren()
        .setAll(
            Labels.of(
                Texts.of(draft ? "finish.exported.title.draft" : "finish.exported.title"),
                "title-1"),
            Labels.of(
                draft
                    ? Texts.of("finish.exported.lead.draft", agency, round)
                    : Texts.of(
                        "finish.exported.lead",
                        agency,
                        round,
                        Texts.count("finish.people", reading.people())),
                "text-muted"));
    left.getChildren().setAll(file());
    if (!reading.newKeys().isEmpty()) {
      left.getChildren().add(codes(reading.newKeys()));
    }
    left.getChildren().addAll(contents(reading), ownCopy());
    fillWhere(reading);
  }

  private Node file() {
    HBox mark = new HBox(Icons.DONE.huge());
    mark.getStyleClass().addAll("finish-mark", "success");
    Button path = Buttons.of(Texts.of("finish.file.copy-path"), Icons.COPY, this::copyPath);
    Button another =
        Buttons.of(Texts.of("finish.file.another"), Icons.SAVE, model::saveAnotherCopy);
    FlowPane acts = new FlowPane(12, 8, show, path, another);
    acts.setPrefWrapLength(ONE_LINE);
    acts.getStyleClass().add("finish-acts");
    VBox words =
        new VBox(
            Labels.of(model.exported().file().getFileName().toString(), "title-3"),
            Labels.muted(model.fileWords()),
            acts);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox card = new HBox(16, mark, words);
    card.getStyleClass().add("card");
    return card;
  }

  private void copyPath() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.exported().file().toAbsolutePath().toString());
    Clipboard.getSystemClipboard().setContent(content);
    model.pathCopied();
  }

  private static Node codes(List<ExportBundle.NewKey> keys) {
    VBox card =
        new VBox(
            8,
            Labels.of(Texts.of("finish.codes.title"), "title-3"),
            Labels.muted(Texts.of("finish.codes.words")));
    card.getStyleClass().addAll("card", "finish-codes");
    for (ExportBundle.NewKey key : keys) {
      String who =
          Texts.of(
              key.role() == KeyRole.AUTHOR ? "finish.codes.author" : "finish.codes.signoff",
              key.person().name());
      FlowPane groups = new FlowPane(20, 4);
      groups.setPrefWrapLength(ONE_LINE);
      for (String group : key.code().groups()) {
        Label digits = new Label(group);
        digits.getStyleClass().addAll("title-1", "finish-group");
        digits.setMinWidth(Region.USE_PREF_SIZE);
        groups.getChildren().add(digits);
      }
      groups.setAccessibleText(
          Texts.of(
              "finish.codes.spoken", key.person().name(), String.join(", ", key.code().groups())));
      Label name = Labels.of(who, "text-bold");
      name.setMinWidth(CODE_NAMES);
      name.setPrefWidth(CODE_NAMES);
      HBox.setHgrow(groups, Priority.ALWAYS);
      HBox one = new HBox(16, name, groups);
      one.setAlignment(Pos.CENTER_LEFT);
      one.getStyleClass().addAll("card", "inset");
      card.getChildren().add(one);
    }
    return card;
  }

  private Node contents(ExportedReading reading) {
    VBox card = new VBox(8, Labels.of(Texts.of("finish.in.title"), "title-3"));
    card.getStyleClass().add("card");
    card.getChildren()
        .add(
            model.exported().encrypted()
                ? Labels.muted(
                    Texts.of("finish.in.locked", reading.audit().invitation().partnershipName()))
                : new Banner(
                    Banner.Kind.WARNING,
                    Texts.of("finish.in.plain.first"),
                    Texts.of("finish.in.plain.rest")));
    GridPane grid = new GridPane();
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    row(grid, Texts.of("finish.in.audit"), reading.contents());
    row(grid, Texts.of("finish.in.signatures"), reading.signatures(model.when()));
    row(grid, Texts.of("finish.in.shown"), reading.shown());
    row(grid, Texts.of("finish.in.not"), Texts.of("finish.in.not.words"));
    card.getChildren().add(grid);
    return card;
  }

  private static void row(GridPane grid, String name, String value) {
    int row = grid.getRowCount();
    Label left = Labels.of(name, "text-small");
    Label right = Labels.of(value, "text-small");
    left.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    right.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    left.setAlignment(Pos.TOP_LEFT);
    for (Label label : List.of(left, right)) {
      label.getStyleClass().add("finish-row");
      if (row > 0) {
        label.getStyleClass().add("rule-above");
      }
    }
    grid.addRow(row, left, right);
  }

  private Node ownCopy() {
    FlowPane acts =
        new FlowPane(
            12,
            8,
            Buttons.of(Texts.of("finish.own.word"), Icons.REPORTS, model::saveAsWord),
            Buttons.of(Texts.of("finish.own.pdf"), Icons.PRINT, model::saveAsPdf));
    acts.getStyleClass().add("finish-acts");
    VBox card =
        new VBox(
            Labels.of(Texts.of("finish.own.title"), "title-3"),
            Labels.muted(Texts.of("finish.own.words")),
            acts);
    card.getStyleClass().add("card");
    return card;
  }

  private void fillWhere(ExportedReading reading) {
    boolean arrived = reading.word() != ExportBundle.Word.NOTHING;
    boolean counted = reading.word() == ExportBundle.Word.COUNTED;
    boolean draft = model.exported().draft();
    boolean sent = reading.sent() || arrived;
    CheckBox tick = new CheckBox(Texts.of("finish.where.tick"));
    tick.setSelected(reading.sent());
    tick.setOnAction(event -> model.markSent(tick.isSelected()));
    VBox below = new VBox(tick);
    below.getStyleClass().addAll("rule-above", "finish-tick");
    right
        .getChildren()
        .setAll(
            Labels.of(Texts.of("finish.where.title"), "title-3", "finish-check-title"),
            station(
                true,
                false,
                Texts.of("finish.where.exported"),
                Texts.of(
                    "finish.where.exported.words",
                    sentence(model.when().at(model.exported().at())),
                    model.exported().sequence()),
                false),
            station(
                sent,
                !sent,
                Texts.of("finish.where.sent"),
                Texts.of(reading.sent() ? "finish.where.sent.noted" : "finish.where.sent.words"),
                false),
            station(
                arrived,
                sent && !arrived,
                Texts.of("finish.where.arrived"),
                Texts.of(arrived ? "finish.where.arrived.done" : "finish.where.arrived.words"),
                false),
            station(
                counted,
                arrived && !counted,
                Texts.of("finish.where.counted"),
                Texts.of(
                    counted
                        ? "finish.where.counted.done"
                        : draft ? "finish.where.counted.draft" : "finish.where.counted.words"),
                true),
            below);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }

  private static Node station(boolean done, boolean next, String name, String words, boolean last) {
    StackPane mark = new StackPane();
    if (done) {
      mark.getChildren().add(Icons.DONE.large());
    }
    mark.getStyleClass().addAll("finish-station", done ? "done" : next ? "next" : "coming");
    VBox line = new VBox(2, mark);
    line.setAlignment(Pos.TOP_CENTER);
    if (!last) {
      Region to = new Region();
      to.getStyleClass().add("finish-way");
      VBox.setVgrow(to, Priority.ALWAYS);
      line.getChildren().add(to);
    }
    VBox text = new VBox(Labels.of(name, "text-bold"), Labels.muted(words));
    text.getStyleClass().add("finish-station-words");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(16, line, text);
    row.setAccessibleText(
        Texts.of(done ? "finish.where.done.spoken" : "finish.where.coming.spoken", name, words));
    return row;
  }
}
