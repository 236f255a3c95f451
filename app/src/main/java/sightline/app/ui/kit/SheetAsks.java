package sightline.app.ui.kit;

import javafx.scene.control.Label;

/**
 * Asks in a sheet inside the window, so that the question has the look, the text size and the
 * contrast chosen.
 */
public final class SheetAsks implements Asks {
  private final Shell shell;

  public SheetAsks(Shell shell) {
    this.shell = shell;
  }

  @Override
  public boolean confirm(Question question) {
    return new Sheet(
            shell,
            question.title(),
            body(question.body()),
            question.act(),
            question.keep(),
            question.removes(),
            () -> true)
        .showAndWait();
  }

  @Override
  public void tell(String title, String body) {
    new Sheet(shell, title, body(body), Texts.of("kit.close"), "", () -> true).showAndWait();
  }

  private static Label body(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }
}
