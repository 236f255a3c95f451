package sightline.app.ui.window;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;

/**
 * Tells a person that the program made a mistake: a code to quote, and details that hold nothing
 * they typed.
 */
final class Bugs {
  private static final Logger LOG = Logger.getLogger(Bugs.class.getName());
  private static final double WIDTH = 460;

  private final Shell shell;
  private boolean open;

  Bugs(Shell shell) {
    this.shell = shell;
  }

  void show(Throwable failure) {
    BugReport report = BugReport.of(failure);
    LOG.log(Level.SEVERE, "{0}", report.details());
    if (open) {
      return;
    }
    open = true;
    Label words = new Label(Texts.of("window.bug.words", report.code()));
    words.setWrapText(true);
    words.setMaxWidth(WIDTH);
    VBox content = new VBox(12, words);
    new Sheet(
            shell,
            Texts.of("window.bug.title"),
            content,
            Texts.of("window.bug.copy"),
            Texts.of("window.bug.close"),
            () -> copy(report))
        .showAndWait();
    open = false;
  }

  private static boolean copy(BugReport report) {
    ClipboardContent content = new ClipboardContent();
    content.putString(report.details());
    return Clipboard.getSystemClipboard().setContent(content);
  }
}
