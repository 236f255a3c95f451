package sightline.app.ui.home;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import sightline.app.ui.kit.Icons;
import sightline.app.ui.kit.Labels;

/** Pieces both home screens are laid out with. */
final class Rows {
  private Rows() {}

  /** One line that keeps its width whatever stands beside it. */
  static Label fixed(String words, String... styleClasses) {
    Label label = new Label(words);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }

  /** A title over a second line. */
  static VBox two(Node first, Node second) {
    VBox both = new VBox(2, first, second);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    return both;
  }

  static HBox icon(Icons icon, String tone) {
    HBox holder = new HBox(icon.icon());
    holder.getStyleClass().addAll("row-icon", tone);
    return holder;
  }

  /** A whole row that is one button, with a chevron at its end. */
  static Button pressable(Icons icon, String title, String detail, Runnable act) {
    HBox line =
        new HBox(
            12,
            icon(icon, "plain"),
            two(Labels.of(title), Labels.of(detail, "text-small", "text-muted")),
            icon(Icons.OPEN, "plain"));
    line.setAlignment(Pos.TOP_LEFT);
    Button row = new RowButton(line);
    row.setAccessibleText(title + ". " + detail);
    row.setOnAction(event -> act.run());
    return row;
  }

  /** A button as wide as its place and as high as its words need at that width. */
  private static final class RowButton extends Button {
    private static final double LOWEST = 72;

    private final HBox line;

    RowButton(HBox line) {
      this.line = line;
      setGraphic(line);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("row-button");
      setMaxWidth(Double.MAX_VALUE);
      setAlignment(Pos.TOP_LEFT);
      widthProperty().subscribe(width -> line.setPrefWidth(inside(width.doubleValue())));
      insetsProperty().subscribe(() -> line.setPrefWidth(inside(getWidth())));
    }

    private double inside(double width) {
      return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    /** Never less than its words: a column that is too long scrolls. */
    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
      double within = inside(width < 0 ? getWidth() : width);
      return Math.max(LOWEST, snappedTopInset() + line.prefHeight(within) + snappedBottomInset());
    }
  }
}
