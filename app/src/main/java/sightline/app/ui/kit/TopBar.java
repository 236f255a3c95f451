package sightline.app.ui.kit;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;

/**
 * The bar at the top: mark and name, where you are, then tools of the screen and tools of the
 * program.
 */
public final class TopBar extends HBox {
  private final HBox crumbs = new HBox();
  private final HBox screenTools = new HBox(12);
  private final HBox programTools = new HBox(4);
  private static final double LOWEST = 56;

  private final Separator line = new Separator(Orientation.VERTICAL);

  TopBar() {
    getStyleClass().add("top-bar");
    Label brand = new Label(Texts.of("kit.program"), new BrandMark(28));
    brand.getStyleClass().add("brand");
    brand.setMinWidth(184);
    line.setMaxHeight(27);
    crumbs.getStyleClass().add("crumbs");
    screenTools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    programTools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    getChildren().setAll(brand, line, crumbs, new Spacer(), screenTools, programTools);
    line.setVisible(false);
  }

  /** Never squeezed, however much the screen below asks for. */
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(LOWEST, super.computePrefHeight(width));
  }

  /**
   * The way back as links, then the open place in bold. A place without a way back is the start:
   * plain text.
   */
  public void setCrumbs(List<Screen.Crumb> way, String here) {
    crumbs.getChildren().clear();
    for (Screen.Crumb step : way) {
      Hyperlink link = new Hyperlink(step.words());
      link.setOnAction(event -> step.open().run());
      link.setMinWidth(USE_PREF_SIZE);
      crumbs.getChildren().addAll(link, Icons.OPEN.small());
    }
    if (!here.isEmpty()) {
      Label place = new Label(here);
      // with large text a long title takes two lines rather than lose its end
      place.setWrapText(true);
      place.setMinHeight(USE_PREF_SIZE);
      place.getStyleClass().add(way.isEmpty() ? "text-muted" : "text-bold");
      crumbs.getChildren().add(place);
    }
    line.setVisible(!crumbs.getChildren().isEmpty());
  }

  /** Words instead of crumbs, such as the date on the home screen. */
  public void setLead(String words) {
    setCrumbs(List.of(), words);
  }

  /** Tools of the open screen, left of those of the program. */
  public void setScreenTools(List<? extends Node> tools) {
    screenTools.getChildren().setAll(tools);
  }

  /** Save mark, undo, redo, help, lock: always in the same place. */
  public void setProgramTools(List<? extends Node> tools) {
    programTools.getChildren().setAll(tools);
  }
}
