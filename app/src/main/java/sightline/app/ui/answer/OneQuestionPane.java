package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCap;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.RatingRows;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.audit.Action;

/** One question: the statement, its ratings, and all that belongs to the answer. */
final class OneQuestionPane extends VBox {
  private static final int COMMENT_ROWS = 4;
  private static final int REASON_ROWS = 2;

  private final AnswerViewModel audit;
  private final QuestionModel model;
  private final Acts acts;
  private final RatingRows ratings;
  private final LongText comment;
  private final LongText reason;
  private final VBox reasonGroup = new VBox();
  private final Optional<ChoiceRows> unable;
  private final VBox unableGroup = new VBox();
  private final VBox asked = new VBox(12);
  private final Label notAsked = new StateLabel(Icons.INFO, "", Tone.PLAIN);
  private final Label unsupported =
      new StateLabel(Icons.WARNING, Texts.of("answer.unsupported"), Tone.WARNING);
  private final Label notice = new StateLabel(Icons.INFO, "", Tone.PLAIN);
  private final Button flag = new Button();
  private final HBox flagging = new HBox(12);
  private final EvidenceAndActions lists;
  private final Optional<TallyRows> tally;
  private final OverallCard overall;
  private final ConfirmCard confirm;
  private final Subscription following;

  /** What the pane asks its screen to do. */
  interface Acts {
    void addEvidence(QuestionModel model);

    void addAction(QuestionModel model);

    void changeAction(QuestionModel model, Action action);
  }

  OneQuestionPane(AnswerViewModel audit, QuestionModel model, Acts acts) {
    this.audit = audit;
    this.model = model;
    this.acts = acts;
    getStyleClass().addAll("sheet", "question-pane");
    ratings = new RatingRows(model.choices());
    ratings.rows().forEach(row -> row.setAccessibleHelp(model.question().statement()));
    ratings.setOnChosen(this::chosen);
    boolean editable = !audit.readOnly();
    comment =
        new LongText(
            Texts.of("answer.comment"),
            model.comment(),
            QuestionModel.LONGEST_COMMENT,
            editable,
            audit::flush);
    comment.setPrefRowCount(COMMENT_ROWS);
    reason =
        new LongText(
            Texts.of("answer.reason"),
            model.reason(),
            QuestionModel.LONGEST_REASON,
            editable,
            audit::flush);
    reason.setPrefRowCount(REASON_ROWS);
    reasonGroup
        .getChildren()
        .setAll(new FieldGroup(Texts.of("answer.reason"), Texts.of("answer.reason.hint"), reason));
    unable =
        model
            .unableReasons()
            .map(
                reasons ->
                    new ChoiceRows(
                        Texts.of("answer.unable.why"),
                        reasons,
                        model.unableReason(),
                        editable,
                        model::chooseUnableReason));
    unable.ifPresent(
        rows ->
            unableGroup
                .getChildren()
                .setAll(
                    new FieldGroup(
                        Texts.of("answer.unable.why"), Texts.of("answer.unable.hint"), rows)));
    unsupported.setWrapText(true);
    notice.setWrapText(true);
    tally = model.isCounted() ? Optional.of(new TallyRows(model, editable)) : Optional.empty();
    overall = new OverallCard(model);
    lists = new EvidenceAndActions(audit, model, acts);
    notAsked.setWrapText(true);
    notAsked.setMinHeight(USE_PREF_SIZE);
    notAsked.setFocusTraversable(true);
    notAsked.getStyleClass().addAll("not-asked", "focus-ring");
    notAsked.setText(model.askedOnlyIf());
    asked.getChildren().setAll(ratingPart(), commentPart(), lists);
    confirm = new ConfirmCard(model, editable);
    getChildren().setAll(head(), statement(), notAsked, confirm, asked);
    following =
        Subscription.combine(
            comment.following(),
            reason.following(),
            unable.map(ChoiceRows::following).orElse(Subscription.EMPTY),
            model.unableWanted().subscribe(wanted -> show(unableGroup, wanted)),
            model.chosen().subscribe(now -> showChosen()),
            model.toConfirm().subscribe(now -> showChosen()),
            confirm.following(),
            model.reasonWanted().subscribe(wanted -> show(reasonGroup, wanted)),
            model.unsupported().subscribe(is -> show(unsupported, is)),
            model.notice().subscribe(this::showNotice),
            model.goodPractice().subscribe(this::showFlag),
            model.asked().subscribe(this::showAsked),
            tally.map(TallyRows::following).orElse(Subscription.EMPTY),
            overall.following(),
            lists.following());
  }

  /** To be ended when another question takes this one's place. */
  Subscription following() {
    return following;
  }

  QuestionModel model() {
    return model;
  }

  /** Where the keyboard enters: the chosen rating, or the first. */
  Node entry() {
    if (!model.asked().get()) {
      return notAsked;
    }
    if (tally.isPresent()) {
      return tally.get().entry();
    }
    return ratings.rows().get(Math.max(0, ratings.chosen()));
  }

  void choose(int index) {
    if (takesNoRating()) {
      return;
    }
    if (index >= model.choices().size() - (model.alwaysApplies().isEmpty() ? 1 : 0)) {
      return;
    }
    ratings.choose(index);
  }

  private boolean takesNoRating() {
    return audit.readOnly() || !model.asked().get() || model.isCounted();
  }

  void chooseNotApplicable() {
    if (takesNoRating()) {
      return;
    }
    if (model.alwaysApplies().isEmpty()) {
      ratings.choose(model.choices().size() - 1);
      reason.requestFocus();
    } else {
      model.chooseNotApplicable();
    }
  }

  private void chosen(int index) {
    if (audit.readOnly()) {
      ratings.show(model.chosen().get(), "");
      return;
    }
    model.choose(index);
  }

  private Node head() {
    Label number = new Label(Texts.of("answer.question", model.question().number()));
    number.getStyleClass().addAll("text-small", "text-bold");
    Label place = new Label(model.place());
    place.getStyleClass().addAll("text-small", "text-muted");
    HBox head = new HBox(12, number, place);
    if (model.isEssential()) {
      head.getChildren().add(new Chip(Texts.of("answer.essential"), Tone.ACCENT));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    flag.setContentDisplay(ContentDisplay.LEFT);
    flag.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    flag.setOnAction(event -> model.toggleGoodPractice());
    flag.setMinWidth(USE_PREF_SIZE);
    head.getChildren().add(gap);
    if (!audit.readOnly()) {
      flagging.getChildren().setAll(flag, new KeyCap(Keys.FLAG.cap()));
      flagging.setAlignment(Pos.CENTER_LEFT);
      head.getChildren().add(flagging);
    } else if (model.goodPractice().get()) {
      head.getChildren().add(new Chip(Texts.of("answer.flagged"), Tone.SUCCESS, Icons.FLAG));
    }
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node statement() {
    Label statement = new Label(model.question().statement());
    statement.getStyleClass().add("statement");
    statement.setWrapText(true);
    statement.setMinHeight(USE_PREF_SIZE);
    return statement;
  }

  private Node ratingPart() {
    VBox part = new VBox(8, tally.map(Node.class::cast).orElse(ratings));
    if (!model.alwaysApplies().isEmpty()) {
      Label always = new Label(model.alwaysApplies());
      always.getStyleClass().addAll("text-caption", "text-muted");
      always.setWrapText(true);
      part.getChildren().add(always);
    }
    part.getChildren().addAll(notice, unsupported, reasonGroup, unableGroup);
    if (!model.overallRule().isEmpty()) {
      part.getChildren().add(overall);
    }
    return part;
  }

  private Node commentPart() {
    Label name = new Label(Texts.of("answer.comment"));
    name.getStyleClass().add("field-label");
    name.setLabelFor(comment);
    Label reminder = new Label(Texts.of("answer.comment.reminder"));
    reminder.getStyleClass().addAll("text-caption", "text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, name, gap, reminder);
    line.setAlignment(Pos.BASELINE_LEFT);
    VBox part = new VBox(4, line);
    model
        .question()
        .commentHint()
        .ifPresent(
            hint -> {
              Label words = new Label(hint);
              words.getStyleClass().addAll("text-small", "text-muted");
              words.setWrapText(true);
              part.getChildren().add(words);
              comment.setAccessibleHelp(hint + " " + Texts.of("answer.comment.reminder"));
            });
    Label room = new Label();
    room.getStyleClass().addAll("text-caption", "text-muted");
    room.textProperty().bind(model.room());
    room.managedProperty().bind(model.room().isNotEmpty());
    part.getChildren().addAll(comment, room);
    return part;
  }

  private void showFlag(boolean flagged) {
    flag.setText(Texts.of(flagged ? "answer.flagged" : "answer.flag"));
    flag.setGraphic((flagged ? Icons.TICK : Icons.FLAG).small());
    flag.setAccessibleText(
        Texts.of(flagged ? "answer.unflag.spoken" : "answer.flag.spoken", Keys.FLAG.cap()));
    flag.getStyleClass().remove(Styles.SUCCESS);
    if (flagged) {
      flag.getStyleClass().add(Styles.SUCCESS);
    }
  }

  /** A question that is not asked says when it would be, and takes no answer. */
  private void showAsked(boolean is) {
    show(asked, is);
    show(notAsked, !is);
    show(flagging, is);
  }

  private void showChosen() {
    ratings.show(model.chosen().get(), model.toConfirm().get().map(OldWording::since).orElse(""));
  }

  private void showNotice(String words) {
    notice.setText(words);
    show(notice, !words.isEmpty());
  }

  static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
