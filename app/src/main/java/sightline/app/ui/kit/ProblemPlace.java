package sightline.app.ui.kit;

import javafx.scene.layout.VBox;

/**
 * Where a screen says what stood in the way of an act: the first sentence in bold, then the rest.
 * Takes no room while there is nothing to say.
 */
public final class ProblemPlace extends VBox {
  private final Runnable onClose;

  /** What closing the message does; it must lead to {@link #show} with no words. */
  public ProblemPlace(Runnable onClose) {
    this.onClose = onClose;
    show("");
  }

  /** Shows the problem in these words; none takes it away. */
  public void show(String words) {
    getChildren().clear();
    boolean any = !words.isEmpty();
    setVisible(any);
    setManaged(any);
    if (!any) {
      return;
    }
    int end = words.indexOf(". ");
    String first = end < 0 ? words : words.substring(0, end + 1);
    String rest = end < 0 ? "" : words.substring(end + 2);
    Banner banner = new Banner(Banner.Kind.DANGER, first, rest).closable();
    banner.setOnClose(onClose);
    getChildren().add(banner);
  }
}
