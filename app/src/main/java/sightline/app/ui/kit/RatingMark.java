package sightline.app.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextBoundsType;
import javafx.scene.transform.Scale;

/**
 * The small sign of a rating. Its shape says the role, its letter the rating; a screen reader says
 * the word. Drawn on a square of 24 (the pill of "not applicable" on 36 by 24) and scaled to the
 * size asked for.
 */
public final class RatingMark extends Region {
  private static final double DRAWN = 24;
  private static final double DRAWN_PILL = 36;

  private final Group drawing = new Group();
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final double drawnWidth;

  public RatingMark(Mark mark, Size size) {
    drawnWidth = mark.role() == RatingRole.NOT_APPLICABLE ? DRAWN_PILL : DRAWN;
    getStyleClass().addAll("rating-mark", mark.role().styleClass(), size.styleClass());
    if (mark.role() == RatingRole.NONE) {
      getStyleClass().add("unanswered");
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(mark.word());
    setPrefHeight(size.pixels());
    draw(mark);
    drawing.setManaged(false);
    drawing.setAutoSizeChildren(false);
    drawing.getTransforms().add(scale);
    getChildren().add(drawing);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private void draw(Mark mark) {
    Shape outer =
        switch (mark.role()) {
          case BEST, GOOD -> new Circle(12, 12, 10.5);
          case MIXED -> path("M12 0.8L23.2 12L12 23.2L0.8 12Z");
          case POOR -> rounded(2, 2, 20, 20, 5);
          case NONE -> new Circle(12, 12, 10.2);
          case NOT_APPLICABLE -> rounded(1, 3, 34, 18, 18);
          case NOT_ENOUGH -> path("M7 2.2h10L22.2 12L17 21.8H7L1.8 12Z");
        };
    outer.getStyleClass().add("shape-outer");
    drawing.getChildren().add(outer);
    double letterSize = 13;
    if (mark.role() == RatingRole.BEST) {
      Circle inner = new Circle(12, 12, 8);
      inner.getStyleClass().add("shape-inner");
      drawing.getChildren().add(inner);
      letterSize = 11.5;
    } else if (mark.role() == RatingRole.NOT_APPLICABLE) {
      letterSize = 12;
    }
    Text letter = new Text(mark.letter());
    letter.getStyleClass().add("letter");
    letter.setStyle("-fx-font-size: " + letterSize + "px");
    letter.setTextOrigin(VPos.BASELINE);
    letter.setBoundsType(TextBoundsType.LOGICAL);
    letter.setTextAlignment(TextAlignment.CENTER);
    letter.setY(mark.role() == RatingRole.BEST ? 16.2 : 16.5);
    letter
        .layoutBoundsProperty()
        .subscribe(bounds -> letter.setX(drawnWidth / 2 - bounds.getWidth() / 2));
    drawing.getChildren().add(letter);
  }

  private static SVGPath path(String content) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    return path;
  }

  private static Rectangle rounded(double x, double y, double width, double height, double arc) {
    Rectangle rectangle = new Rectangle(x, y, width, height);
    rectangle.setArcWidth(arc);
    rectangle.setArcHeight(arc);
    return rectangle;
  }

  @Override
  protected double computePrefWidth(double height) {
    return getPrefHeight() * drawnWidth / DRAWN;
  }

  @Override
  protected void layoutChildren() {
    double factor = getHeight() / DRAWN;
    scale.setX(factor);
    scale.setY(factor);
  }

  /** 24 in rating rows, 20 in tables and cells, 16 in dense lists; all follow the text size. */
  public enum Size {
    LARGE(24),
    MEDIUM(20),
    SMALL(16);

    private final int pixels;

    Size(int pixels) {
      this.pixels = pixels;
    }

    int pixels() {
      return pixels;
    }

    String styleClass() {
      return "mark-" + pixels;
    }
  }
}
