package sightline.app.ui.toolbench;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Asks;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Page;
import sightline.app.ui.kit.PaperScroll;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftProblem;

/** A draft on the bench: its lines at the left; its form, its preview or its problems beside. */
public final class BenchView implements Screen {
  private final BenchViewModel model;
  private final Shell shell;
  private final BenchQuestions questions;
  private final Runnable back;
  private final StackPane root = new StackPane();
  private final OutlineList outline = new OutlineList();
  private final HBox outlineActs = new HBox(4);
  private final VBox notices = new VBox();
  private final StackPane middle = new StackPane();
  private final PaperScroll formScroll = new PaperScroll();
  private final Reading preview = new Reading();
  private final ChecksPane checks = new ChecksPane();
  private final HBox bar = new HBox();
  private final Label standing = new Label();
  private final Button compare = new Button(Texts.of("toolbench.compare.changes"));
  private final FilterRow<BenchViewModel.Mode> modes;
  private FormFields fields;
  private BenchForm form;
  private Object shape;

  /**
   * @param back leads to the list
   */
  public BenchView(BenchViewModel model, Shell shell, Asks asks, Runnable back) {
    this.model = model;
    this.shell = shell;
    this.questions = new BenchQuestions(model, asks);
    this.back = back;
    modes =
        new FilterRow<>(
            List.of(
                FilterRow.Part.view(
                    BenchViewModel.Mode.EDIT, Texts.of("toolbench.mode.edit"), Icons.CHANGE),
                FilterRow.Part.view(
                    BenchViewModel.Mode.PREVIEW, Texts.of("toolbench.mode.preview"), Icons.SHOW),
                FilterRow.Part.view(
                    BenchViewModel.Mode.CHECK, Texts.of("toolbench.mode.check"), Icons.ACTIONS)),
            BenchViewModel.Mode.EDIT,
            model::show);
    modes.small();
    build();
  }

  private void build() {
    root.getStyleClass().add("answering");
    root.getStylesheets().add(Parts.sheet());
    notices.getStyleClass().add("answer-notices");
    outline.setOnChosen(model::choose);
    outline.order(model::step, model::drop);
    outlineActs.getStyleClass().add("outline-acts");
    Button publish =
        Buttons.of(
            Texts.of("toolbench.publish"),
            Icons.DONE,
            () -> model.wantToPublish(questions::publish));
    publish.getStyleClass().add(Styles.ACCENT);
    standing.getStyleClass().add("text-small");
    standing.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(standing, Priority.ALWAYS);
    Button discard = Buttons.of(Texts.of("toolbench.discard"), Icons.REMOVE, questions::discard);
    compare.setMinWidth(Button.USE_PREF_SIZE);
    compare.setOnAction(event -> model.compare());
    bar.setSpacing(12);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().setAll(standing, discard, compare, publish);
    bar.getStyleClass().add("work-bar");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return Texts.of("toolbench.version", model.version());
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(Texts.of("toolbench.title"), back));
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public Optional<String> navigationId() {
    return Optional.of("tools");
  }

  @Override
  public List<Node> tools() {
    return List.of(modes);
  }

  @Override
  public Optional<Node> workBar() {
    return Optional.of(bar);
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(outline);
  }

  @Override
  public Optional<Undoing> undoing() {
    return Optional.of(model);
  }

  @Override
  public Optional<Saving> saving() {
    return Optional.of(model);
  }

  @Override
  public Subscription attach() {
    return Subscription.combine(
        model.openingProperty().subscribe(this::showOpening),
        model.toolProperty().subscribe((before, now) -> showTool()),
        model.chosenProperty().subscribe((before, now) -> showChosen()),
        model.modeProperty().subscribe((before, now) -> showMode()),
        model.check().problemsProperty().subscribe((before, now) -> showProblems()),
        model.noticeProperty().subscribe(this::say),
        new KeyCommands().on(Keys.UNDO, model::undo).on(Keys.REDO, model::redo).attach(root),
        model.attach());
  }

  // ---------- what is shown ----------

  private void showOpening(BenchViewModel.State state) {
    bar.setVisible(state instanceof BenchViewModel.State.Open);
    compare.setVisible(model.canCompare());
    compare.setManaged(model.canCompare());
    root.getChildren()
        .setAll(
            switch (state) {
              case BenchViewModel.State.Reading s ->
                  Page.column(Page.reading(Texts.of("toolbench.reading")));
              case BenchViewModel.State.Trouble s ->
                  Page.column(
                      Page.trouble(
                          Texts.of("toolbench.trouble"),
                          s.words(),
                          Texts.of("toolbench.title"),
                          back));
              case BenchViewModel.State.Open s -> page();
            });
  }

  private Node page() {
    VBox left = new VBox(outline, outlineActs);
    left.getStyleClass().addAll("list-pane", "outline-pane");
    VBox.setVgrow(outline, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    VBox column = new VBox(notices, middle);
    column.getStyleClass().add("sheet");
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return new HBox(left, column);
  }

  private boolean isOpen() {
    return model.toolProperty().get() != null && model.chosenProperty().get() != null;
  }

  private void showTool() {
    if (!isOpen() || Outline.find(model.outline(), model.chosenProperty().get()).isEmpty()) {
      return;
    }
    AuditTool draft = model.toolProperty().get();
    outline.show(model.outline(), model.chosenProperty().get());
    if (form != null && form.shape(draft).equals(shape)) {
      fields.refresh();
    } else {
      layForm(true);
    }
    showMiddle();
    showStanding();
  }

  private void showChosen() {
    if (!isOpen()) {
      return;
    }
    outline.show(model.outline(), model.chosenProperty().get());
    showOutlineActs();
    form = formOf(model.chosenProperty().get());
    layForm(false);
    showMiddle();
    showStanding();
  }

  private BenchForm formOf(OutlineLine line) {
    return switch (line.kind()) {
      case COVER, REFERENCES -> new CoverForm();
      case SCALES -> new ScalesForm();
      case SCORING -> new ScoringForm(shell);
      case FACTS -> new FactsForm(shell);
      case STANDARD -> new StandardForm(line.id(), shell);
      case QUESTION -> new QuestionFields(line.id(), shell);
    };
  }

  /**
   * @param again whether the same line is laid out anew: then the keyboard and the place stay
   */
  private void layForm(boolean again) {
    if (form == null) {
      return;
    }
    AuditTool draft = model.toolProperty().get();
    Optional<String> focused = again ? fields.focused() : Optional.empty();
    double place = again ? formScroll.getVvalue() : 0;
    fields = new FormFields(model);
    shape = form.shape(draft);
    VBox page = new VBox();
    page.getStyleClass().addAll("sheet", "toolbench-form");
    form.fill(page, fields, draft);
    fields.show(model.check().of(model.chosenProperty().get()));
    formScroll.setContent(page);
    Platform.runLater(() -> formScroll.setVvalue(place));
    focused.ifPresent(fields::focus);
  }

  private void showMode() {
    modes.choose(model.modeProperty().get());
    showMiddle();
  }

  private void showMiddle() {
    if (!isOpen()) {
      return;
    }
    AuditTool draft = model.toolProperty().get();
    OutlineLine line = model.chosenProperty().get();
    Node wanted =
        switch (model.modeProperty().get()) {
          case EDIT -> line.kind() == OutlineLine.Kind.REFERENCES ? preview : formScroll;
          case PREVIEW -> preview;
          case CHECK -> checks;
        };
    if (wanted == preview) {
      preview.show(draft, line, model::choose);
    } else if (wanted == checks) {
      checks.show(model.check().problemsProperty().get().orElse(List.of()), draft, this::goTo);
    }
    if (!middle.getChildren().contains(wanted)) {
      middle.getChildren().setAll(wanted);
    }
  }

  private void showProblems() {
    if (!isOpen()) {
      return;
    }
    outline.show(model.outline(), model.chosenProperty().get());
    fields.show(model.check().of(model.chosenProperty().get()));
    if (model.modeProperty().get() == BenchViewModel.Mode.CHECK) {
      showMiddle();
    }
    showStanding();
  }

  private void showStanding() {
    AuditTool draft = model.toolProperty().get();
    long wrong =
        model.check().problemsProperty().get().orElse(List.of()).stream()
            .filter(DraftProblem::isError)
            .count();
    String counts =
        Texts.of("toolbench.standing", draft.standards().size(), draft.questions().count());
    standing.setText(
        model.check().problemsProperty().get().isEmpty()
            ? counts
            : counts + " " + Texts.count("toolbench.standing.wrong", wrong));
  }

  private void showOutlineActs() {
    OutlineLine line = model.chosenProperty().get();
    Button question = Buttons.of(Texts.of("toolbench.add.question"), Icons.ADD, model::addQuestion);
    Button standard = Buttons.of(Texts.of("toolbench.add.standard"), Icons.ADD, model::addStandard);
    outlineActs.setAlignment(Pos.CENTER_LEFT);
    outlineActs.getChildren().setAll(question, standard);
    if (line.moves()) {
      outlineActs
          .getChildren()
          .add(
              new IconButton(
                  Icons.REMOVE, Texts.of("toolbench.remove", line.number()), questions::remove));
    }
    outlineActs.getChildren().stream()
        .map(Button.class::cast)
        .forEach(b -> b.getStyleClass().add(Styles.SMALL));
  }

  /** From a problem to the field it is about. */
  private void goTo(DraftProblem problem) {
    BenchCheck.lineOf(problem, model.outline())
        .ifPresent(
            line -> {
              model.choose(line);
              fields
                  .focus(problem.field())
                  .ifPresent(
                      // the form goes to its top once it is laid out, and this comes after it
                      field -> Platform.runLater(() -> Platform.runLater(() -> reveal(field))));
            });
  }

  /** Scrolls the form so far that the field stands in its upper part. */
  private void reveal(Node field) {
    if (formScroll.getContent() instanceof VBox page && field.getScene() != null) {
      page.layout();
      double top = page.sceneToLocal(field.localToScene(0, 0)).getY();
      double room = page.getHeight() - formScroll.getViewportBounds().getHeight();
      double above = formScroll.getViewportBounds().getHeight() / 3;
      formScroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - above) / room, 0, 1));
    }
  }

  private void say(Optional<String> words) {
    notices.getChildren().clear();
    notices.setVisible(words.isPresent());
    notices.setManaged(words.isPresent());
    words.ifPresent(
        w -> {
          Banner banner =
              new Banner(Banner.Kind.DANGER, Texts.of("toolbench.not-done"), w, List.of())
                  .closable();
          banner.setOnClose(model::closeNotice);
          notices.getChildren().setAll(banner);
        });
  }
}
