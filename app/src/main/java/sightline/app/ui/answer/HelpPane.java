package sightline.app.ui.answer;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;

/** Beside the open question: its guidance, then what was done to it. */
final class HelpPane extends ScrollPane {
  private final VBox page = new VBox(20);
  private final HistoryPane history = new HistoryPane();

  HelpPane() {
    setContent(page);
    setFitToWidth(true);
    getStyleClass().addAll("side-scroll", "edge-to-edge");
    page.getStyleClass().add("side-content");
  }

  HistoryPane history() {
    return history;
  }

  /**
   * Shows the help of another question from its beginning.
   *
   * @param withHistory whether what was done can be read below
   */
  void show(GuidancePane guidance, boolean withHistory) {
    page.getChildren().setAll(guidance);
    if (withHistory) {
      page.getChildren().addAll(new Separator(), history);
    }
    setVvalue(0);
  }
}
