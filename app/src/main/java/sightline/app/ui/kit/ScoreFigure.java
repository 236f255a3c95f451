package sightline.app.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A score, never alone: what it counts, how much it covers, in what range the final score can lie,
 * and a link to its working. It has no colour: a score is a sum, not a judgement.
 */
public final class ScoreFigure extends VBox {
  /**
   * Shows a score.
   *
   * @param figure "83", or "-" where nothing counts yet
   * @param counts "for what is answered"
   * @param coverage "15 of 47 applicable answered, 1 N/A.", empty for nothing to add
   * @param range "The final score can be 27 to 95.", empty when all is answered
   */
  public ScoreFigure(
      String figure, String counts, String coverage, String range, Runnable working) {
    super(2);
    getStyleClass().add("score-figure");
    Label score = new Label(figure);
    score.getStyleClass().add("title-2");
    score.setMinWidth(USE_PREF_SIZE);
    Label what = new Label(counts);
    what.getStyleClass().addAll("text-small", "text-muted");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    Hyperlink link = new Hyperlink(Texts.of("kit.score.working"));
    link.getStyleClass().add("text-small");
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(event -> working.run());
    HBox first = new HBox(8, score, what, link);
    first.setAlignment(Pos.BASELINE_LEFT);
    getChildren().setAll(first);
    if (!coverage.isEmpty()) {
      getChildren().add(caption(coverage));
    }
    if (!range.isEmpty()) {
      getChildren().add(caption(range));
    }
  }

  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().addAll("text-caption", "text-muted");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    return caption;
  }
}
