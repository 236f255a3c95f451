package sightline.app.ui.answer;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Texts;

/** What was done to one answer, by whom and when, newest first. */
final class HistoryPane extends VBox {
  private static final int SHORT = 8;

  private final GridPane lines = new GridPane();

  HistoryPane() {
    super(8);
    Label title = new Label(Texts.of("answer.history"));
    title.getStyleClass().add("title-4");
    ColumnConstraints when = new ColumnConstraints();
    when.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints what = new ColumnConstraints();
    what.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(when, what);
    lines.setHgap(14);
    lines.setVgap(8);
    getChildren().setAll(title, lines);
  }

  void show(List<EditWords.Line> history) {
    lines.getChildren().clear();
    if (history.isEmpty()) {
      lines.add(label(Texts.of("answer.history.none"), "text-muted"), 0, 0, 2, 1);
      return;
    }
    int row = 0;
    for (EditWords.Line line : history.subList(0, Math.min(SHORT, history.size()))) {
      Label when = label(line.when(), "text-muted");
      when.setWrapText(false);
      when.setMinWidth(USE_PREF_SIZE);
      GridPane.setValignment(when, VPos.TOP);
      lines.add(when, 0, row);
      lines.add(label(Texts.of("answer.history.line", line.what(), line.who()), ""), 1, row);
      row++;
    }
    if (history.size() > SHORT) {
      lines.add(
          label(Texts.count("answer.history.more", history.size() - SHORT), "text-muted"),
          0,
          row,
          2,
          1);
    }
  }

  private static Label label(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add("text-small");
    if (!styleClass.isEmpty()) {
      label.getStyleClass().add(styleClass);
    }
    label.setWrapText(true);
    return label;
  }
}
