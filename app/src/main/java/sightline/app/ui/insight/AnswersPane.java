package sightline.app.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.IconButton;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Mark;
import sightline.app.ui.kit.RatingMark;
import sightline.app.ui.kit.StateLabel;
import sightline.app.ui.kit.Texts;
import sightline.app.ui.kit.Tone;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AnswerRef;

/** The answers behind a figure, in the words of those who gave them. */
final class AnswersPane extends VBox {
  /** Long lists grow by this many at a time. */
  private static final int AT_ONCE = 40;

  private final Consumer<AnswerRef> openAudit;
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);

  AnswersPane(OpenedFigure figure, Optional<Runnable> close, Consumer<AnswerRef> openAudit) {
    this.openAudit = openAudit;
    getStyleClass().addAll("card", "answers-pane");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(figure.title() + ". " + figure.standing());
    Label title = new Label(figure.title());
    title.getStyleClass().add("title-3");
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(8, title);
    close.ifPresent(
        act ->
            head.getChildren()
                .add(new IconButton(Icons.CLOSE, Texts.of("insight.panel.close"), act).small()));
    head.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(head, standing(figure));
    List<Node> all = new ArrayList<>();
    boolean several = figure.audit().isEmpty();
    figure.answers().forEach(a -> all.add(answer(a, several)));
    figure.actions().forEach(a -> all.add(action(a, several)));
    show(all, 0);
    lines.getStyleClass().add("answers-lines");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("answers-scroll");
    scroll.setAccessibleText(figure.title());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    figure
        .audit()
        .ifPresent(
            ref -> {
              Button open = new Button(Texts.of("insight.panel.open"));
              open.setMaxWidth(Double.MAX_VALUE);
              open.setOnAction(event -> openAudit.accept(ref));
              getChildren().add(open);
            });
  }

  /** What stands here before anything is opened. */
  static VBox closed() {
    Label words = new Label(Texts.of("insight.panel.hint"));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().addAll("text-small", "text-muted");
    Label title = new Label(Texts.of("insight.panel.hint-title"));
    title.getStyleClass().add("title-3");
    title.setWrapText(true);
    VBox pane = new VBox(title, words);
    pane.getStyleClass().addAll("card", "answers-pane");
    return pane;
  }

  private static Node standing(OpenedFigure figure) {
    HBox line = new HBox(8);
    line.setAlignment(Pos.TOP_LEFT);
    figure
        .mark()
        .ifPresent(
            mark -> {
              line.getChildren().add(new RatingMark(mark, RatingMark.Size.MEDIUM));
              Label word = new Label(mark.word());
              word.getStyleClass().addAll("text-small", "text-bold");
              word.setMinWidth(USE_PREF_SIZE);
              line.getChildren().add(word);
            });
    Label words = new Label(figure.standing());
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    line.getChildren().add(words);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private void show(List<Node> all, int from) {
    int to = Math.min(all.size(), from + AT_ONCE);
    lines.getChildren().addAll(all.subList(from, to));
    if (to < all.size()) {
      Hyperlink more = new Hyperlink(Texts.count("insight.panel.more", all.size() - to));
      more.getStyleClass().add("text-small");
      more.setOnAction(
          event -> {
            lines.getChildren().remove(more);
            show(all, to);
            lines.getChildren().get(to).requestFocus();
          });
      lines.getChildren().add(more);
    }
  }

  private Node answer(ShownAnswer answer, boolean several) {
    VBox words = new VBox(4);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (several) {
      words.getChildren().add(agency(answer.agency(), answer.ref()));
    }
    Text number = new Text(answer.number() + " ");
    number.getStyleClass().add("text-bold");
    TextFlow statement = new TextFlow(number, new Text(answer.statement()));
    statement.getStyleClass().addAll("text-flow", "text-small");
    words.getChildren().add(statement);
    if (answer.essential()) {
      words
          .getChildren()
          .add(caption(Texts.of("insight.answer.essential"), answer.essentialNotMet()));
    }
    if (answer.unsupported()) {
      words
          .getChildren()
          .add(new StateLabel(Icons.WARNING, Texts.of("insight.answer.unsupported"), Tone.WARNING));
    }
    answer
        .survey()
        .ifPresent(
            said -> {
              StateLabel label = new StateLabel(Icons.WARNING, said, Tone.WARNING);
              wrap(label);
              words.getChildren().add(label);
            });
    if (answer.goodPractice()) {
      words
          .getChildren()
          .add(new StateLabel(Icons.FLAG, Texts.of("insight.answer.good-practice"), Tone.PLAIN));
    }
    if (!answer.words().isBlank()) {
      words.getChildren().add(quote(answer.words()));
    }
    answer.evidence().forEach(e -> words.getChildren().add(evidence(e)));
    return line(answer.mark(), words, answer);
  }

  private static HBox line(Mark mark, VBox words, ShownAnswer answer) {
    RatingMark sign = new RatingMark(mark, RatingMark.Size.MEDIUM);
    HBox slot = new HBox(sign);
    slot.getStyleClass().add("answer-mark");
    HBox line = new HBox(8, slot, words);
    line.getStyleClass().addAll("rule-above", "answer-line");
    line.setAccessibleRole(AccessibleRole.PARENT);
    line.setAccessibleText(
        Texts.of("insight.answer.spoken", answer.agency(), answer.number(), mark.word()));
    return line;
  }

  private Node agency(String name, AnswerRef ref) {
    Hyperlink link = new Hyperlink(name);
    link.getStyleClass().add("text-small");
    link.setWrapText(true);
    link.setAccessibleText(Texts.of("insight.answer.open-spoken", name));
    link.setOnAction(event -> openAudit.accept(ref));
    return link;
  }

  private static Node caption(String words, boolean danger) {
    Label caption = new Label(words);
    caption.getStyleClass().addAll("text-caption", danger ? "danger" : "text-muted");
    return caption;
  }

  private static Node quote(String said) {
    Label quote = new Label(Texts.of("insight.answer.quote", said.strip()));
    quote.getStyleClass().addAll("text-small", "text-muted");
    quote.setWrapText(true);
    quote.setMinHeight(USE_PREF_SIZE);
    return quote;
  }

  private static Node evidence(String title) {
    Label evidence = new Label(title, Icons.EVIDENCE.chip());
    evidence.getStyleClass().addAll("text-caption", "text-muted");
    evidence.setGraphicTextGap(6);
    evidence.setWrapText(true);
    evidence.setMinHeight(USE_PREF_SIZE);
    evidence.setAccessibleText(Texts.of("insight.answer.evidence-spoken", title));
    return evidence;
  }

  private Node action(ActionLine line, boolean several) {
    VBox words = new VBox(4);
    if (several) {
      words.getChildren().add(agency(line.agency().name(), line.answer()));
    }
    Label change = new Label(line.action().change());
    change.getStyleClass().add("text-small");
    change.setWrapText(true);
    change.setMinHeight(USE_PREF_SIZE);
    words.getChildren().add(change);
    boolean overdue = line.standing() == ActionLine.Standing.OVERDUE;
    String due =
        line.action()
            .due()
            .map(d -> Texts.of("insight.action.due", Dates.briefWithYear(d)))
            .orElseGet(() -> Texts.of("insight.action.no-due"));
    words
        .getChildren()
        .add(
            new StateLabel(
                overdue ? Icons.WARNING : Icons.ACTIONS,
                Texts.of("insight.action.state", line.standing().label(), due),
                overdue ? Tone.WARNING : Tone.PLAIN));
    line.action().lead().ifPresent(lead -> words.getChildren().add(caption(lead, false)));
    line.question()
        .ifPresent(
            q ->
                words
                    .getChildren()
                    .add(
                        caption(Texts.of("insight.action.answers", q.number(), q.title()), false)));
    words.getChildren().forEach(n -> wrap(n));
    VBox box = new VBox(words);
    box.getStyleClass().addAll("rule-above", "answer-line");
    return box;
  }

  private static void wrap(Node node) {
    if (node instanceof Label label) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
  }
}
