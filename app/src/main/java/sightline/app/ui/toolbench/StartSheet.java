package sightline.app.ui.toolbench;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.tool.ToolKind;

/** Asks what a new question set is called and what kind it is. */
final class StartSheet {
  private final ToolsViewModel model;
  private final Shell shell;
  private final TextField title = new TextField();
  private final ComboBox<ToolKind> kind = new ComboBox<>();
  private final FieldGroup titleGroup = new FieldGroup(Texts.of("toolbench.field.title"), title);
  private final FieldGroup kindGroup =
      new FieldGroup(Texts.of("toolbench.column.kind"), Texts.of("toolbench.start.hint"), kind);

  StartSheet(ToolsViewModel model, Shell shell) {
    this.model = model;
    this.shell = shell;
    kind.getItems().setAll(ToolKind.values());
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setConverter(new ChosenWords<>(ToolKind::label));
    kind.setValue(ToolKind.SINGLE_AGENCY);
  }

  void open() {
    new Sheet(
            shell,
            Texts.of("toolbench.start"),
            new VBox(16, titleGroup, kindGroup),
            Texts.of("toolbench.start.act"),
            Texts.of("toolbench.start.keep"),
            this::start)
        .showAndWait();
  }

  private boolean start() {
    boolean named = !title.getText().isBlank();
    titleGroup.setError(named ? "" : Texts.of("toolbench.start.missing"));
    if (!named) {
      title.requestFocus();
      return false;
    }
    model.start(title.getText().strip(), kind.getValue());
    return true;
  }
}
