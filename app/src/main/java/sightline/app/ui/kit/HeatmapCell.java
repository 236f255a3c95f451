package sightline.app.ui.kit;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * One cell of a heatmap: the tint of the role, the mark, and the figure. Opens the answers behind
 * it.
 */
public final class HeatmapCell extends HBox {
  private final Optional<Runnable> open;

  /**
   * A cell.
   *
   * @param spoken "Escalation, Hospitals: not met, 1 of 4"
   * @param open empty for a cell that is only read
   */
  HeatmapCell(Content content, String spoken, Optional<Runnable> open) {
    this.open = open;
    getStyleClass().addAll("heatmap-cell", content.mark().role().styleClass());
    if (open.isPresent()) {
      getStyleClass().add("opens");
    }
    setAlignment(Pos.CENTER);
    setAccessibleRole(open.isPresent() ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
    setAccessibleText(spoken);
    getChildren().add(new RatingMark(content.mark(), RatingMark.Size.MEDIUM));
    content
        .second()
        .ifPresent(mark -> getChildren().add(new RatingMark(mark, RatingMark.Size.MEDIUM)));
    if (!content.figure().isEmpty()) {
      Label figure = new Label(content.figure());
      figure.getStyleClass().add("text-small");
      figure.setMinWidth(USE_PREF_SIZE);
      getChildren().add(figure);
    }
    setOnMouseClicked(
        event -> {
          requestFocus();
          open();
        });
  }

  /**
   * What a cell shows.
   *
   * @param second the moderated rating where both are shown; its mark stands second
   * @param figure "3/4", empty where the mark says it all
   * @param figureSpoken "3 of 4"
   */
  public record Content(Mark mark, Optional<Mark> second, String figure, String figureSpoken) {
    public Content(Mark mark, String figure, String figureSpoken) {
      this(mark, Optional.empty(), figure, figureSpoken);
    }

    /** The cell in words: "not met, 1 of 4". */
    public String inWords() {
      StringBuilder words = new StringBuilder(mark.word().toLowerCase(java.util.Locale.UK));
      second.ifPresent(
          moderated ->
              words
                  .append(", ")
                  .append(
                      Texts.of(
                          "kit.heatmap.moderated",
                          moderated.word().toLowerCase(java.util.Locale.UK))));
      if (!figureSpoken.isEmpty()) {
        words.append(", ").append(figureSpoken);
      }
      return words.toString();
    }
  }

  void open() {
    open.ifPresent(Runnable::run);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
