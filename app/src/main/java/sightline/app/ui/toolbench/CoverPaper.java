package sightline.app.ui.toolbench;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Cover;
import sightline.model.tool.Standard;

/** The opening page of a question set, and the page of a standard, as the auditor reads them. */
final class CoverPaper {
  private CoverPaper() {}

  static Node cover(AuditTool tool) {
    Cover c = tool.cover();
    VBox page = new VBox(16);
    page.getStyleClass().addAll("sheet", "toolbench-paper");
    VBox head = new VBox(2, Labels.of(orNone(tool.title()), "title-1"));
    head.getChildren()
        .add(
            Labels.of(
                Texts.of(
                    "toolbench.paper.edition",
                    orNone(tool.edition()),
                    tool.ref().version(),
                    Dates.fullWithYear(tool.effectiveFrom())),
                "text-small",
                "text-muted"));
    page.getChildren().add(head);
    section(page, Texts.of("toolbench.field.purpose"), c.purpose());
    section(page, Texts.of("toolbench.field.whoAnswers"), c.whoAnswers());
    section(page, Texts.of("toolbench.field.howLong"), c.howLong());
    list(page, Texts.of("toolbench.field.beforeYouStart"), c.beforeYouStart());
    section(page, Texts.of("toolbench.field.howScored"), c.howScored());
    section(page, Texts.of("toolbench.field.whatHappens"), c.whatHappens());
    section(page, Texts.of("toolbench.field.legalBasis"), c.legalBasis());
    return page;
  }

  static Node standard(Standard standard) {
    VBox page = new VBox(12);
    page.getStyleClass().addAll("sheet", "toolbench-paper");
    page.getChildren()
        .addAll(
            Labels.of(
                Texts.of("toolbench.paper.standard", standard.number(), orNone(standard.title())),
                "title-2"),
            Labels.of(standard.intent()));
    VBox questions = new VBox();
    standard
        .questions()
        .forEach(
            q -> {
              Label number = new Label(q.number());
              number.getStyleClass().addAll("text-small", "text-muted", "row-number");
              HBox row = new HBox(8, number, Labels.of(orNone(q.statement())));
              row.getStyleClass().addAll("rule-below", "toolbench-row");
              questions.getChildren().add(row);
            });
    page.getChildren().add(questions);
    return page;
  }

  private static void section(VBox page, String title, String words) {
    if (!words.isBlank()) {
      page.getChildren().add(new VBox(4, heading(title), Labels.of(words)));
    }
  }

  private static void list(VBox page, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    VBox all = new VBox(4, heading(title));
    for (String line : lines) {
      Label dot = new Label("\u2022");
      dot.getStyleClass().add("text-muted");
      dot.setMinWidth(Label.USE_PREF_SIZE);
      all.getChildren().add(new HBox(8, dot, Labels.of(line)));
    }
    page.getChildren().add(all);
  }

  private static Label heading(String title) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title-4");
    return heading;
  }

  private static String orNone(String words) {
    return words.isBlank() ? Texts.of("toolbench.untitled") : words;
  }
}
