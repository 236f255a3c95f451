package sightline.app.ui.toolbench;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.PaperScroll;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** The middle and right of a question set that is read: the cover, a standard, a question. */
final class Reading extends HBox {
  /** The least width for a question with its help beside it, in letters. */
  private static final double ROOM = 50;

  private final PaperScroll middle = new PaperScroll();
  private final ScrollPane side = new ScrollPane();

  /** Unseen; tells how large text is. */
  private final Label letter = new Label();

  private Node paper = new VBox();
  private Optional<Node> help = Optional.empty();
  private boolean folded;

  Reading() {
    middle.setAccessibleText(Texts.of("toolbench.paper"));
    side.setFitToWidth(true);
    side.getStyleClass().addAll("side-scroll", "edge-to-edge");
    side.setAccessibleText(Texts.of("toolbench.paper.side"));
    side.setFocusTraversable(false);
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    letter.setManaged(false);
    letter.setVisible(false);
    getChildren().setAll(middle, side, letter);
    HBox.setHgrow(this, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    setMinHeight(0);
    getStyleClass().add("sheet");
  }

  /** In large text the help goes under the question: beside it, words would be cut. */
  @Override
  protected void layoutChildren() {
    double em = letter.getFont().getSize();
    boolean tight = getWidth() > 0 && getWidth() < ROOM * em;
    if (tight != folded) {
      folded = tight;
      Platform.runLater(this::place);
    }
    super.layoutChildren();
  }

  private void place() {
    boolean beside = help.isPresent() && !folded;
    side.setVisible(beside);
    side.setManaged(beside);
    if (help.isEmpty()) {
      middle.setContent(paper);
      return;
    }
    if (folded) {
      side.setContent(null);
      VBox both = new VBox(paper, help.get());
      both.getStyleClass().add("sheet");
      middle.setContent(both);
    } else {
      middle.setContent(paper);
      side.setContent(help.get());
      side.setVvalue(0);
    }
  }

  /**
   * @param go leads to a line: from a reference to its question
   */
  void show(AuditTool tool, OutlineLine line, Consumer<OutlineLine> go) {
    help = Optional.empty();
    paper =
        switch (line.kind()) {
          case COVER, SCALES, SCORING, FACTS -> CoverPaper.cover(tool);
          case REFERENCES ->
              ReferencesPaper.of(
                  tool,
                  open ->
                      go.accept(
                          open.question()
                              .map(Reading::lineOf)
                              .orElseGet(() -> lineOf(open.standard()))));
          case STANDARD ->
              tool.standards().stream()
                  .filter(s -> s.id().equals(line.id()))
                  .findFirst()
                  .map(CoverPaper::standard)
                  .orElseGet(() -> CoverPaper.cover(tool));
          case QUESTION ->
              tool.question(line.id())
                  .map(q -> question(tool, q))
                  .orElseGet(() -> CoverPaper.cover(tool));
        };
    place();
    middle.setVvalue(0);
  }

  private Node question(AuditTool tool, Question question) {
    VBox beside = new VBox(QuestionPaper.side(question));
    beside.getStyleClass().add("side-content");
    help = Optional.of(beside);
    return new QuestionPaper(tool, question);
  }

  static OutlineLine lineOf(Question q) {
    return new OutlineLine(OutlineLine.Kind.QUESTION, q.id(), q.number(), q.title(), 0);
  }

  static OutlineLine lineOf(Standard s) {
    return new OutlineLine(OutlineLine.Kind.STANDARD, s.id(), s.number(), s.title(), 0);
  }
}
