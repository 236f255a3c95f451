package sightline.app.ui.register;

import javafx.scene.control.ComboBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.app.work.ReadAgencies;

/** Asks which local authority's schools of an extract are meant. */
final class AreaSheet {
  private final RegisterViewModel model;
  private final Shell shell;

  AreaSheet(RegisterViewModel model, Shell shell) {
    this.model = model;
    this.shell = shell;
  }

  void open(RegisterViewModel.AreaQuestion asked) {
    ComboBox<ReadAgencies.LocalAuthority> choice = new ComboBox<>();
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(
        new ChosenWords<>(area -> Texts.count("register.area.line", area.open(), area.name())));
    choice.getItems().setAll(asked.areas());
    FieldGroup field =
        new FieldGroup(
            Texts.of("register.area"),
            Texts.count("register.area.hint", asked.areas().size()),
            choice);
    boolean chosen =
        new Sheet(
                shell,
                Texts.of("register.area.title"),
                field,
                Texts.of("register.area.act"),
                Texts.of("register.area.keep"),
                () -> {
                  if (choice.getValue() == null) {
                    field.setError(Texts.of("register.area.missing"));
                    choice.requestFocus();
                    return false;
                  }
                  return true;
                })
            .showAndWait();
    if (chosen) {
      model.takeSchoolsOf(asked, choice.getValue());
    } else {
      model.leaveSchools();
    }
  }
}
