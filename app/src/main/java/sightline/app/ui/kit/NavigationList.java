package sightline.app.ui.kit;

import atlantafx.base.controls.Spacer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
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
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Map<String, Button> entries = new LinkedHashMap<>();
  private final Map<String, Label> counts = new HashMap<>();
  private final VBox who = new VBox();
  private String chosen = "";

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
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    choose(places.getFirst().id());
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
    if (!entries.containsKey(id)) {
      return;
    }
    chosen = id;
    entries.forEach(
        (place, entry) -> {
          entry.pseudoClassStateChanged(CHOSEN, place.equals(id));
          entry.setFocusTraversable(place.equals(id));
          sayAloud(place);
        });
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
    sayAloud(id);
  }

  private void sayAloud(String id) {
    Button entry = entries.get(id);
    Label count = counts.get(id);
    String words =
        count.isManaged()
            ? Texts.of("kit.navigation.waiting", entry.getText(), count.getText())
            : entry.getText();
    entry.setAccessibleText(id.equals(chosen) ? Texts.of("kit.navigation.here", words) : words);
  }

  /** Arrow keys move the focus only: passing a place must not open it. */
  private void move(KeyEvent event) {
    List<Button> all = List.copyOf(entries.values());
    int at = all.indexOf(getScene().getFocusOwner());
    if (at < 0) {
      return;
    }
    switch (event.getCode()) {
      case UP -> all.get(Math.max(0, at - 1)).requestFocus();
      case DOWN -> all.get(Math.min(all.size() - 1, at + 1)).requestFocus();
      case HOME -> all.getFirst().requestFocus();
      case END -> all.getLast().requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Who is working, and for which agency or partnership. */
  public void setWho(String person, String body) {
    Label name = new Label(person);
    name.getStyleClass().addAll("field-label");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    Label of = new Label(body);
    of.getStyleClass().addAll("text-caption", "text-muted");
    of.setWrapText(true);
    of.setMinHeight(USE_PREF_SIZE);
    who.getChildren().setAll(name, of);
    who.setVisible(true);
  }

  private Button entry(Entry place, Consumer<String> open) {
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
    Button entry = new Button(place.words());
    entry.getStyleClass().add("nav-item");
    entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    entry.setGraphic(line);
    line.prefWidthProperty().bind(entry.widthProperty().subtract(24));
    entry.setAccessibleText(place.words());
    entry.setOnAction(
        event -> {
          choose(place.id());
          open.accept(place.id());
        });
    entries.put(place.id(), entry);
    counts.put(place.id(), count);
    return entry;
  }
}
