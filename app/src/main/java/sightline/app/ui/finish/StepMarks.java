package sightline.app.ui.finish;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Texts;

/** The three steps of the way out, in the top bar: done, open, to come. */
final class StepMarks extends HBox {
  private static final List<FinishState.Step> STEPS = List.of(FinishState.Step.values());

  StepMarks() {
    super(12);
    getStyleClass().add("step-marks");
    setAlignment(Pos.CENTER);
    setAccessibleRole(AccessibleRole.TEXT);
    show(FinishState.Step.CHECK, false);
  }

  /** Shows where the way stands; at the end all three are done. */
  void show(FinishState.Step open, boolean allDone) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      if (i > 0) {
        Region line = new Region();
        line.getStyleClass().add("step-line-between");
        nodes.add(line);
      }
      nodes.add(step(i, open, allDone));
    }
    getChildren().setAll(nodes);
    setAccessibleText(
        Texts.of("finish.steps.spoken", STEPS.indexOf(open) + 1, words(open)));
  }

  private static Node step(int index, FinishState.Step open, boolean allDone) {
    FinishState.Step step = STEPS.get(index);
    boolean done = allDone || index < STEPS.indexOf(open);
    boolean now = !done && step == open;
    Label label = new Label(words(step));
    if (done) {
      label.setGraphic(Icons.DONE.icon());
      label.getGraphic().getStyleClass().add("success");
      label.getStyleClass().add("step-done");
    } else {
      Label number = new Label(Integer.toString(index + 1));
      number.getStyleClass().addAll("step-number", now ? "now" : "coming");
      label.setGraphic(number);
    }
    label.getStyleClass().add(now ? "text-bold" : "text-muted");
    label.setGraphicTextGap(8);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static String words(FinishState.Step step) {
    return switch (step) {
      case CHECK -> Texts.of("finish.step.check");
      case SIGN -> Texts.of("finish.step.sign");
      case EXPORT -> Texts.of("finish.step.export");
    };
  }
}
