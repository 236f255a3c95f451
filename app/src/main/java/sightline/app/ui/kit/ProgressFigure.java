package sightline.app.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * How far an audit is: a bar in two layers, answered and carried, and the same in words. The words
 * carry the meaning; the bar only shows it.
 */
public final class ProgressFigure extends VBox {
  private final TwoPartBar bar = new TwoPartBar();
  private final Text figure = new Text();
  private final Text rest = new Text();
  private final HBox foot = new HBox(16);

  public ProgressFigure() {
    super(10);
    getStyleClass().add("progress-figure");
    figure.getStyleClass().add("text-bold");
    TextFlow words = new TextFlow(figure, rest);
    words.getStyleClass().addAll("text-flow", "text-small");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getChildren().setAll(words);
    getChildren().setAll(bar, foot);
  }

  /** Puts the act that goes on with it at the end of the words. */
  public ProgressFigure with(Node act) {
    foot.getChildren().add(act);
    return this;
  }

  /**
   * Shows the figures.
   *
   * @param answered answers a person has given or confirmed
   * @param carried answers from the last cycle nobody has confirmed yet
   * @param of questions that apply
   * @param restWords what follows "16 of 48" in the sentence, from "answered" on
   */
  public void show(int answered, int carried, int of, String restWords) {
    figure.setText(Texts.of("kit.progress.figure", answered, of));
    rest.setText(" " + restWords);
    bar.show(of == 0 ? 0 : answered / (double) of, of == 0 ? 0 : carried / (double) of);
    bar.setAccessibleText(figure.getText() + rest.getText());
  }

  /** The bar alone; whoever uses it says the figures beside it. */
  static final class TwoPartBar extends Region {
    private final Region track = part("track");
    private final Region later = part("carried");
    private final Region now = part("answered");
    private double first;
    private double second;

    TwoPartBar() {
      getStyleClass().add("two-part-bar");
      setAccessibleRole(AccessibleRole.TEXT);
      getChildren().setAll(track, later, now);
    }

    private static Region part(String styleClass) {
      Region part = new Region();
      part.getStyleClass().add(styleClass);
      return part;
    }

    void show(double answered, double carried) {
      first = answered;
      second = carried;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double x = snappedLeftInset();
      double y = snappedTopInset();
      double width = getWidth() - x - snappedRightInset();
      double height = getHeight() - y - snappedBottomInset();
      track.resizeRelocate(x, y, width, height);
      double answered = snapSizeX(width * Math.min(1, first));
      double both = snapSizeX(width * Math.min(1, first + second));
      later.resizeRelocate(x, y, both, height);
      later.setVisible(second > 0);
      now.resizeRelocate(x, y, answered, height);
      now.setVisible(first > 0);
      square(now, second > 0 || first < 1);
      square(later, first + second < 1);
    }

    /** A part that does not end the bar has a straight right end. */
    private static void square(Region part, boolean straight) {
      part.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("inner"), straight);
    }
  }
}
