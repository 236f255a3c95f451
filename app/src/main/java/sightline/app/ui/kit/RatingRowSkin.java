package sightline.app.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.skin.RadioButtonSkin;
import javafx.scene.layout.Region;

/**
 * Lays a rating row out over its whole width, so that a long descriptor wraps instead of being cut:
 * the stock radio button gives its graphic only the width it asks for.
 */
final class RatingRowSkin extends RadioButtonSkin {
  private static final double GAP = 12;
  private static final double AIR = 6;

  private final RatingRow row;

  RatingRowSkin(RatingRow row) {
    super(row);
    this.row = row;
  }

  private Region radio() {
    for (Node child : getChildren()) {
      if (child.getStyleClass().contains("radio") && child instanceof Region radio) {
        return radio;
      }
    }
    throw new IllegalStateException("a radio button without its radio");
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    Region radio = radio();
    double side = snapSizeX(radio.prefWidth(-1));
    radio.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - side) / 2), side, side);
    double left = side + GAP;
    Node content = row.getGraphic();
    double contentHeight = Math.min(height, content.prefHeight(width - left));
    content.resizeRelocate(
        snapPositionX(x + left),
        snapPositionY(y + (height - contentHeight) / 2),
        width - left,
        contentHeight);
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    double inner = width < 0 ? -1 : width - left - right - radio().prefWidth(-1) - GAP;
    return top + bottom + row.getGraphic().prefHeight(inner) + 2 * AIR;
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return computePrefHeight(width, top, right, bottom, left);
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + right + radio().prefWidth(-1) + GAP + row.getGraphic().prefWidth(-1);
  }

  @Override
  protected double computeMinWidth(
      double height, double top, double right, double bottom, double left) {
    return left + right + radio().prefWidth(-1) + GAP + 160;
  }
}
