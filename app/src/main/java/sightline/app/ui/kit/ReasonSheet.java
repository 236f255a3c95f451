package sightline.app.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;

/** Asks over the window why something is done that is not done without a reason. */
public final class ReasonSheet {
  private final Shell shell;
  private final String texts;
  private final String title;

  /**
   * @param texts what the names of its texts begin with; ".reason", ".hint", ".missing", ".act" and
   *     ".keep" follow
   * @param title what is done, and to whom
   */
  public ReasonSheet(Shell shell, String texts, String title) {
    this.shell = shell;
    this.texts = texts;
    this.title = title;
  }

  /**
   * Waits until a reason is given or the person goes back.
   *
   * @param before the reason as it stands, or nothing
   * @param act takes the reason before the sheet closes
   */
  public void ask(String before, Consumer<String> act) {
    TextArea reason = new TextArea(before);
    reason.setWrapText(true);
    reason.setPrefRowCount(3);
    FieldGroup field =
        new FieldGroup(Texts.of(texts + ".reason"), Texts.of(texts + ".hint"), reason);
    new Sheet(
            shell,
            title,
            field,
            Texts.of(texts + ".act"),
            Texts.of(texts + ".keep"),
            () -> {
              if (reason.getText().isBlank()) {
                field.setError(Texts.of(texts + ".missing"));
                reason.requestFocus();
                return false;
              }
              act.accept(reason.getText());
              return true;
            })
        .showAndWait();
  }
}
