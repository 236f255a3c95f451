package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.KeyCap;
import sightline.app.ui.kit.Keys;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Action;
import sightline.model.audit.Evidence;

/** What an answer leans on and what it leads to, side by side. */
final class EvidenceAndActions extends HBox {
  private final AnswerViewModel audit;
  private final QuestionModel model;
  private final OneQuestionPane.Acts acts;
  private final VBox evidence = new VBox();
  private final VBox actions = new VBox();
  private final Subscription following;

  EvidenceAndActions(AnswerViewModel audit, QuestionModel model, OneQuestionPane.Acts acts) {
    super(32);
    this.audit = audit;
    this.model = model;
    this.acts = acts;
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
    setHgrow(left, Priority.ALWAYS);
    setHgrow(right, Priority.ALWAYS);
    getChildren().setAll(left, right);
    following =
        Subscription.combine(
            model.evidence().subscribe(this::showEvidence),
            model.actions().subscribe(this::showActions));
  }

  /** To be ended with the view. */
  Subscription following() {
    return following;
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
        e.dated().map(EvidenceAndActions::month).orElse(""),
        new IconButton(
                Icons.REMOVE,
                Texts.of("answer.evidence.remove", e.title()),
                () -> audit.changes().remove(model, e))
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
                () -> audit.changes().toggleDone(a))
            .small();
    Node remove =
        new IconButton(
                Icons.REMOVE,
                Texts.of("answer.action.remove", a.change()),
                () -> audit.changes().remove(a))
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
}
