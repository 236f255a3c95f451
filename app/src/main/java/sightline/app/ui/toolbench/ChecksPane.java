package sightline.app.ui.toolbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.ErrorSummary;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.PaperScroll;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.toolbench.DraftProblem;

/** Everything the check found, each line leading to its field. */
final class ChecksPane extends PaperScroll {
  private final ErrorSummary errors = new ErrorSummary();
  private final VBox page = new VBox();

  ChecksPane() {
    page.getStyleClass().addAll("sheet", "toolbench-checks");
    setContent(page);
    setAccessibleText(Texts.of("toolbench.mode.check"));
  }

  void show(List<DraftProblem> problems, AuditTool draft, Consumer<DraftProblem> go) {
    List<DraftProblem> wrong = problems.stream().filter(DraftProblem::isError).toList();
    List<DraftProblem> doubtful = problems.stream().filter(p -> !p.isError()).toList();
    page.getChildren().clear();
    if (wrong.isEmpty()) {
      page.getChildren()
          .add(
              new Banner(
                  Banner.Kind.SUCCESS,
                  Texts.of("toolbench.check.sound"),
                  Texts.of("toolbench.check.sound.words")));
    } else {
      page.getChildren().addAll(Labels.of(Texts.of("toolbench.check.words"), "text-muted"), errors);
      errors.show(
          wrong.stream()
              .map(p -> new ErrorSummary.Problem(BenchWords.inList(p, draft), () -> go.accept(p)))
              .toList());
    }
    if (!doubtful.isEmpty()) {
      Label title = new Label(Texts.count("toolbench.check.doubtful", doubtful.size()));
      title.getStyleClass().add("title-3");
      VBox links = new VBox();
      page.getChildren().addAll(title, links);
      for (DraftProblem p : doubtful) {
        Hyperlink link = new Hyperlink(BenchWords.inList(p, draft));
        link.setWrapText(true);
        link.setMinHeight(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(event -> go.accept(p));
        link.getStyleClass().add("toolbench-number");
        links.getChildren().add(link);
      }
    }
    setVvalue(0);
  }
}
