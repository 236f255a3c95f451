package sightline.app.ui.kit;

import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One rating of a question as a row: radio, mark, word over its descriptor, key cap. The whole row
 * is the target. A row carried from the last cycle is chosen but dashed until a person confirms it,
 * which choosing it again does.
 */
public final class RatingRow extends RadioButton {
  private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

  private final RatingChoice choice;
  private final HBox firstLine = new HBox(8);
  private Chip carriedChip;

  public RatingRow(RatingChoice choice) {
    this.choice = choice;
    getStyleClass().add("rating-row");
    setMaxWidth(Double.MAX_VALUE);
    setText(choice.mark().word());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(content());
    sayAloud();
  }

  public RatingChoice choice() {
    return choice;
  }

  /**
   * Marks the row as carried from an earlier cycle, or as the person's own.
   *
   * @param since the chip's words ("From 2024, not confirmed"), or empty when confirmed
   */
  public void setCarried(String since) {
    if (carriedChip != null) {
      firstLine.getChildren().remove(carriedChip);
      carriedChip = null;
    }
    getStyleClass().remove("carried");
    pseudoClassStateChanged(CARRIED, !since.isEmpty());
    if (!since.isEmpty()) {
      carriedChip = new Chip(since, Tone.ACCENT);
      firstLine.getChildren().add(carriedChip);
      getStyleClass().add("carried");
    }
    sayAloud();
  }

  public boolean isCarried() {
    return carriedChip != null;
  }

  /** Choosing a carried row again confirms it, so it answers even though it is already chosen. */
  @Override
  public void fire() {
    if (isSelected() && isCarried() && !isDisabled()) {
      fireEvent(new ActionEvent());
    } else {
      super.fire();
    }
  }

  private HBox content() {
    StackPane slot = new StackPane(new RatingMark(choice.mark(), RatingMark.Size.LARGE));
    slot.getStyleClass().add("mark-slot");
    Label word = new Label(choice.mark().word());
    word.getStyleClass().add("text-bold");
    // the descriptor beside it wraps; the word of the rating is never cut
    word.setMinWidth(USE_PREF_SIZE);
    firstLine.setAlignment(Pos.CENTER_LEFT);
    firstLine.getChildren().add(word);
    VBox words = new VBox(firstLine);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!choice.descriptor().isEmpty()) {
      Label descriptor = new Label(choice.descriptor());
      descriptor.getStyleClass().addAll("text-small", "text-muted");
      descriptor.setWrapText(true);
      if (choice.mark().role() == RatingRole.NOT_APPLICABLE) {
        firstLine.getChildren().add(descriptor);
        getStyleClass().add("line");
      } else {
        words.getChildren().add(descriptor);
      }
    }
    HBox content = new HBox(12, slot, words);
    content.setAlignment(Pos.CENTER_LEFT);
    if (!choice.key().isEmpty()) {
      content.getChildren().add(new KeyCap(choice.key()));
    }
    return content;
  }

  private void sayAloud() {
    StringBuilder spoken = new StringBuilder(choice.mark().word());
    if (carriedChip != null) {
      spoken.append(". ").append(carriedChip.getText());
    }
    if (!choice.descriptor().isEmpty()) {
      spoken.append(". ").append(choice.descriptor());
    }
    if (!choice.key().isEmpty()) {
      spoken.append(". ").append(Texts.of("kit.key.spoken", choice.key()));
    }
    setAccessibleText(spoken.toString());
  }

  /** A narrow row is higher: its descriptor takes more lines. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new RatingRowSkin(this);
  }
}
