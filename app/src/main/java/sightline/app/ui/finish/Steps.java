package sightline.app.ui.finish;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;

/** Check, Sign, Export: what is done, what is open, what comes. */
final class Steps extends HBox {
  private static final int COUNT = 3;
  private static final double LINE = 28;

  Steps() {
    super(12);
    getStyleClass().add("finish-steps");
    getStylesheets().add(Parts.sheet());
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /**
   * @param open the open step, 1 to 3; 4 when all is done
   */
  void show(int open) {
    getChildren().clear();
    List<String> words =
        List.of(
            Texts.of("finish.step.check"),
            Texts.of("finish.step.sign"),
            Texts.of("finish.step.export"));
    for (int i = 1; i <= COUNT; i++) {
      StackPane mark =
          new StackPane(i < open ? Icons.DONE.large() : new Label(Integer.toString(i)));
      mark.getStyleClass().addAll("finish-step", i < open ? "done" : i == open ? "now" : "coming");
      Label word = new Label(words.get(i - 1));
      word.getStyleClass().add(i == open ? "text-bold" : "text-muted");
      word.setMinWidth(USE_PREF_SIZE);
      HBox step = new HBox(8, mark, word);
      step.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(step);
      if (i < COUNT) {
        Region line = new Region();
        line.getStyleClass().add("finish-step-line");
        line.setMinWidth(LINE);
        getChildren().add(line);
      }
    }
    setAccessibleText(
        open > COUNT
            ? Texts.of("finish.step.all")
            : Texts.of("finish.step.spoken", open, COUNT, words.get(open - 1)));
  }
}
