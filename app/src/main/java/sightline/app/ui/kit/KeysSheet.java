package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/**
 * The list of all key commands, two columns wide, for the help. Made from {@link Keys}, so it
 * cannot fall behind.
 */
public final class KeysSheet extends GridPane {
  public KeysSheet() {
    getStyleClass().add("keys-sheet");
    setHgap(12);
    setVgap(8);
    ColumnConstraints cap = new ColumnConstraints();
    cap.setHalignment(HPos.RIGHT);
    cap.setMinWidth(64);
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(180);
    ColumnConstraints secondCap = new ColumnConstraints();
    secondCap.setHalignment(HPos.RIGHT);
    secondCap.setMinWidth(96);
    getColumnConstraints().setAll(cap, words, secondCap, words);
    List<Node[]> lines = lines();
    int half = (lines.size() + 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      int column = i < half ? 0 : 2;
      add(lines.get(i)[0], column, i % half);
      add(lines.get(i)[1], column + 1, i % half);
    }
  }

  /** Shows the sheet over the window and waits until it is closed. */
  public static void show(Shell shell) {
    new Sheet(
            shell,
            Texts.of("kit.keys.title"),
            new KeysSheet(),
            Texts.of("kit.close"),
            "",
            () -> true)
        .showAndWait();
  }

  private static List<Node[]> lines() {
    List<Node[]> lines = new ArrayList<>();
    lines.add(
        line(
            Texts.of("kit.keys.range", Keys.RATE_1.cap(), Keys.RATE_9.cap()),
            Texts.of("kit.keys.rate")));
    for (Keys key : Keys.values()) {
      if (key.ratingIndex().isEmpty()) {
        lines.add(line(key.cap(), key.words()));
      }
    }
    return lines;
  }

  private static Node[] line(String cap, String words) {
    Label meaning = new Label(words);
    meaning.setAccessibleText(words + ". " + Texts.of("kit.key.spoken", cap));
    return new Node[] {new KeyCap(cap), meaning};
  }
}
