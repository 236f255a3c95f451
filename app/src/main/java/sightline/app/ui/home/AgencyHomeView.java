package sightline.app.ui.home;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.home.AgencyWork.Card;
import sightline.app.ui.home.AgencyWork.Copy;
import sightline.app.ui.home.AgencyWork.Desk;
import sightline.app.ui.home.AgencyWork.Need;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.DropHint;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FileChoices;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.ProgressFigure;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/** Audits at the left, what needs the person at the right. */
public final class AgencyHomeView implements Screen {
  private static final double NEEDS = 328;
  private static final double HINT = 168;

  private final AgencyHomeViewModel model;
  private final FileChoices files;
  private final HBox columns = new HBox(24);
  private final Page root;
  private Optional<Button> accent = Optional.empty();

  public AgencyHomeView(AgencyHomeViewModel model, FileChoices files) {
    this.model = model;
    this.files = files;
    Label heading = Labels.of(Texts.of("home.audits.title"), "title-1");
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox page = Page.column(heading, columns);
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
  public Optional<Node> firstFocus() {
    return accent.map(Node.class::cast);
  }

  @Override
  public Subscription attach() {
    Subscription listening = model.deskProperty().subscribe(desk -> desk.ifPresent(this::show));
    model.read();
    return listening;
  }

  private void show(Desk desk) {
    accent = Optional.empty();
    VBox left = new VBox(16);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    desk.cards().forEach(card -> left.getChildren().add(card(card)));
    if (desk.cards().isEmpty()) {
      left.getChildren().add(nothingOwed(desk));
    }
    if (!desk.copies().isEmpty()) {
      left.getChildren().add(copies(desk.copies()));
    }
    DropHint hint = new DropHint(Texts.of("home.drop"), Texts.of("home.drop.choose"), this::choose);
    hint.setMinHeight(112);
    hint.setMaxHeight(HINT);
    VBox.setVgrow(hint, Priority.ALWAYS);
    left.getChildren().add(hint);
    columns.getChildren().setAll(left, needs(desk.needs()));
    accent.ifPresent(button -> Platform.runLater(button::requestFocus));
  }

  private Node nothingOwed(Desk desk) {
    Button open = new Button(Texts.of("home.empty.act"));
    open.setOnAction(event -> choose());
    boolean never = desk.copies().isEmpty();
    if (never) {
      open.getStyleClass().add(Styles.ACCENT);
      accent = Optional.of(open);
    }
    EmptyState empty =
        never
            ? new EmptyState(
                Icons.PACK,
                Texts.of("home.empty.title"),
                Texts.of("home.empty.says"),
                List.of(open))
            : new EmptyState(
                Icons.DONE, Texts.of("home.done.title"), Texts.of("home.done.says"), List.of(open));
    VBox card = new VBox(empty);
    card.getStyleClass().add("card");
    return card;
  }

  private void choose() {
    files
        .open(
            Texts.of("home.empty.act"),
            new FileChoices.Kind(
                Texts.of("home.files"),
                List.of("*.sightline.json", "*.sightline.json.age", "*.json")))
        .ifPresent(file -> model.doors().openPack().accept(Optional.of(file)));
  }

  private Node card(Card card) {
    HBox top =
        new HBox(
            16,
            Rows.two(
                Labels.of(card.title(), "title-3"),
                Labels.of(card.partnership(), "text-small", "text-muted")),
            due(card));
    top.setAlignment(Pos.TOP_LEFT);
    ProgressFigure progress = new ProgressFigure();
    progress.show(card.answered(), 0, card.of(), card.rest());
    if (model.isOpen(card.next().act())) {
      progress.with(act(card));
    }
    VBox box = new VBox(12, top, progress);
    box.getStyleClass().add("card");
    return box;
  }

  private static VBox due(Card card) {
    Label day = Rows.fixed(card.due(), "text-bold");
    Label left = Rows.fixed(card.left(), "text-small", card.late() ? "danger" : "text-muted");
    VBox both = new VBox(2, day, left);
    both.setAlignment(Pos.TOP_RIGHT);
    both.setMinWidth(VBox.USE_PREF_SIZE);
    return both;
  }

  private Button act(Card card) {
    boolean nearest = model.nearest().filter(card::equals).isPresent();
    Button act = new Button(nearest ? card.next().words() : Texts.of("home.act.open"));
    act.setMinWidth(Button.USE_PREF_SIZE);
    act.setAccessibleText(
        Texts.of("home.act.spoken", card.next().words(), card.title(), card.partnership()));
    act.setOnAction(event -> model.go(card));
    if (nearest) {
      act.getStyleClass().add(Styles.ACCENT);
      accent = Optional.of(act);
    }
    return act;
  }

  private Node copies(List<Copy> copies) {
    VBox box = new VBox();
    box.getStyleClass().addAll("card", "list-card");
    Label heading = Labels.of(Texts.of("home.copies.title"), "title-4");
    box.getChildren().add(heading);
    for (Copy copy : copies) {
      box.getChildren().add(copy(copy));
    }
    return box;
  }

  private Node copy(Copy copy) {
    HBox line =
        new HBox(
            12,
            Rows.two(Labels.of(copy.title()), Labels.of(copy.detail(), "text-small", "text-muted")),
            chip(copy.state()));
    model
        .doors()
        .read()
        .ifPresent(
            door ->
                line.getChildren()
                    .add(small("home.act.read", copy, () -> door.accept(copy.invitation()))));
    model
        .doors()
        .saveReturn()
        .ifPresent(
            door ->
                line.getChildren()
                    .add(small("home.act.save", copy, () -> door.accept(copy.invitation()))));
    if (model.mayChange(copy)) {
      line.getChildren().add(small("home.act.change", copy, () -> model.change(copy)));
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().addAll("copy-row", "rule-above");
    return line;
  }

  private static Button small(String words, Copy copy, Runnable act) {
    Button button = new Button(Texts.of(words));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setAccessibleText(Texts.of(words + ".spoken", copy.title()));
    button.setOnAction(event -> act.run());
    return button;
  }

  private static Chip chip(AgencyWork.CopyState state) {
    return switch (state) {
      case EXPORTED -> new Chip(Texts.of("home.copy.exported"), Tone.SUCCESS, Icons.TICK);
      case OUT_OF_DATE ->
          new Chip(Texts.of("home.copy.out-of-date"), Tone.WARNING, Icons.OUT_OF_DATE);
      case NOT_EXPORTED -> new Chip(Texts.of("home.copy.not-exported"), Tone.PLAIN, Icons.EXPORTS);
      case NOT_SIGNED -> new Chip(Texts.of("home.copy.not-signed"), Tone.PLAIN, Icons.NOT_SIGNED);
    };
  }

  private Node needs(List<Need> needs) {
    VBox box = new VBox();
    box.getStyleClass().addAll("card", "bare");
    box.setMinWidth(NEEDS);
    box.setPrefWidth(NEEDS);
    box.setMaxWidth(NEEDS);
    Label heading = Labels.of(Texts.of("home.needs.title"), "title-3");
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox top = new HBox(heading);
    if (!needs.isEmpty()) {
      top.getChildren().add(Rows.fixed(Integer.toString(needs.size()), "text-muted"));
    }
    top.getStyleClass().add("needs-head");
    top.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().add(top);
    List<Node> rows = new ArrayList<>();
    for (Need need : needs) {
      rows.add(need(need));
    }
    if (rows.isEmpty()) {
      rows.add(
          new EmptyState(
              Icons.DONE,
              Texts.of("home.needs.none"),
              Texts.of("home.needs.none.says"),
              List.of()));
    }
    for (Node row : rows) {
      box.getChildren().addAll(new Separator(), row);
    }
    Label kept = Labels.of(Texts.of("home.kept"), "text-caption", "text-muted");
    kept.setGraphic(Icons.KEPT_HERE.small());
    kept.setGraphicTextGap(8);
    kept.getStyleClass().add("needs-foot");
    box.getChildren().addAll(new Spacer(Orientation.VERTICAL), new Separator(), kept);
    return box;
  }

  private Node need(Need need) {
    Icons icon =
        switch (need.kind()) {
          case OTHER_VERSION, TO_CONFIRM -> Icons.OUT_OF_DATE;
          case LATE, ACTION_WITHOUT_DUE -> Icons.AWAITED;
          case UNSUPPORTED -> Icons.WARNING;
          case REASON_MISSING -> Icons.FIELD_ERROR;
          case NOT_SIGNED -> Icons.NOT_SIGNED;
          case NOT_EXPORTED -> Icons.EXPORTS;
          case OUT_OF_DATE -> Icons.OUT_OF_DATE;
          case ACTION_OVERDUE -> Icons.ACTIONS;
        };
    if (model.isOpen(need.act())) {
      return Rows.pressable(icon, need.title(), need.detail(), () -> model.go(need));
    }
    HBox line =
        new HBox(
            12,
            Rows.icon(icon, "plain"),
            Rows.two(
                Labels.of(need.title()), Labels.of(need.detail(), "text-small", "text-muted")));
    line.getStyleClass().add("row-plain");
    return line;
  }
}
