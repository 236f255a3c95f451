package sightline.app.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Says that files may be dropped anywhere in the window, and offers the same without a mouse. */
public final class DropHint extends StackPane {
  public DropHint(String words, String link, Runnable choose) {
    getStyleClass().add("drop-hint");
    Label hint = new Label(words);
    hint.getStyleClass().addAll("text-small", "text-muted");
    hint.setWrapText(true);
    Hyperlink instead = new Hyperlink(link);
    instead.getStyleClass().add("text-small");
    instead.setOnAction(event -> choose.run());
    VBox middle = new VBox(2, Icons.DOWNLOAD.large(), hint, instead);
    middle.setAlignment(Pos.CENTER);
    getChildren().add(middle);
  }
}
