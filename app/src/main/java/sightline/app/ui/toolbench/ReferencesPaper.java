package sightline.app.ui.toolbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.EmptyState;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftCheck;
import sightline.model.toolbench.OpenReference;

/** The references that nobody has checked against the published text yet. */
final class ReferencesPaper {
  private ReferencesPaper() {}

  /**
   * @param go leads to the question, or to the standard, by its id
   */
  static Node of(AuditTool tool, Consumer<OpenReference> go) {
    List<OpenReference> open = DraftCheck.unchecked(tool);
    if (open.isEmpty()) {
      return new EmptyState(
          Icons.DONE,
          Texts.of("toolbench.references.none"),
          Texts.of("toolbench.references.none.words"),
          List.of());
    }
    VBox page = new VBox(12);
    page.getStyleClass().addAll("sheet", "toolbench-paper");
    page.getChildren()
        .addAll(
            Labels.of(Texts.count("toolbench.references.title", open.size()), "title-2"),
            Labels.of(Texts.of("toolbench.references.words"), "text-muted"));
    VBox rows = new VBox();
    open.forEach(o -> rows.getChildren().add(row(o, go)));
    page.getChildren().add(rows);
    return page;
  }

  private static Node row(OpenReference open, Consumer<OpenReference> go) {
    Hyperlink number = new Hyperlink(open.number());
    number.getStyleClass().addAll("text-small", "toolbench-number");
    number.setMinWidth(44);
    number.setMinHeight(24);
    String where = open.question().map(q -> q.title()).orElseGet(() -> open.standard().title());
    number.setAccessibleText(Texts.of("toolbench.references.go", open.number(), where));
    number.setOnAction(event -> go.accept(open));
    Label citation = Labels.of(open.reference().citation(), "text-bold", "text-small");
    Label check = Labels.of(open.reference().toCheck().orElse(""), "text-small");
    VBox words = new VBox(2, citation, check);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label force = new Label(QuestionPaper.forceWords(open.reference().force()));
    force.getStyleClass().addAll("text-small", "text-muted");
    force.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(12, number, words, force);
    row.getStyleClass().addAll("rule-below", "toolbench-row");
    return row;
  }
}
