package sightline.app.ui.kit;

import atlantafx.base.controls.Spacer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The navigation at the left: one entry a place, the chosen one marked, a count only where
 * something waits, and at the foot who is working for whom. One stop for Tab; arrow keys move
 * inside.
 */
public final class NavigationList extends VBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<String, ToggleButton> entries = new HashMap<>();
  private final Map<String, Label> counts = new HashMap<>();
  private final VBox who = new VBox();

  public NavigationList(List<Entry> places, Consumer<String> open) {
    getStyleClass().add("navigation");
    setAccessibleRole(AccessibleRole.PARENT);
    for (Entry place : places) {
      if (place.apart()) {
        Region gap = new Region();
        gap.setMinHeight(8);
        getChildren().add(gap);
      }
      getChildren().add(entry(place, open));
    }
    who.getStyleClass().add("nav-who");
    who.setVisible(false);
    getChildren().addAll(new Spacer(javafx.geometry.Orientation.VERTICAL), who);
  }

  /**
   * A place to go.
   *
   * @param id names the place for {@link #choose} and {@link #setCount}
   * @param apart set off from the entries above by a gap, as the settings are
   */
  public record Entry(String id, String words, Icons icon, boolean apart) {
    public Entry(String id, String words, Icons icon) {
      this(id, words, icon, false);
    }
  }

  /** Shows a place as chosen without opening it. */
  public void choose(String id) {
    ToggleButton entry = entries.get(id);
    if (entry != null) {
      group.selectToggle(entry);
    }
  }

  /** How many things wait at a place; 0 shows nothing. */
  public void setCount(String id, int waiting) {
    Label count = counts.get(id);
    if (count == null) {
      return;
    }
    count.setText(Integer.toString(waiting));
    count.setVisible(waiting > 0);
    count.setManaged(waiting > 0);
    ToggleButton entry = entries.get(id);
    entry.setAccessibleText(
        waiting > 0
            ? Texts.of("kit.navigation.waiting", entry.getText(), waiting)
            : entry.getText());
  }

  /** Who is working, and for which agency or partnership. */
  public void setWho(String person, String body) {
    Label name = new Label(person);
    name.getStyleClass().addAll("field-label");
    Label of = new Label(body);
    of.getStyleClass().addAll("text-caption", "text-muted");
    of.setWrapText(true);
    who.getChildren().setAll(name, of);
    who.setVisible(true);
  }

  private ToggleButton entry(Entry place, Consumer<String> open) {
    Label words = new Label(place.words());
    words.getStyleClass().add("nav-words");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label count = new Label();
    count.getStyleClass().add("count");
    count.setVisible(false);
    count.setManaged(false);
    HBox line = new HBox(12, place.icon().icon(), words, count);
    line.setAlignment(Pos.CENTER_LEFT);
    ToggleButton entry = new ToggleButton(place.words());
    entry.getStyleClass().add("nav-item");
    entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    entry.setGraphic(line);
    line.prefWidthProperty().bind(entry.widthProperty().subtract(24));
    entry.setToggleGroup(group);
    entry.setAccessibleText(place.words());
    entry.setOnAction(
        event -> {
          group.selectToggle(entry);
          open.accept(place.id());
        });
    entries.put(place.id(), entry);
    counts.put(place.id(), count);
    return entry;
  }
}
