package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Chip;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCap;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.RatingRows;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.audit.Action;
import sightline.model.audit.Evidence;

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
  private final Label unsupported =
      new StateLabel(Icons.WARNING, Texts.of("answer.unsupported"), Tone.WARNING);
  private final Label notice = new StateLabel(Icons.INFO, "", Tone.PLAIN);
  private final Button flag = new Button();
  private final VBox evidence = new VBox();
  private final VBox actions = new VBox();
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
    unsupported.setWrapText(true);
    notice.setWrapText(true);
    getChildren().setAll(head(), statement(), ratingPart(), commentPart(), lists());
    following =
        Subscription.combine(
            comment.following(),
            reason.following(),
            model.chosen().subscribe(now -> ratings.show(now.intValue(), "")),
            model.reasonWanted().subscribe(wanted -> show(reasonGroup, wanted)),
            model.unsupported().subscribe(is -> show(unsupported, is)),
            model.notice().subscribe(this::showNotice),
            model.goodPractice().subscribe(this::showFlag),
            model.evidence().subscribe(this::showEvidence),
            model.actions().subscribe(this::showActions));
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
    return ratings.rows().get(Math.max(0, ratings.chosen()));
  }

  void choose(int index) {
    if (audit.readOnly()) {
      return;
    }
    if (index >= model.choices().size() - (model.alwaysApplies().isEmpty() ? 1 : 0)) {
      return;
    }
    ratings.choose(index);
  }

  void chooseNotApplicable() {
    if (audit.readOnly()) {
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
      head.getChildren().addAll(flag, new KeyCap(Keys.FLAG.cap()));
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
    VBox part = new VBox(8, ratings);
    if (!model.alwaysApplies().isEmpty()) {
      Label always = new Label(model.alwaysApplies());
      always.getStyleClass().addAll("text-caption", "text-muted");
      always.setWrapText(true);
      part.getChildren().add(always);
    }
    part.getChildren().addAll(notice, unsupported, reasonGroup);
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

  private Node lists() {
    Node left =
        list(
            Texts.of("answer.evidence"),
            Keys.EVIDENCE,
            Texts.of("answer.evidence.add"),
            () -> acts.addEvidence(model),
            evidence);
    Node right =
        list(
            Texts.of("answer.actions"),
            Keys.ACTION,
            Texts.of("answer.action.add"),
            () -> acts.addAction(model),
            actions);
    HBox lists = new HBox(32, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    return lists;
  }

  private Node list(String name, Keys key, String spoken, Runnable add, VBox rows) {
    Label title = new Label(name);
    title.getStyleClass().add("field-label");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(4, title, gap);
    head.getStyleClass().add("rule-below");
    head.setAlignment(Pos.CENTER_LEFT);
    if (!audit.readOnly()) {
      Button button = new Button(Texts.of("answer.add"), Icons.ADD.small());
      button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
      button.setAccessibleText(spoken + ". " + Texts.of("answer.key", key.cap()));
      button.setOnAction(event -> add.run());
      head.getChildren().addAll(button, new KeyCap(key.cap()));
    }
    VBox list = new VBox(head, rows);
    list.setPrefWidth(0);
    return list;
  }

  private void showEvidence(List<Evidence> all) {
    evidence.getChildren().clear();
    for (Evidence e : all) {
      evidence.getChildren().add(evidenceRow(e));
    }
    if (all.isEmpty()) {
      evidence.getChildren().add(none(Texts.of("answer.evidence.none")));
    }
  }

  private Node evidenceRow(Evidence e) {
    Label title = new Label(e.title(), Icons.EVIDENCE.small());
    title.getStyleClass().add("text-small");
    title.setWrapText(true);
    Label detail =
        new Label(
            e.where()
                .map(where -> Texts.of("answer.evidence.kept", e.kind().label(), where))
                .orElse(e.kind().label()));
    detail.getStyleClass().addAll("text-caption", "text-muted", "list-detail");
    detail.setWrapText(true);
    VBox words = new VBox(title, detail);
    e.extract()
        .ifPresent(
            extract -> {
              Label quoted = new Label(Texts.of("answer.evidence.extract", extract));
              quoted.getStyleClass().addAll("text-caption", "text-muted", "list-detail");
              quoted.setWrapText(true);
              words.getChildren().add(quoted);
            });
    return row(
        words,
        e.dated().map(OneQuestionPane::month).orElse(""),
        new IconButton(
                Icons.REMOVE,
                Texts.of("answer.evidence.remove", e.title()),
                () -> audit.remove(model, e))
            .small());
  }

  private void showActions(List<Action> all) {
    actions.getChildren().clear();
    for (Action a : all) {
      actions.getChildren().add(actionRow(a));
    }
    if (all.isEmpty()) {
      actions.getChildren().add(none(Texts.of("answer.actions.none")));
    }
  }

  private Node actionRow(Action a) {
    boolean done = a.status() == Action.Status.DONE;
    VBox words = new VBox();
    if (audit.readOnly()) {
      Label change = new Label(a.change(), Icons.ACTIONS.small());
      change.getStyleClass().add("text-small");
      change.setWrapText(true);
      words.getChildren().add(change);
    } else {
      Hyperlink change = new Hyperlink(a.change());
      change.getStyleClass().add("text-small");
      change.setWrapText(true);
      change.setAccessibleText(Texts.of("answer.action.change", a.change()));
      change.setOnAction(event -> acts.changeAction(model, a));
      words.getChildren().add(change);
    }
    a.lead()
        .ifPresent(
            lead -> {
              Label who = new Label(Texts.of("answer.action.lead", lead));
              who.getStyleClass().addAll("text-caption", "text-muted");
              who.setWrapText(true);
              words.getChildren().add(who);
            });
    String due =
        done
            ? Texts.of("answer.action.done")
            : a.due()
                .map(d -> Texts.of("answer.action.due", Dates.briefNear(d, audit.today())))
                .orElse(Texts.of("answer.action.no-due"));
    Node toggle =
        new IconButton(
                done ? Icons.UNDO : Icons.TICK,
                Texts.of(done ? "answer.action.reopen" : "answer.action.mark-done", a.change()),
                () -> audit.toggleDone(a))
            .small();
    Node remove =
        new IconButton(
                Icons.REMOVE, Texts.of("answer.action.remove", a.change()), () -> audit.remove(a))
            .small();
    return row(words, due, toggle, remove);
  }

  private HBox row(Node words, String right, Node... tools) {
    Label at = new Label(right);
    at.getStyleClass().addAll("text-small", "text-muted");
    at.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(4, words, at);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!audit.readOnly()) {
      row.getChildren().addAll(tools);
    }
    words.getStyleClass().add("list-row-words");
    at.getStyleClass().add("list-row-at");
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().addAll("rule-below", "list-row");
    return row;
  }

  private static Node none(String words) {
    Label none = new Label(words);
    none.getStyleClass().addAll("text-caption", "text-muted", "list-none");
    none.setWrapText(true);
    return none;
  }

  private static String month(String dated) {
    try {
      return Dates.month(YearMonth.parse(dated));
    } catch (DateTimeParseException otherwiseWritten) {
      return dated;
    }
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

  private void showNotice(String words) {
    notice.setText(words);
    show(notice, !words.isEmpty());
  }

  static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
