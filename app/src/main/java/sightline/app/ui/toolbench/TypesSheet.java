package sightline.app.ui.toolbench;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Labels;
import sightline.app.ui.kit.Sheet;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.AgencyType;

/** Asks which types of agency a question is put to. */
final class TypesSheet {
  private final Shell shell;
  private final Map<AgencyType, CheckBox> boxes = new EnumMap<>(AgencyType.class);
  private final Label wrong = Labels.of("", "field-error", "danger");

  /**
   * @param chosen empty for everybody
   */
  TypesSheet(Shell shell, Set<AgencyType> chosen) {
    this.shell = shell;
    for (AgencyType type : AgencyType.values()) {
      CheckBox box = new CheckBox(type.label());
      box.setSelected(chosen.isEmpty() || chosen.contains(type));
      boxes.put(type, box);
    }
  }

  /** The types chosen, empty for everybody; nothing when it was left. */
  Optional<Set<AgencyType>> open(String title) {
    VBox list = new VBox(6);
    list.getStyleClass().add("toolbench-types");
    list.getChildren().setAll(boxes.values());
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(360);
    scroll.setAccessibleText(title);
    scroll.getStyleClass().add("edge-to-edge");
    boolean done =
        new Sheet(
                shell,
                title,
                new VBox(8, wrong, scroll),
                Texts.of("toolbench.types.act"),
                Texts.of("toolbench.types.keep"),
                () -> {
                  boolean any = boxes.values().stream().anyMatch(CheckBox::isSelected);
                  wrong.setText(any ? "" : Texts.of("toolbench.types.none"));
                  return any;
                })
            .showAndWait();
    return done ? Optional.of(chosen()) : Optional.empty();
  }

  private Set<AgencyType> chosen() {
    Set<AgencyType> types = EnumSet.noneOf(AgencyType.class);
    boxes.forEach(
        (type, box) -> {
          if (box.isSelected()) {
            types.add(type);
          }
        });
    return types.size() == AgencyType.values().length ? Set.of() : types;
  }
}
