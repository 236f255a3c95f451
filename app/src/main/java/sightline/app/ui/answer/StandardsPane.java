package sightline.app.ui.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
import sightline.model.audit.Case;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** The left of answering: search, the standards with how far each is, the score, the way on. */
final class StandardsPane extends VBox {
  private final AnswerViewModel audit;
  private final Ways ways;
  private final SearchField search = new SearchField(Texts.of("answer.search"));
  private final StandardsList list = new StandardsList();
  private final ListView<Question> found = new ListView<>();
  private final Label nothing = new Label(Texts.of("answer.search.nothing"));
  private final StackPane lists = new StackPane();
  private final VBox score = new VBox();
  private boolean telling = true;

  /**
   * Where the pane leads.
   *
   * @param working how the score comes about
   * @param enter to the open question
   * @param about what this audit is
   * @param finish to finishing
   * @param left to what earlier versions left behind
   */
  record Ways(Runnable working, Runnable enter, Runnable about, Runnable finish, Runnable left) {}

  StandardsPane(AnswerViewModel audit, Ways ways) {
    this.audit = audit;
    this.ways = ways;
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
                open(now.intValue());
              }
            });
    lists.getChildren().setAll(list);
    VBox.setVgrow(lists, Priority.ALWAYS);
    lists.setMinHeight(0);
    VBox bottom = new VBox(8, score);
    bottom.getStyleClass().addAll("rule-above", "standards-foot");
    bottom.setMinHeight(USE_PREF_SIZE);
    if (!audit.readOnly()) {
      Button check = new Button(Texts.of("answer.finish"), Icons.DONE.small());
      check.setMaxWidth(Double.MAX_VALUE);
      check.setOnAction(event -> ways.finish().run());
      bottom.getChildren().add(check);
    }
    Hyperlink about = new Hyperlink(Texts.of("answer.about"));
    about.getStyleClass().add("text-small");
    about.setOnAction(event -> ways.about().run());
    bottom.getChildren().add(about);
    audit
        .book()
        .carriedFrom()
        .ifPresent(
            from -> {
              Hyperlink left = new Hyperlink(Texts.of("answer.left", from.version()));
              left.getStyleClass().add("text-small");
              left.setWrapText(true);
              left.setOnAction(event -> ways.left().run());
              bottom.getChildren().add(left);
            });
    getChildren().setAll(search, lists, bottom);
    audit.opened().invitation().about().ifPresent(c -> getChildren().addFirst(caseCard(c)));
  }

  /** Whose case it is, as far as this program ever knows. */
  private VBox caseCard(Case about) {
    VBox card = new VBox(line(Texts.of("answer.case", about.code()), "title-4"));
    about
        .ageBand()
        .map(band -> Texts.of("answer.case.band", band))
        .ifPresent(b -> card.getChildren().add(line(b, "text-caption", "text-muted")));
    card.getChildren()
        .add(line(Texts.of("answer.case.by", audit.agency().name()), "text-caption", "text-muted"));
    card.getStyleClass().addAll("rule-below", "case-card");
    return card;
  }

  private static Label line(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** The facts stand before the standards, where the tool asks for any. */
  private int factsBefore() {
    return audit.facts().isPresent() ? 1 : 0;
  }

  private void open(int index) {
    if (index < factsBefore()) {
      audit.goFacts();
    } else {
      audit.go(audit.standards().get(index - factsBefore()));
    }
  }

  /** Shows how far each standard is, which one is open, and the score. */
  void show() {
    telling = false;
    try {
      List<Standard> standards = audit.standards();
      List<StandardsList.Line> lines = new ArrayList<>();
      audit.facts().ifPresent(f -> lines.add(f.line()));
      standards.forEach(s -> lines.add(audit.figures().line(s, audit.book())));
      for (int i = 0; i < lines.size(); i++) {
        StandardsList.Line line = lines.get(i);
        if (i >= list.getItems().size()) {
          list.getItems().add(line);
        } else if (!list.getItems().get(i).equals(line)) {
          list.getItems().set(i, line);
        }
      }
      list.getSelectionModel()
          .select(
              audit.atFacts().get()
                  ? 0
                  : standards.indexOf(audit.current().get().standard()) + factsBefore());
    } finally {
      telling = true;
    }
    AuditFigures.ScoreWords words = audit.figures().words(audit.figures().score(audit.book()));
    score
        .getChildren()
        .setAll(
            new ScoreFigure(
                words.figure(), words.counts(), words.coverage(), words.range(), ways.working()));
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
          ways.enter().run();
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
