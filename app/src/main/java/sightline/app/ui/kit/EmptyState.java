package sightline.app.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where a list would be: what is not there, why, and the next act. */
public final class EmptyState extends VBox {
  /** Longer lines are hard to read in the middle of a wide window. */
  private static final double LINE = 600;

  public EmptyState(Icons icon, String title, String sentence, List<Button> acts) {
    getStyleClass().add("empty-state");
    Label heading = new Label(title);
    heading.getStyleClass().add("title-3");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.setTextAlignment(TextAlignment.CENTER);
    heading.setAlignment(Pos.CENTER);
    Label words = new Label(sentence);
    words.getStyleClass().addAll("text-small", "text-muted");
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.setAlignment(Pos.CENTER);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(LINE);
    getChildren().setAll(icon.huge(), heading, words);
    if (!acts.isEmpty()) {
      HBox row = new HBox(8);
      row.getChildren().setAll(acts);
      row.setAlignment(Pos.CENTER);
      row.getStyleClass().add("empty-acts");
      getChildren().add(row);
    }
  }
}
