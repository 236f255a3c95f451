package sightline.app.ui.kit;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a page: its title, one sentence below, and at the right the acts of the page. */
public final class PageHead extends HBox {
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final HBox acts = new HBox(16);

  public PageHead(String title, String sentence, List<? extends Node> acts) {
    super(24);
    this.title.getStyleClass().add("title-1");
    this.title.setWrapText(true);
    this.title.setMinHeight(USE_PREF_SIZE);
    this.sentence.getStyleClass().add("text-muted");
    this.sentence.setWrapText(true);
    this.sentence.setMinHeight(USE_PREF_SIZE);
    this.acts.getChildren().setAll(acts);
    this.acts.setAlignment(Pos.TOP_RIGHT);
    this.acts.setMinWidth(USE_PREF_SIZE);
    VBox words = new VBox(this.title, this.sentence);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(words, new Spacer(), this.acts);
    setMinHeight(USE_PREF_SIZE);
    say(title, sentence);
  }

  /** Changes title and sentence; an empty sentence takes no room. */
  public void say(String newTitle, String newSentence) {
    title.setText(newTitle);
    sentence.setText(newSentence);
    sentence.setVisible(!newSentence.isEmpty());
    sentence.setManaged(!newSentence.isEmpty());
  }

  /** Changes the acts. */
  public void offer(List<? extends Node> newActs) {
    acts.getChildren().setAll(newActs);
  }
}
