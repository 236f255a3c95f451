package sightline.app.ui.answer;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.FilterRow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Standard;

/** All questions of a standard, one row each: where those work who know the questions. */
final class StandardPane extends VBox {
  /** More than a window shows; a hundred rows at once would keep a person waiting for the first. */
  private static final int AT_FIRST = 12;

  /** With each frame after the first, so that none of them is late. */
  private static final int AT_A_TIME = 2;

  private final AnswerViewModel audit;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final Label title = new Label();
  private final Label intent = new Label();
  private final FilterRow<AnswerViewModel.Shown> filter;
  private final List<QuestionRow> shown = new ArrayList<>();
  private final AnimationTimer adding =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          add(AT_A_TIME);
        }
      };
  private List<QuestionModel> listed = List.of();
  private Optional<Standard> open = Optional.empty();

  StandardPane(AnswerViewModel audit) {
    this.audit = audit;
    getStyleClass().add("sheet");
    title.getStyleClass().add("title-2");
    title.setWrapText(true);
    intent.getStyleClass().addAll("text-small", "text-muted");
    intent.setWrapText(true);
    filter =
        new FilterRow<>(
            List.of(
                FilterRow.Part.counted(AnswerViewModel.Shown.ALL, Texts.of("answer.filter.all"), 0),
                FilterRow.Part.counted(
                    AnswerViewModel.Shown.UNANSWERED, Texts.of("answer.filter.unanswered"), 0),
                FilterRow.Part.counted(
                    AnswerViewModel.Shown.UNSUPPORTED, Texts.of("answer.filter.unsupported"), 0)),
            AnswerViewModel.Shown.ALL,
            audit::show);
    filter.small();
    VBox words = new VBox(2, title, intent);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(24, words, filter);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("list-head", "rule-below");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "rows-scroll", Styles.BG_DEFAULT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll);
  }

  /** Shows the standard of the open question, with that question's row as the current one. */
  void show() {
    Standard standard = audit.current().get().standard();
    title.setText(Texts.of("answer.list.title", standard.number(), standard.title()));
    intent.setText(standard.intent());
    filter.choose(audit.shown().get());
    count();
    List<QuestionModel> wanted = audit.listed();
    if (!wanted.equals(listed) || !open.equals(Optional.of(standard)) || wanted.isEmpty()) {
      build(wanted);
      open = Optional.of(standard);
    }
    add(wanted.indexOf(audit.current().get()) + 1 - shown.size());
    for (QuestionRow row : shown) {
      row.setCurrent(row.model() == audit.current().get());
    }
  }

  /** Brings the current row into sight and the keyboard to its ratings. */
  void enter() {
    current()
        .ifPresent(
            row -> {
              row.entry().requestFocus();
              bringIntoSight(row);
            });
  }

  Optional<QuestionRow> current() {
    return shown.stream().filter(r -> r.model() == audit.current().get()).findFirst();
  }

  void count() {
    for (AnswerViewModel.Shown part : AnswerViewModel.Shown.values()) {
      filter.setCount(
          part, audit.figures().count(part, audit.book(), audit.current().get().standard()));
    }
  }

  /** To be ended with the view. */
  void end() {
    adding.stop();
    shown.forEach(row -> row.following().unsubscribe());
    shown.clear();
    listed = List.of();
    rows.getChildren().clear();
    open = Optional.empty();
  }

  private void build(List<QuestionModel> wanted) {
    end();
    listed = wanted;
    if (wanted.isEmpty()) {
      rows.getChildren().setAll(empty());
    }
    add(AT_FIRST);
    scroll.setVvalue(0);
    if (shown.size() < listed.size()) {
      adding.start();
    }
  }

  /** Adds the next rows, if there are as many. */
  private void add(int count) {
    for (QuestionModel model :
        listed.stream().skip(shown.size()).limit(Math.max(0, count)).toList()) {
      QuestionRow row = new QuestionRow(audit, model);
      row.setCurrent(model == audit.current().get());
      shown.add(row);
      rows.getChildren().add(row);
    }
    if (shown.size() == listed.size()) {
      adding.stop();
    }
  }

  private Node empty() {
    int all =
        audit
            .figures()
            .count(AnswerViewModel.Shown.ALL, audit.book(), audit.current().get().standard());
    Button showAll = new Button(Texts.of("answer.filter.show-all", all));
    showAll.setOnAction(event -> audit.show(AnswerViewModel.Shown.ALL));
    boolean unanswered = audit.shown().get() == AnswerViewModel.Shown.UNANSWERED;
    EmptyState state =
        new EmptyState(
            Icons.SEARCH,
            Texts.of(unanswered ? "answer.none-unanswered" : "answer.none-unsupported"),
            Texts.count("answer.none.hidden", all),
            List.of(showAll));
    Region above = new Region();
    above.setMinHeight(64);
    return new VBox(above, state);
  }

  private void bringIntoSight(QuestionRow row) {
    double height = rows.getHeight() - scroll.getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    double top = row.getBoundsInParent().getMinY();
    double bottom = row.getBoundsInParent().getMaxY();
    double from = scroll.getVvalue() * height;
    double to = from + scroll.getViewportBounds().getHeight();
    if (top < from) {
      scroll.setVvalue(top / height);
    } else if (bottom > to) {
      scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / height);
    }
  }

  /** What is typed there is kept when the focus leaves it. */
  static LongText comment(AnswerViewModel audit, QuestionModel model) {
    return new LongText(
        Texts.of("answer.comment.of", model.question().number()),
        model.comment(),
        QuestionModel.LONGEST_COMMENT,
        !audit.readOnly(),
        audit::flush);
  }

  static LongText reason(AnswerViewModel audit, QuestionModel model) {
    return new LongText(
        Texts.of("answer.reason.of", model.question().number()),
        model.reason(),
        QuestionModel.LONGEST_REASON,
        !audit.readOnly(),
        audit::flush);
  }
}
