package sightline.app.ui.kit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The standards of a tool at the left of the work: number, name, and how far each is, in words. */
public final class StandardsList extends ListView<StandardsList.Line> {
  public StandardsList() {
    getStyleClass().addAll("standards-list", "edge-to-edge");
    setCellFactory(list -> new Cell());
    setAccessibleText(Texts.of("kit.standards.name"));
  }

  /**
   * One standard.
   *
   * @param state "1 of 4, 3 to confirm"
   * @param icon only for done, unsupported, and with someone else
   */
  public record Line(String number, String name, String state, Optional<Icons> icon, Tone tone) {
    public Line(String number, String name, String state) {
      this(number, name, state, Optional.empty(), Tone.PLAIN);
    }

    public Line(String number, String name, String state, Icons icon, Tone tone) {
      this(number, name, state, Optional.of(icon), tone);
    }
  }

  private static final class Cell extends ListCell<Line> {
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label icon = new Label();
    private final HBox row;

    Cell() {
      getStyleClass().add("standard");
      number.getStyleClass().addAll("text-small", "standard-number");
      name.getStyleClass().addAll("text-small", "standard-name");
      name.setWrapText(true);
      state.getStyleClass().addAll("text-caption", "text-muted");
      state.setWrapText(true);
      VBox words = new VBox(name, state);
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setMinWidth(0);
      row = new HBox(8, number, words, icon);
      row.setAlignment(Pos.TOP_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      number.setText(line.number());
      name.setText(line.name());
      state.setText(line.state());
      icon.getStyleClass().setAll("label");
      if (line.tone() != Tone.PLAIN) {
        icon.getStyleClass().add(line.tone().styleClass());
      } else {
        icon.getStyleClass().add("text-muted");
      }
      icon.setGraphic(line.icon().map(Icons::small).orElse(null));
      setGraphic(row);
      setAccessibleText(line.number() + " " + line.name() + ", " + line.state());
    }
  }
}
