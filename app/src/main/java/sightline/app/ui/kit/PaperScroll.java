package sightline.app.ui.kit;

import javafx.scene.control.ScrollPane;

/** The ground a question is read or written on; the pane scrolls and takes no focus itself. */
public class PaperScroll extends ScrollPane {
  public PaperScroll() {
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "question-scroll");
  }
}
