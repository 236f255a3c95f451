package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCommands;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.KeysSheet;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Action;

/**
 * Answering one audit: standards at the left, one question or a list in the middle, help beside.
 */
public final class AnswerView implements Screen {
  private final AnswerViewModel audit;
  private final Sheets sheets;
  private final Shell shell;
  private final Elsewhere elsewhere;
  private final Settings settings;
  private final HBox root = new HBox();
  private final StandardsPane standards;
  private final StackPane notices = new StackPane();
  private final StackPane middle = new StackPane();
  private final VBox side = new VBox(20);
  private final ScrollPane sideScroll = new ScrollPane(side);
  private final HistoryPane history = new HistoryPane();
  private final StandardPane list;
  private final AnswerFoot foot;
  private final FilterRow<AnswerViewModel.Mode> modes;
  private Optional<OneQuestionPane> one = Optional.empty();
  private Optional<FactsPane> facts = Optional.empty();
  private final Optional<Button> alert;
  private boolean typing;

  /**
   * The ways out.
   *
   * @param audits back to the list of audits, with the words of its crumb
   * @param finish check, sign and export
   * @param move to going over to the version the round asks
   * @param left to what earlier versions left behind
   */
  public record Elsewhere(
      String auditsTitle, Runnable audits, Runnable finish, Runnable move, Runnable left) {}

  /**
   * What a person has set.
   *
   * @param folds whether the text is so large that the pane at the right goes under the statement
   * @param singleKeys whether single keys command
   */
  public record Settings(BooleanSupplier folds, BooleanSupplier singleKeys) {
    public static final Settings USUAL = new Settings(() -> false, () -> true);
  }

  public AnswerView(
      AnswerViewModel audit, Sheets sheets, Shell shell, Elsewhere elsewhere, Settings settings) {
    this.audit = audit;
    this.sheets = sheets;
    this.shell = shell;
    this.elsewhere = elsewhere;
    this.settings = settings;
    standards =
        new StandardsPane(
            audit,
            new StandardsPane.Ways(
                this::showWorking,
                this::enterLater,
                () -> AboutSheet.show(shell, audit.tool(), audit.agency()),
                elsewhere.finish(),
                elsewhere.left()));
    list = new StandardPane(audit);
    foot = new AnswerFoot(audit, elsewhere.finish());
    modes =
        new FilterRow<>(
            List.of(
                FilterRow.Part.view(
                    AnswerViewModel.Mode.ONE, Texts.of("answer.mode.one"), Icons.ONE_QUESTION),
                FilterRow.Part.view(
                    AnswerViewModel.Mode.LIST, Texts.of("answer.mode.list"), Icons.LIST)),
            AnswerViewModel.Mode.ONE,
            audit::showMode);
    modes.small();
    alert = alertButton();
    build();
  }

  private static Node inItsRow(Button button) {
    HBox row = new HBox(button);
    row.getStyleClass().addAll("alert-row", "rule-below");
    return row;
  }

  /** At the top of every page of an audit that reads records of children. */
  private Optional<Button> alertButton() {
    if (audit.readOnly() || !audit.tool().kind().readsRecordsOfChildren()) {
      return Optional.empty();
    }
    Button button = new Button("", Icons.DANGER.small());
    button.getStyleClass().add(Styles.DANGER);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          AlertViewModel asked =
              new AlertViewModel(
                  audit.bookProperty().get().alerts(),
                  LocalDateTime.now(audit.clock()),
                  audit.clock().getZone());
          if (AlertSheet.ask(shell, asked)) {
            audit.changes().alert(asked.waiting(), asked.told());
          }
        });
    return Optional.of(button);
  }

  private void build() {
    sideScroll.setFitToWidth(true);
    sideScroll.getStyleClass().addAll("side-scroll", "edge-to-edge");
    side.getStyleClass().add("side-content");
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinHeight(0);
    notices.getStyleClass().add("answer-notices");
    notices.setMinHeight(Region.USE_PREF_SIZE);
    VBox column = new VBox(notices, middle, foot);
    if (settings.folds().getAsBoolean()) {
      // with large text the top bar has no room for it beside the place and the tools
      alert.ifPresent(b -> column.getChildren().addFirst(inItsRow(b)));
    }
    column.getStyleClass().add("sheet");
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    root.getStyleClass().add("answering");
    root.getChildren().setAll(standards, column, sideScroll);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public String title() {
    return audit.title();
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(elsewhere.auditsTitle(), elsewhere.audits()));
  }

  @Override
  public boolean withNavigation() {
    return false;
  }

  @Override
  public List<Node> tools() {
    return alert
        .filter(b -> !settings.folds().getAsBoolean())
        .<List<Node>>map(b -> List.of(b, modes))
        .orElseGet(() -> List.of(modes));
  }

  @Override
  public Optional<Undoing> undoing() {
    return audit.readOnly() ? Optional.empty() : Optional.of(audit.keeping());
  }

  @Override
  public Optional<Saving> saving() {
    return audit.readOnly() ? Optional.empty() : Optional.of(audit.keeping());
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(entry());
  }

  @Override
  public Subscription attach() {
    List<Subscription> all = new ArrayList<>();
    all.add(audit.attach());
    alert.ifPresent(
        b ->
            all.add(
                audit
                    .bookProperty()
                    .subscribe(book -> b.setText(AlertViewModel.button(book.alerts())))));
    all.add(audit.mode().subscribe(mode -> showMode()));
    all.add(audit.current().subscribe((before, now) -> showCurrent()));
    all.add(audit.atFacts().subscribe((before, now) -> showMode()));
    all.add(audit.shown().subscribe((before, now) -> showList()));
    all.add(audit.bookProperty().subscribe((before, now) -> showBook()));
    all.add(audit.notice().subscribe(this::showNotice));
    all.add(letters().attach(shell));
    all.add(letters().attach(root));
    all.add(everywhere().attach(root));
    all.add(this::end);
    return Subscription.combine(all.toArray(Subscription[]::new));
  }

  private void end() {
    endOne();
    endFacts();
    list.end();
  }

  private void endFacts() {
    facts.ifPresent(FactsPane::end);
    facts = Optional.empty();
  }

  private void endOne() {
    one.ifPresent(pane -> pane.following().unsubscribe());
    one = Optional.empty();
  }

  // ---------- what is shown ----------

  private boolean isList() {
    return audit.mode().get() == AnswerViewModel.Mode.LIST && !atFacts();
  }

  private boolean atFacts() {
    return audit.atFacts().get();
  }

  private void showMode() {
    modes.choose(audit.mode().get());
    OneQuestionPane.show(sideScroll, !isList() && !atFacts() && !settings.folds().getAsBoolean());
    showCurrent();
  }

  private void showCurrent() {
    standards.show();
    foot.show();
    if (atFacts()) {
      audit.facts().ifPresent(this::showFacts);
    } else if (isList()) {
      endOne();
      endFacts();
      list.show();
      middle.getChildren().setAll(list);
    } else {
      showOne();
    }
    boolean stay = standards.isFocusWithin() || (isList() && list.isFocusWithin());
    if (!stay) {
      enterLater();
    }
  }

  /** After the layout: a row that was just made cannot be brought into sight before. */
  private void enterLater() {
    Platform.runLater(this::enter);
  }

  private void showFacts(FactsModel model) {
    if (facts.isPresent()) {
      return;
    }
    end();
    FactsPane pane = new FactsPane(model, !audit.readOnly());
    facts = Optional.of(pane);
    middle.getChildren().setAll(scrolling(pane));
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "question-scroll");
    return scroll;
  }

  private void showOne() {
    end();
    QuestionModel model = audit.current().get();
    OneQuestionPane pane = new OneQuestionPane(audit, model, new SheetActs());
    one = Optional.of(pane);
    GuidancePane guidance = new GuidancePane(model.question(), audit.agency().type());
    history.show(audit.history());
    Node content = pane;
    if (settings.folds().getAsBoolean()) {
      content = new FoldedQuestion(pane, guidance, history, audit.readOnly());
    } else {
      side.getChildren().setAll(guidance);
      if (!audit.readOnly()) {
        side.getChildren().addAll(new Separator(), history);
      }
      sideScroll.setVvalue(0);
    }
    middle.getChildren().setAll(scrolling(content));
  }

  private void showList() {
    if (isList()) {
      list.show();
      foot.show();
    }
  }

  private void showBook() {
    standards.show();
    foot.show();
    history.show(audit.history());
    if (isList()) {
      list.count();
    }
  }

  private void enter() {
    if (isList()) {
      list.enter();
    } else {
      entry().requestFocus();
    }
  }

  private Node entry() {
    if (isList()) {
      return list.current().map(QuestionRow::entry).orElse(modes);
    }
    return one.map(OneQuestionPane::entry)
        .or(() -> facts.flatMap(pane -> audit.wantedFact().flatMap(pane::field)))
        .or(() -> facts.flatMap(FactsPane::entry))
        .orElse(modes);
  }

  private void showNotice(Optional<Notice> notice) {
    notices
        .getChildren()
        .setAll(
            notice
                .map(n -> new NoticeBanner(audit, elsewhere.finish(), elsewhere.move()).of(n))
                .stream()
                .toList());
    OneQuestionPane.show(notices, notice.isPresent());
  }

  private void showWorking() {
    WorkingSheet.show(shell, audit.tool(), audit.agency(), audit.figures().score(audit.book()));
  }

  // ---------- keys ----------

  private KeyCommands letters() {
    KeyCommands keys =
        new KeyCommands()
            .singleKeysWhen(() -> settings.singleKeys().getAsBoolean() && !root.isDisabled())
            .on(Keys.NEXT, audit::next)
            .on(Keys.PREVIOUS, audit::previous)
            .on(Keys.UNANSWERED, audit::firstUnanswered)
            .on(Keys.SEARCH, standards::search)
            .on(Keys.NOT_APPLICABLE, this::notApplicable);
    if (!audit.readOnly()) {
      keys.on(Keys.EVIDENCE, () -> onQuestion(new SheetActs()::addEvidence))
          .on(Keys.ACTION, () -> onQuestion(new SheetActs()::addAction))
          .on(Keys.FLAG, () -> onQuestion(QuestionModel::toggleGoodPractice));
    }
    for (int i = 0; i < 9; i++) {
      int index = i;
      Keys.rating(i).ifPresent(key -> keys.on(key, () -> choose(index)));
    }
    return keys;
  }

  /** Does something to the open question, if one is open and asked. */
  private void onQuestion(Consumer<QuestionModel> act) {
    QuestionModel model = audit.current().get();
    if (!atFacts() && model.asked().get()) {
      act.accept(model);
    }
  }

  private KeyCommands everywhere() {
    return new KeyCommands()
        .singleKeysWhen(settings.singleKeys())
        .on(Keys.HELP, () -> KeysSheet.show(shell))
        .on(Keys.UNDO, audit.keeping()::undo)
        .on(Keys.REDO, audit.keeping()::redo);
  }

  private void choose(int index) {
    if (isList()) {
      list.current().ifPresent(row -> row.choose(index));
    } else {
      one.ifPresent(pane -> pane.choose(index));
    }
  }

  private void notApplicable() {
    if (isList()) {
      list.current().ifPresent(QuestionRow::chooseNotApplicable);
    } else {
      one.ifPresent(OneQuestionPane::chooseNotApplicable);
    }
  }

  private final class SheetActs implements OneQuestionPane.Acts {
    @Override
    public void addEvidence(QuestionModel model) {
      audit.flush();
      sheets.evidence(model.question()).ifPresent(given -> audit.changes().add(model, given));
    }

    @Override
    public void addAction(QuestionModel model) {
      audit.flush();
      sheets.action(model.question()).ifPresent(given -> audit.changes().plan(model, given));
    }

    @Override
    public void changeAction(QuestionModel model, Action action) {
      audit.flush();
      sheets
          .change(model.question(), action)
          .ifPresent(given -> audit.changes().change(action, given));
    }
  }
}
