package sightline.app.ui.answer;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import sightline.app.ui.kit.PaperScroll;

/** The middle of the page: the open question, the details, or a standard as a list. */
final class AnswerMiddle extends StackPane {
  private final AnswerViewModel audit;
  private final OneQuestionPane.Acts acts;
  private final HelpPane help;
  private final BooleanSupplier folds;
  private final StandardPane list;
  private Optional<OneQuestionPane> one = Optional.empty();
  private Optional<FactsPane> facts = Optional.empty();

  /**
   * @param folds whether the help goes under the statement
   */
  AnswerMiddle(
      AnswerViewModel audit, OneQuestionPane.Acts acts, HelpPane help, BooleanSupplier folds) {
    this.audit = audit;
    this.acts = acts;
    this.help = help;
    this.folds = folds;
    this.list = new StandardPane(audit);
  }

  boolean isList() {
    return audit.mode().get() == AnswerViewModel.Mode.LIST && !atFacts();
  }

  boolean isOne() {
    return !isList() && !atFacts();
  }

  private boolean atFacts() {
    return audit.atFacts().get();
  }

  /** Shows what is open now. */
  void show() {
    if (atFacts()) {
      audit.facts().ifPresent(this::showFacts);
    } else if (isList()) {
      endOne();
      endFacts();
      list.show();
      getChildren().setAll(list);
    } else {
      showOne();
    }
  }

  /** Shows other rows of the list that is open. */
  void showRows() {
    list.show();
  }

  private void showFacts(FactsModel model) {
    if (facts.isPresent()) {
      return;
    }
    end();
    FactsPane pane = new FactsPane(model, !audit.readOnly());
    facts = Optional.of(pane);
    getChildren().setAll(scrolling(pane));
  }

  private void showOne() {
    end();
    QuestionModel model = audit.current().get();
    OneQuestionPane pane = new OneQuestionPane(audit, model, acts);
    one = Optional.of(pane);
    GuidancePane guidance = new GuidancePane(model.question(), audit.agency().type());
    help.history().show(audit.history());
    Node content = pane;
    if (folds.getAsBoolean()) {
      content = new FoldedQuestion(pane, guidance, help.history(), audit.readOnly());
    } else {
      help.show(guidance, !audit.readOnly());
    }
    getChildren().setAll(scrolling(content));
  }

  private static PaperScroll scrolling(Node content) {
    PaperScroll scroll = new PaperScroll();
    scroll.setContent(content);
    return scroll;
  }

  /** After something was done to the book; the open question follows by itself. */
  void showBook() {
    help.history().show(audit.history());
    if (isList()) {
      list.count();
    }
  }

  /** Ends what follows the audit. */
  void end() {
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

  /** Whether a person is at work in the list, and should stay where they are. */
  boolean keepsFocus() {
    return isList() && list.isFocusWithin();
  }

  /** Takes the focus; where nothing here can, the other node does. */
  void enter(Node otherwise) {
    if (isList()) {
      list.enter();
    } else {
      entry().orElse(otherwise).requestFocus();
    }
  }

  /** What should have the focus first. */
  Optional<Node> entry() {
    if (isList()) {
      return list.current().map(QuestionRow::entry);
    }
    return one.map(OneQuestionPane::entry)
        .or(() -> facts.flatMap(pane -> audit.wantedFact().flatMap(pane::field)))
        .or(() -> facts.flatMap(FactsPane::entry));
  }

  /** Gives the rating in that place of the scale. */
  void choose(int index) {
    if (isList()) {
      list.current().ifPresent(row -> row.choose(index));
    } else {
      one.ifPresent(pane -> pane.choose(index));
    }
  }

  void chooseNotApplicable() {
    if (isList()) {
      list.current().ifPresent(QuestionRow::chooseNotApplicable);
    } else {
      one.ifPresent(OneQuestionPane::chooseNotApplicable);
    }
  }
}
