package sightline.app.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A picture and its table twin in one place, with the legend in words and the link that changes
 * between them.
 */
public final class PictureWithTable extends VBox {
  private final Node picture;
  private final Supplier<? extends Node> table;
  private final StackPane place = new StackPane();
  private final Hyperlink change = new Hyperlink();
  private boolean asTable;

  /**
   * A picture with its legend below it, as the heatmap has.
   *
   * @param alternative what the picture shows, in a sentence; a screen reader says it
   * @param table made the first time it is asked for
   */
  public PictureWithTable(
      Node picture,
      String alternative,
      List<? extends Node> legend,
      Supplier<? extends Node> table) {
    super(12);
    this.picture = picture;
    this.table = table;
    getStyleClass().add("picture");
    picture.setAccessibleHelp(alternative);
    if (picture.getAccessibleText() == null) {
      picture.setAccessibleText(alternative);
    }
    change.getStyleClass().add("text-small");
    change.setMinWidth(USE_PREF_SIZE);
    change.setOnAction(event -> show(!asTable));
    FlowPane signs = new FlowPane(16, 6);
    signs.getChildren().addAll(legend);
    signs.setAlignment(Pos.CENTER_LEFT);
    signs.setMinWidth(0);
    signs.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(signs, Priority.ALWAYS);
    HBox below = new HBox(16, signs, change);
    below.setAlignment(Pos.CENTER_LEFT);
    below.setMinHeight(USE_PREF_SIZE);
    below.getStyleClass().addAll("rule-above", "legend");
    VBox.setVgrow(place, Priority.ALWAYS);
    place.setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(place, below);
    show(false);
  }

  /** A legend entry for a rating: its mark and what it stands for. */
  public static Node legend(Mark mark, String words) {
    Label label = new Label(words, new RatingMark(mark, RatingMark.Size.MEDIUM));
    label.getStyleClass().addAll("text-small", "text-muted");
    label.setGraphicTextGap(8);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  public boolean showsTable() {
    return asTable;
  }

  /** Shows the table or the picture. */
  public void show(boolean tableWanted) {
    asTable = tableWanted;
    place.getChildren().setAll(tableWanted ? table.get() : picture);
    change.setText(Texts.of(tableWanted ? "kit.table.hide" : "kit.table.show"));
  }
}
