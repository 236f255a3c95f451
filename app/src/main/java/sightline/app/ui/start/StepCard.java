package sightline.app.ui.start;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;

/** One step of the first run: done and folded, open, or still to come. */
final class StepCard extends VBox {
  private final int number;

  StepCard(int number) {
    this.number = number;
    getStyleClass().addAll("card", "step");
  }

  /** Folded, with what was chosen and a button to choose again. */
  void showDone(String title, List<String> summary, Runnable change) {
    StackPane mark = new StackPane(Icons.TICK.icon());
    mark.getStyleClass().addAll("step-mark", "done");
    Text bold = new Text(summary.getFirst());
    bold.getStyleClass().add("text-bold");
    String rest = summary.get(1);
    TextFlow words = new TextFlow(bold, new Text(rest.startsWith(",") ? rest : " " + rest));
    words.getStyleClass().add("text-flow");
    words.setMinWidth(0);
    VBox middle = new VBox(words);
    middle.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(middle, Priority.ALWAYS);
    Button again = new Button(Texts.of("start.change"));
    again.getStyleClass().add(Styles.SMALL);
    again.setMinWidth(USE_PREF_SIZE);
    again.setAccessibleText(Texts.of("start.change.spoken", title));
    again.setOnAction(event -> change.run());
    fold(line(mark, middle, again));
  }

  /** Folded, with what it will ask. */
  void showComing(String title, String lead) {
    Label heading = new Label(title);
    heading.getStyleClass().add("text-bold");
    heading.setWrapText(true);
    Label below = new Label(lead);
    below.getStyleClass().addAll("text-small", "text-muted");
    below.setWrapText(true);
    VBox middle = new VBox(heading, below);
    HBox.setHgrow(middle, Priority.ALWAYS);
    fold(line(digit("coming"), middle));
  }

  /** Open, with its form. */
  void showOpen(String title, Node content) {
    Label heading = new Label(title);
    heading.getStyleClass().add("title-2");
    heading.setWrapText(true);
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setAccessibleText(Texts.of("start.step.spoken", number, title));
    VBox inside = new VBox(content);
    inside.getStyleClass().add("step-content");
    getStyleClass().removeAll("open", "folded");
    getStyleClass().add("open");
    getChildren().setAll(line(digit("now"), heading), inside);
  }

  private void fold(Node line) {
    getStyleClass().removeAll("open", "folded");
    getStyleClass().add("folded");
    getChildren().setAll(line);
  }

  private StackPane digit(String state) {
    StackPane mark = new StackPane(new Label(Integer.toString(number)));
    mark.getStyleClass().addAll("step-mark", state);
    return mark;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(16, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
