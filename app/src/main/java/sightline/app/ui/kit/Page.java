package sightline.app.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The ground of a screen that scrolls as a whole: its content is as wide as the window, at least as
 * high, and higher when it needs to be.
 */
public final class Page extends ScrollPane {

  /** The name is what a screen reader calls the page. */
  public Page(Parent content, String name) {
    super(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setAccessibleText(name);
    getStyleClass().addAll("ground", "page-scroll");
  }

  /** Things below each other with the margins of a page. */
  public static VBox column(Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().add("page");
    return column;
  }

  /** What stands there until the first reading is done. */
  public static Node reading(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("text-muted");
    return label;
  }

  /**
   * What stands there, within the margins, when a screen cannot be read.
   *
   * @param again reads once more, on the press of a button with these words
   */
  public static Node trouble(String title, String words, String againWords, Runnable again) {
    Button button = new Button(againWords);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> again.run());
    return new Banner(Banner.Kind.DANGER, title, words, List.of(button));
  }
}
