package sightline.app.ui.window;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.Problem;
import sightline.app.work.Problems;
import sightline.app.work.Version;

/**
 * What nobody expected: shown with a code and details to copy, never with what a person typed. What
 * was expected after all is shown in its own words.
 */
public final class Bugs {
  private static final Logger LOG = Logger.getLogger(Bugs.class.getName());
  private static final int FRAMES = 40;
  private static final int DEPTH = 4;

  private final Shell shell;
  private boolean showing;

  public Bugs(Shell shell) {
    this.shell = shell;
  }

  /** For whatever reached the end of a thread: logs it, then shows it. */
  public void caught(Throwable bug) {
    if (Problems.of(bug).isEmpty()) {
      LOG.log(Level.SEVERE, "not caught", bug);
    }
    show(bug);
  }

  /** Shows what has been logged already. May be called from any thread. */
  public void show(Throwable bug) {
    if (!Platform.isFxApplicationThread()) {
      Platform.runLater(() -> show(bug));
      return;
    }
    Optional<Problem> expected = Problems.of(bug);
    if (expected.isPresent()) {
      shell.showBanner(
          new Banner(
                  Banner.Kind.DANGER,
                  Texts.of("window.problem"),
                  expected.get().words(),
                  java.util.List.of())
              .closable());
      return;
    }
    LOG.log(Level.INFO, "shown as {0}", code(bug));
    if (!showing) {
      // later: a sheet waits, and whoever reports a bug must not
      showing = true;
      Platform.runLater(() -> open(bug));
    }
  }

  /** A program replaced while it runs can lack even this: then one line in the log is all. */
  private void open(Throwable bug) {
    try {
      ask(bug);
      showing = false;
    } catch (RuntimeException | LinkageError cannotBeShown) {
      LOG.log(Level.SEVERE, "a bug could not be shown; no more are", cannotBeShown);
    }
  }

  private void ask(Throwable bug) {
    TextArea details = new TextArea(details(bug));
    details.setEditable(false);
    details.setPrefRowCount(8);
    details.setAccessibleText(Texts.of("window.bug.details"));
    Label says = new Label(Texts.of("window.bug.says", code(bug)));
    says.setWrapText(true);
    says.setMinHeight(Label.USE_PREF_SIZE);
    new Sheet(
            shell,
            Texts.of("window.bug.title"),
            new VBox(12, says, details),
            Texts.of("window.bug.copy"),
            Texts.of("window.bug.close"),
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(details.getText());
              Clipboard.getSystemClipboard().setContent(content);
              says.setText(Texts.of("window.bug.copied", code(bug)));
              return false;
            })
        .showAndWait();
  }

  /** The same for the same bug, wherever and whenever: made of its kind and where it arose. */
  static String code(Throwable bug) {
    Throwable root = bug;
    for (int i = 0; i < DEPTH && root.getCause() != null; i++) {
      root = root.getCause();
    }
    StringBuilder place = new StringBuilder(root.getClass().getName());
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith("sightline.")) {
        place.append(frame.getClassName()).append(frame.getMethodName());
        break;
      }
    }
    return "SL-" + String.format(Locale.ROOT, "%06X", place.toString().hashCode() & 0xFFFFFF);
  }

  /** Where it arose, without any message: messages may carry what a person typed. */
  static String details(Throwable bug) {
    StringBuilder text =
        new StringBuilder(code(bug))
            .append("\nSightline ")
            .append(Version.CURRENT)
            .append(", Java ")
            .append(Runtime.version())
            .append(", ")
            .append(System.getProperty("os.name"))
            .append(' ')
            .append(System.getProperty("os.version"))
            .append('\n');
    Throwable part = bug;
    for (int i = 0; i < DEPTH && part != null; i++) {
      text.append(i == 0 ? "" : "because of ").append(part.getClass().getName()).append('\n');
      StackTraceElement[] frames = part.getStackTrace();
      for (int f = 0; f < Math.min(FRAMES, frames.length); f++) {
        text.append("  at ").append(frames[f]).append('\n');
      }
      part = part.getCause();
    }
    return text.toString();
  }
}
