package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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

/**
 * Answering one audit: standards at the left, one question or a list in the middle, help beside.
 */
public final class AnswerView implements Screen {
  private final AnswerViewModel audit;
  private final Shell shell;
  private final Elsewhere elsewhere;
  private final Settings settings;
  private final HBox root = new HBox();
  private final StandardsPane standards;
  private final StackPane notices = new StackPane();
  private final HelpPane help = new HelpPane();
  private final OneQuestionPane.Acts acts;
  private final AnswerMiddle middle;
  private final AnswerFoot foot;
  private final FilterRow<AnswerViewModel.Mode> modes;
  private final Optional<AlertButton> alert;

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
    acts = new SheetActs(audit, sheets);
    middle = new AnswerMiddle(audit, acts, help, settings.folds());
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
    alert = AlertButton.of(audit, shell);
    build();
  }

  private static Node inItsRow(Button button) {
    HBox row = new HBox(button);
    row.getStyleClass().addAll("alert-row", "rule-below");
    return row;
  }

  private void build() {
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
    root.getChildren().setAll(standards, column, help);
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
    return Optional.of(middle.entry().orElse(modes));
  }

  @Override
  public Subscription attach() {
    List<Subscription> all = new ArrayList<>();
    all.add(audit.attach());
    alert.ifPresent(button -> all.add(button.following()));
    all.add(audit.mode().subscribe(mode -> showMode()));
    all.add(audit.current().subscribe((before, now) -> showCurrent()));
    all.add(audit.atFacts().subscribe((before, now) -> showMode()));
    all.add(audit.shown().subscribe((before, now) -> showList()));
    all.add(audit.bookProperty().subscribe((before, now) -> showBook()));
    all.add(audit.notice().subscribe(this::showNotice));
    all.add(letters().attach(shell));
    all.add(letters().attach(root));
    all.add(everywhere().attach(root));
    all.add(middle::end);
    return Subscription.combine(all.toArray(Subscription[]::new));
  }

  // ---------- what is shown ----------

  private void showMode() {
    modes.choose(audit.mode().get());
    OneQuestionPane.show(help, middle.isOne() && !settings.folds().getAsBoolean());
    showCurrent();
  }

  private void showCurrent() {
    standards.show();
    foot.show();
    middle.show();
    if (!standards.isFocusWithin() && !middle.keepsFocus()) {
      enterLater();
    }
  }

  /** After the layout: a row that was just made cannot be brought into sight before. */
  private void enterLater() {
    Platform.runLater(() -> middle.enter(modes));
  }

  private void showList() {
    if (middle.isList()) {
      middle.showRows();
      foot.show();
    }
  }

  private void showBook() {
    standards.show();
    foot.show();
    middle.showBook();
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
            .on(Keys.NOT_APPLICABLE, middle::chooseNotApplicable);
    if (!audit.readOnly()) {
      keys.on(Keys.EVIDENCE, () -> onQuestion(acts::addEvidence))
          .on(Keys.ACTION, () -> onQuestion(acts::addAction))
          .on(Keys.FLAG, () -> onQuestion(QuestionModel::toggleGoodPractice));
    }
    for (int i = 0; i < 9; i++) {
      int index = i;
      Keys.rating(i).ifPresent(key -> keys.on(key, () -> middle.choose(index)));
    }
    return keys;
  }

  /** Does something to the open question, if one is open and asked. */
  private void onQuestion(Consumer<QuestionModel> act) {
    QuestionModel model = audit.current().get();
    if (!audit.atFacts().get() && model.asked().get()) {
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
}
