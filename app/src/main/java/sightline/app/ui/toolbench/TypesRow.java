package sightline.app.ui.toolbench;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Buttons;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.AgencyType;

/** Some types of agency in words, with the act that chooses others. */
final class TypesRow extends VBox {

  /**
   * @param key names the field in the form
   * @param whenEmpty what an empty set says
   * @param ask title of the sheet that asks
   */
  TypesRow(
      FormFields f,
      Shell shell,
      String key,
      Words words,
      Set<AgencyType> types,
      Consumer<Set<AgencyType>> onChosen) {
    super(4);
    Label name = new Label(words.name());
    name.getStyleClass().add("field-label");
    Label said =
        Labels.of(
            types.isEmpty()
                ? words.whenEmpty()
                : Arrays.stream(AgencyType.values())
                    .filter(types::contains)
                    .map(AgencyType::label)
                    .collect(Collectors.joining(", ")));
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    Button choose =
        Buttons.of(
            Texts.of("toolbench.applies.change"),
            () -> new TypesSheet(shell, types).open(words.ask()).ifPresent(onChosen));
    choose.setAccessibleText(words.ask());
    HBox row = new HBox(12, said, f.named(key, choose));
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(name, row);
  }

  /**
   * What it says.
   *
   * @param name of the field
   * @param whenEmpty what an empty set says
   * @param ask title of the sheet
   */
  record Words(String name, String whenEmpty, String ask) {}
}
