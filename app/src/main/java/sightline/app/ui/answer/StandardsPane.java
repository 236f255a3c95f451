package sightline.app.ui.answer;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.ScoreFigure;
import sightline.app.ui.kit.SearchField;
import sightline.app.ui.kit.StandardsList;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** The left of answering: search, the standards with how far each is, the score, the way on. */
final class StandardsPane extends VBox {
  private final AnswerViewModel audit;
  private final Runnable showWorking;
  private final Runnable enter;
  private final SearchField search = new SearchField(Texts.of("answer.search"));
  private final StandardsList list = new StandardsList();
  private final ListView<Question> found = new ListView<>();
  private final Label nothing = new Label(Texts.of("answer.search.nothing"));
  private final StackPane lists = new StackPane();
  private final VBox score = new VBox();
  private boolean telling = true;

  /** The acts: show the working, go to the open question, go to finishing. */
  StandardsPane(AnswerViewModel audit, Runnable showWorking, Runnable enter, Runnable finish) {
    this.audit = audit;
    this.enter = enter;
    this.showWorking = showWorking;
    getStyleClass().addAll("list-pane", "standards-pane");
    search.withKey();
    search.textProperty().subscribe((before, now) -> showFound());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
          } else if (event.getCode() == KeyCode.DOWN && found.isVisible()) {
            event.consume();
            found.requestFocus();
            found.getSelectionModel().selectFirst();
          }
        });
    search.setOnAction(event -> open(found.getItems().stream().findFirst()));
    found.getStyleClass().addAll("standards-list", "edge-to-edge");
    found.setAccessibleText(Texts.of("answer.search.found"));
    found.setCellFactory(view -> new FoundCell());
    found.setPlaceholder(nothing);
    nothing.setWrapText(true);
    nothing.getStyleClass().addAll("text-small", "text-muted");
    found.setOnMouseClicked(event -> open(chosen()));
    found.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open(chosen());
          } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            search.clear();
            search.requestFocus();
          }
        });
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            (before, now) -> {
              if (telling && now.intValue() >= 0) {
                audit.go(audit.standards().get(now.intValue()));
              }
            });
    lists.getChildren().setAll(list);
    VBox.setVgrow(lists, Priority.ALWAYS);
    lists.setMinHeight(0);
    VBox bottom = new VBox(8, score);
    bottom.getStyleClass().addAll("rule-above", "standards-foot");
    if (!audit.readOnly()) {
      Button check = new Button(Texts.of("answer.finish"), Icons.DONE.small());
      check.setMaxWidth(Double.MAX_VALUE);
      check.setOnAction(event -> finish.run());
      bottom.getChildren().add(check);
    }
    getChildren().setAll(search, lists, bottom);
  }

  /** Shows how far each standard is, which one is open, and the score. */
  void show() {
    telling = false;
    try {
      List<Standard> standards = audit.standards();
      for (int i = 0; i < standards.size(); i++) {
        StandardsList.Line line = audit.figures().line(standards.get(i), audit.book());
        if (i >= list.getItems().size()) {
          list.getItems().add(line);
        } else if (!list.getItems().get(i).equals(line)) {
          list.getItems().set(i, line);
        }
      }
      list.getSelectionModel().select(standards.indexOf(audit.current().get().standard()));
    } finally {
      telling = true;
    }
    AuditFigures.ScoreWords words = audit.figures().words(audit.figures().score(audit.book()));
    score
        .getChildren()
        .setAll(
            new ScoreFigure(
                words.figure(), words.counts(), words.coverage(), words.range(), showWorking));
  }

  /** Brings the keyboard to the search. */
  void search() {
    search.requestFocus();
    search.selectAll();
  }

  private void showFound() {
    boolean searching = !search.getText().isBlank();
    if (searching) {
      found.getItems().setAll(audit.find(search.getText()));
    }
    lists.getChildren().setAll(searching ? found : list);
  }

  private Optional<Question> chosen() {
    return Optional.ofNullable(found.getSelectionModel().getSelectedItem());
  }

  private void open(Optional<Question> question) {
    question.ifPresent(
        q -> {
          search.clear();
          audit.go(q);
          enter.run();
        });
  }

  private static final class FoundCell extends ListCell<Question> {
    private final Label words = new Label();

    FoundCell() {
      getStyleClass().add("standard");
      words.setWrapText(true);
      words.getStyleClass().add("text-small");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Question question, boolean empty) {
      super.updateItem(question, empty);
      if (empty || question == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      words.setText(Texts.of("answer.search.line", question.number(), question.title()));
      setGraphic(words);
      setAccessibleText(question.number() + " " + question.statement());
    }
  }
}
