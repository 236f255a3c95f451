package sightline.app.ui.answer;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.FiguresTable;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;
import sightline.model.scoring.Score;
import sightline.model.scoring.Working;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ScoringRule;

/** How a score came about: the method in words, and every question with what it adds. */
public final class WorkingSheet extends VBox {
  public WorkingSheet(AuditTool tool, Agency agency, Score score) {
    super(12);
    getStyleClass().add("working");
    AuditFigures figures = new AuditFigures(tool, agency);
    AuditFigures.ScoreWords words = figures.words(score);
    Label sum = new Label(Texts.of("answer.working.sum", words.figure(), words.coverage()));
    sum.getStyleClass().add("text-bold");
    sum.setWrapText(true);
    FiguresTable table =
        new FiguresTable(
            Texts.of("answer.working.title"),
            List.of(
                FiguresTable.Column.text(Texts.of("answer.working.question")),
                FiguresTable.Column.text(Texts.of("answer.working.answer")),
                FiguresTable.Column.figure(Texts.of("answer.working.weight")),
                FiguresTable.Column.figure(Texts.of("answer.working.position")),
                FiguresTable.Column.figure(Texts.of("answer.working.adds"))),
            figures.working(score));
    double[] shares = {0.44, 0.22, 0.1, 0.12, 0.12};
    for (int i = 0; i < shares.length; i++) {
      table
          .getColumns()
          .get(i)
          .prefWidthProperty()
          .bind(table.widthProperty().subtract(14).multiply(shares[i]));
    }
    getChildren()
        .setAll(
            sum,
            words(method(tool.scoring().method())),
            words(Working.NOT_APPLICABLE_POLICY),
            table);
    if (!words.range().isEmpty()) {
      getChildren().add(1, words(words.range()));
    }
  }

  /** Shows the working over the window and waits until it is closed. */
  public static void show(Shell shell, AuditTool tool, Agency agency, Score score) {
    new Sheet(
            shell,
            Texts.of("answer.working.title"),
            new WorkingSheet(tool, agency, score),
            Texts.of("answer.close"),
            "",
            () -> true)
        .showAndWait();
  }

  private static String method(ScoringRule.Method method) {
    return switch (method) {
      case AVERAGE -> Texts.of("answer.working.average");
      case AVERAGE_OF_STANDARDS -> Texts.of("answer.working.average-of-standards");
      case FLOOR -> Texts.of("answer.working.floor");
      case GRADES -> Texts.of("answer.working.grades");
    };
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("text-small", "text-muted");
    label.setWrapText(true);
    return label;
  }
}
