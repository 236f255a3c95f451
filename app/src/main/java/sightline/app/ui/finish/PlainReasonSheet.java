package sightline.app.ui.finish;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Banner;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;

/** A sheet that says what a file without encryption means and does not go on without a reason. */
public final class PlainReasonSheet implements PlainReason {
  private final Shell shell;

  public PlainReasonSheet(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Optional<String> ask() {
    TextField reason = new TextField();
    FieldGroup group =
        new FieldGroup(
            Texts.of("finish.plain.reason"), Texts.of("finish.plain.reason.hint"), reason);
    Label kept = Labels.muted(Texts.of("finish.plain.kept"));
    VBox content =
        new VBox(
            16,
            new Banner(
                Banner.Kind.WARNING, Texts.of("finish.plain.first"), Texts.of("finish.plain.rest")),
            group,
            kept);
    boolean act =
        new Sheet(
                shell,
                Texts.of("finish.plain.title"),
                content,
                Texts.of("finish.plain.act"),
                Texts.of("finish.plain.keep"),
                () -> {
                  boolean given = !reason.getText().isBlank();
                  group.setError(given ? "" : Texts.of("finish.plain.missing"));
                  if (!given) {
                    reason.requestFocus();
                  }
                  return given;
                })
            .showAndWait();
    return act ? Optional.of(reason.getText().strip()) : Optional.empty();
  }
}
