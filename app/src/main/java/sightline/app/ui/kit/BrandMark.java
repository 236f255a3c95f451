package sightline.app.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * The program's mark: an open eye from the side, a dot held in view, on its tile. Never a button,
 * never a function.
 */
public final class BrandMark extends Region {
  private static final double DRAWN = 48;

  private final Scale scale = new Scale(1, 1, 0, 0);

  /** A mark of the given side, in pixels; 16 or more. */
  public BrandMark(double side) {
    getStyleClass().add("brand-mark");
    Rectangle tile = new Rectangle(DRAWN, DRAWN);
    tile.setArcWidth(22);
    tile.setArcHeight(22);
    tile.getStyleClass().add("tile-shape");
    SVGPath lids = new SVGPath();
    lids.setContent("M38 11C25 11 15 16 9 24c6 8 16 13 29 13");
    lids.setStrokeWidth(3.5);
    lids.setStrokeLineCap(StrokeLineCap.ROUND);
    lids.setStrokeLineJoin(StrokeLineJoin.ROUND);
    lids.getStyleClass().add("lids");
    Circle dot = new Circle(32, 24, 5.5);
    dot.getStyleClass().add("dot-shape");
    Group drawing = new Group(tile, lids, dot);
    drawing.setManaged(false);
    drawing.getTransforms().add(scale);
    getChildren().add(drawing);
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.of("kit.program"));
  }

  @Override
  protected void layoutChildren() {
    scale.setX(getWidth() / DRAWN);
    scale.setY(getHeight() / DRAWN);
  }
}
