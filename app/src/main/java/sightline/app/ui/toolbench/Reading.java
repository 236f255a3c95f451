package sightline.app.ui.toolbench;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/** The middle and right of a question set that is read: the cover, a standard, a question. */
final class Reading extends HBox {
  private final ScrollPane middle = new ScrollPane();
  private final ScrollPane side = new ScrollPane();

  Reading() {
    middle.setFitToWidth(true);
    middle.getStyleClass().addAll("edge-to-edge", "question-scroll");
    middle.setAccessibleText(Texts.of("toolbench.paper"));
    middle.setFocusTraversable(false);
    side.setFitToWidth(true);
    side.getStyleClass().addAll("side-scroll", "edge-to-edge");
    side.setAccessibleText(Texts.of("toolbench.paper.side"));
    side.setFocusTraversable(false);
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    getChildren().setAll(middle, side);
    HBox.setHgrow(this, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    setMinHeight(0);
    getStyleClass().add("sheet");
  }

  /**
   * @param go leads to a line: from a reference to its question
   */
  void show(AuditTool tool, OutlineLine line, Consumer<OutlineLine> go) {
    side.setVisible(false);
    side.setManaged(false);
    Node paper =
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
    middle.setContent(paper);
    middle.setVvalue(0);
  }

  private Node question(AuditTool tool, Question question) {
    VBox help = new VBox(QuestionPaper.side(question));
    help.getStyleClass().add("side-content");
    side.setContent(help);
    side.setVvalue(0);
    side.setVisible(true);
    side.setManaged(true);
    return new QuestionPaper(tool, question);
  }

  static OutlineLine lineOf(Question q) {
    return new OutlineLine(OutlineLine.Kind.QUESTION, q.id(), q.number(), q.title(), 0);
  }

  static OutlineLine lineOf(Standard s) {
    return new OutlineLine(OutlineLine.Kind.STANDARD, s.id(), s.number(), s.title(), 0);
  }
}
