package sightline.app.ui.kit;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;

/**
 * The ratings of one question in a single line, mark and word, for the list of a standard. Dashed when carried; pressing
 * a carried rating again confirms it.
 */
public final class RatingPills extends Segments {
  private final List<RatingChoice> choices;
  private IntConsumer onChosen = index -> {};

  /** The short words may differ from those of the marks ("Partly"); screen readers still say the full word. */
  public RatingPills(List<RatingChoice> choices, List<String> shortWords) {
    this.choices = List.copyOf(choices);
    if (shortWords.size() != choices.size()) {
      throw new IllegalArgumentException("one short word for each rating");
    }
    List<Pill> pills = new java.util.ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      pills.add(new Pill(choices.get(i), shortWords.get(i), i));
    }
    join(pills);
  }

  public RatingPills(List<RatingChoice> choices) {
    this(choices, choices.stream().map(choice -> choice.mark().word()).toList());
  }

  public void setOnChosen(IntConsumer listener) {
    onChosen = listener;
  }

  /**
   * Shows an answer without telling the listener.
   *
   * @param index the chosen rating, or -1 for none
   * @param carriedSince what a screen reader adds for a carried rating, else empty
   */
  public void show(int index, String carriedSince) {
    for (int i = 0; i < choices.size(); i++) {
      ToggleButton pill = buttons().get(i);
      boolean carried = i == index && !carriedSince.isEmpty();
      pill.getStyleClass().remove("carried");
      if (carried) {
        pill.getStyleClass().add("carried");
      }
      String word = choices.get(i).mark().word();
      pill.setAccessibleText(carried ? word + ". " + carriedSince : word);
    }
    group().selectToggle(index < 0 ? null : buttons().get(index));
  }

  /** The chosen rating, or -1. */
  public int chosen() {
    return buttons().indexOf(group().getSelectedToggle());
  }

  private final class Pill extends ToggleButton {
    Pill(RatingChoice choice, String word, int index) {
      super(word, new RatingMark(choice.mark(), RatingMark.Size.MEDIUM));
      if (choice.mark().role() == RatingRole.NOT_APPLICABLE) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      }
      setAccessibleText(choice.mark().word());
      setOnAction(event -> onChosen.accept(index));
      selectedProperty()
          .subscribe(
              (before, now) -> {
                // arrow keys choose without an action
                if (now && isFocused() && !isArmed() && !firing) {
                  onChosen.accept(index);
                }
              });
    }

    private boolean firing;

    /** A chosen rating stays chosen; pressing it again confirms it. */
    @Override
    public void fire() {
      firing = true;
      try {
        if (isDisabled()) {
          return;
        }
        setSelected(true);
        fireEvent(new ActionEvent());
      } finally {
        firing = false;
      }
    }
  }
}
