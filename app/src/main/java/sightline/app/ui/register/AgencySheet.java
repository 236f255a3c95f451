package sightline.app.ui.register;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.ChosenWords;
import sightline.app.ui.kit.FieldGroup;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;

/** The sheet in which one agency is written down or changed. */
final class AgencySheet {
  private final RegisterViewModel model;
  private final Shell shell;
  private final Optional<Agency> before;
  private final TextField name = new TextField();
  private final TextField code = new TextField();
  private final ComboBox<AgencyType> type = new ComboBox<>();
  private final FieldGroup nameGroup =
      new FieldGroup(Texts.of("register.name"), Texts.of("register.name.hint"), name);
  private final FieldGroup codeGroup =
      new FieldGroup(Texts.of("register.code"), Texts.of("register.code.hint"), code);
  private final FieldGroup typeGroup =
      new FieldGroup(Texts.of("register.type"), Texts.of("register.type.hint"), type);
  private String suggested = "";

  AgencySheet(RegisterViewModel model, Shell shell, Optional<Agency> before) {
    this.model = model;
    this.shell = shell;
    this.before = before;
    type.getItems().setAll(AgencyType.values());
    type.setMaxWidth(Double.MAX_VALUE);
    type.setConverter(new ChosenWords<>(AgencyType::label));
    before.ifPresent(
        agency -> {
          name.setText(agency.name());
          type.setValue(agency.type());
        });
    name.textProperty().subscribe(this::suggest);
  }

  /** Follows the name until a person has typed a code of their own. */
  private void suggest(String typed) {
    if (code.getText().equals(suggested)) {
      suggested = model.suggestCode(typed);
      code.setText(suggested);
    }
  }

  void open() {
    // the code names the agency in packs and records, so it stays as it is
    VBox fields =
        before.isPresent()
            ? new VBox(16, nameGroup, typeGroup)
            : new VBox(16, nameGroup, codeGroup, typeGroup);
    new Sheet(
            shell,
            before
                .map(a -> Texts.of("register.change.title", a.name()))
                .orElseGet(() -> Texts.of("register.add")),
            fields,
            before.isPresent() ? Texts.of("register.change.act") : Texts.of("register.add.act"),
            before.isPresent() ? Texts.of("register.change.keep") : Texts.of("register.add.keep"),
            this::put)
        .showAndWait();
  }

  private boolean put() {
    RegisterViewModel.Mistakes mistakes =
        model.check(before, name.getText(), code.getText(), Optional.ofNullable(type.getValue()));
    nameGroup.setError(mistakes.name());
    codeGroup.setError(mistakes.code());
    typeGroup.setError(mistakes.type());
    if (!mistakes.none()) {
      (!mistakes.name().isEmpty() ? name : !mistakes.code().isEmpty() ? code : type).requestFocus();
      return false;
    }
    model.put(
        new Agency(
            before.map(Agency::code).orElse(code.getText().strip()),
            name.getText().strip(),
            type.getValue(),
            before.flatMap(Agency::trust)));
    return true;
  }
}
