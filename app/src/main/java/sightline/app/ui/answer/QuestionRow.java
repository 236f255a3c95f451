package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.RatingPills;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;

/**
 * One question in the list of its standard: statement, ratings, comment, and what belongs to it.
 */
final class QuestionRow extends HBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final AnswerViewModel audit;
  private final QuestionModel model;
  private final RatingPills pills;
  private final LongText comment;
  private final VBox reason;
  private final VBox unableGroup = new VBox();
  private final VBox confirm = new VBox(4);
  private final Label notAsked = new StateLabel(Icons.INFO, "", Tone.PLAIN);
  private final Label meaning = new Label();
  private final Label unsupported =
      new StateLabel(Icons.WARNING, Texts.of("answer.unsupported.short"), Tone.WARNING);
  private final Label notice = new StateLabel(Icons.INFO, "", Tone.PLAIN);
  private final Button evidence = new Button();
  private final Button actions = new Button();
  private final Button counts = new Button();
  private final Node right;
  private final Subscription following;
  private boolean current;

  QuestionRow(AnswerViewModel audit, QuestionModel model) {
    this.audit = audit;
    this.model = model;
    getStyleClass().addAll("question-row", "rule-below");
    pills = new RatingPills(model.choices(), model.shortWords());
    pills.setOnChosen(this::chosen);
    comment = StandardPane.comment(audit, model);
    comment.setPromptText(Texts.of("answer.comment"));
    comment.getStyleClass().add("text-small");
    LongText why = StandardPane.reason(audit, model);
    why.setPrefRowCount(2);
    reason = new VBox(new FieldGroup(Texts.of("answer.reason"), why));
    Optional<ChoiceRows> unable =
        model
            .unableReasons()
            .map(
                reasons ->
                    new ChoiceRows(
                        Texts.of("answer.unable.why"),
                        reasons,
                        model.unableReason(),
                        !audit.readOnly(),
                        model::chooseUnableReason));
    unable.ifPresent(
        rows ->
            unableGroup.getChildren().setAll(new FieldGroup(Texts.of("answer.unable.why"), rows)));
    notAsked.setText(model.askedOnlyIf());
    notAsked.setWrapText(true);
    notAsked.setMinHeight(USE_PREF_SIZE);
    meaning.getStyleClass().addAll("text-small", "text-muted");
    meaning.setWrapText(true);
    notice.setWrapText(true);
    Label number = new Label(model.question().number());
    number.getStyleClass().addAll("text-bold", "row-number");
    right = right();
    getChildren().setAll(number, left(), right);
    focusWithinProperty()
        .subscribe(
            (before, now) -> {
              if (now) {
                audit.go(model.question());
              }
            });
    following =
        Subscription.combine(
            comment.following(),
            why.following(),
            unable.map(ChoiceRows::following).orElse(Subscription.EMPTY),
            model.unableWanted().subscribe(is -> OneQuestionPane.show(unableGroup, is)),
            model.asked().subscribe(this::showAsked),
            model.tally().subscribe(this::showCounts),
            model.chosen().subscribe(now -> showChosen()),
            model.toConfirm().subscribe(now -> showChosen()),
            model.comment().subscribe(text -> comment.setPrefRowCount(rowsFor(text))),
            model.reasonWanted().subscribe(wanted -> OneQuestionPane.show(reason, wanted)),
            model.unsupported().subscribe(is -> OneQuestionPane.show(unsupported, is)),
            model
                .notice()
                .subscribe(
                    words -> {
                      notice.setText(words);
                      OneQuestionPane.show(notice, !words.isEmpty());
                    }),
            model
                .evidence()
                .subscribe(all -> evidence.setText(Texts.of("answer.row.evidence", all.size()))),
            model
                .actions()
                .subscribe(all -> actions.setText(Texts.of("answer.row.actions", all.size()))));
  }

  QuestionModel model() {
    return model;
  }

  Subscription following() {
    return following;
  }

  Node entry() {
    if (!model.asked().get()) {
      return this;
    }
    if (model.isCounted()) {
      return counts;
    }
    return pills.getChildrenUnmodifiable().get(Math.max(0, pills.chosen()));
  }

  void choose(int index) {
    boolean graded = index < model.choices().size() - (model.alwaysApplies().isEmpty() ? 1 : 0);
    if (graded && !audit.readOnly() && model.asked().get() && !model.isCounted()) {
      pills.choose(index);
    }
  }

  void chooseNotApplicable() {
    if (audit.readOnly() || !model.asked().get() || model.isCounted()) {
      return;
    }
    if (model.alwaysApplies().isEmpty()) {
      pills.choose(model.choices().size() - 1);
    } else {
      model.chooseNotApplicable();
    }
  }

  void setCurrent(boolean is) {
    current = is;
    pseudoClassStateChanged(CURRENT, is);
    showMeaning();
  }

  private void chosen(int index) {
    audit.go(model.question());
    if (audit.readOnly()) {
      pills.show(model.chosen().get(), "");
      return;
    }
    model.choose(index);
  }

  private void showChosen() {
    Optional<OldWording> old = model.toConfirm().get();
    pills.show(model.chosen().get(), old.map(OldWording::since).orElse(""));
    OneQuestionPane.show(confirm, old.isPresent());
    showMeaning();
  }

  /** A question that is not asked says when it would be, and takes no answer. */
  private void showAsked(boolean is) {
    OneQuestionPane.show(notAsked, !is);
    OneQuestionPane.show(comment, is);
    OneQuestionPane.show(right, is);
  }

  /** The counts of a survey are given where there is room for them. */
  private void showCounts(Optional<QuestionModel.Counted> counted) {
    counts.setText(
        counted
            .map(c -> Texts.count("answer.tally.people", c.people()))
            .orElseGet(() -> Texts.of("answer.tally.give")));
  }

  private void showMeaning() {
    String words = current ? model.meaning() : "";
    meaning.setText(words);
    OneQuestionPane.show(meaning, !words.isEmpty());
  }

  private Node left() {
    Label statement = new Label(model.question().statement());
    statement.setWrapText(true);
    statement.setMinHeight(USE_PREF_SIZE);
    statement.setMaxWidth(Double.MAX_VALUE);
    VBox left = new VBox(8, statement);
    if (model.isEssential()) {
      left.getChildren().add(new Chip(Texts.of("answer.essential"), Tone.ACCENT));
    }
    left.getChildren().addAll(notAsked, confirm(), reason, unableGroup, comment, meaning, notice);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    return left;
  }

  /** The old wording is read where there is room for it. */
  private Node confirm() {
    Label words = new StateLabel(Icons.OUT_OF_DATE, Texts.of("answer.confirm.title"), Tone.WARNING);
    words.setWrapText(true);
    confirm.getChildren().add(words);
    Button read = new Button(Texts.of("answer.confirm.read"));
    read.getStyleClass().add(Styles.SMALL);
    read.setMinWidth(USE_PREF_SIZE);
    read.setOnAction(
        event -> {
          audit.go(model.question());
          audit.showMode(AnswerViewModel.Mode.ONE);
        });
    HBox acts = new HBox(8, read);
    if (!audit.readOnly()) {
      Button stands = new Button(Texts.of("answer.confirm.stands"));
      stands.getStyleClass().add(Styles.SMALL);
      stands.setMinWidth(USE_PREF_SIZE);
      stands.setOnAction(event -> model.confirm());
      acts.getChildren().addFirst(stands);
    }
    confirm.getChildren().add(acts);
    return confirm;
  }

  private Node right() {
    link(evidence, Icons.EVIDENCE);
    link(actions, Icons.ACTIONS);
    counts.setOnAction(
        event -> {
          audit.go(model.question());
          audit.showMode(AnswerViewModel.Mode.ONE);
        });
    HBox links = new HBox(4, evidence, actions);
    links.setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    links.getChildren().addAll(gap, unsupported);
    unsupported.setMinWidth(USE_PREF_SIZE);
    VBox right = new VBox(8, model.isCounted() ? counts : pills, links);
    right.setMinWidth(USE_PREF_SIZE);
    right.setAlignment(Pos.TOP_RIGHT);
    return right;
  }

  private void link(Button button, Icons icon) {
    button.setGraphic(icon.small());
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "quiet");
    button.setOnAction(
        event -> {
          audit.go(model.question());
          audit.showMode(AnswerViewModel.Mode.ONE);
        });
  }

  /** As many lines as the text needs at about this width, one to four. */
  private static int rowsFor(String text) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += 1 + line.length() / 82;
    }
    return Math.clamp(lines, 1, 4);
  }
}
