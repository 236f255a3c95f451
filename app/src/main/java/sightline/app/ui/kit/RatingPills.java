package sightline.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ContentDisplay;

/**
 * The ratings of one question in a single line, mark and word, for the list of a standard. Dashed
 * when carried; pressing a carried rating again confirms it.
 */
public final class RatingPills extends Segments {
  private final List<RatingChoice> choices;
  private IntConsumer onChosen = index -> {};

  /**
   * The short words may differ from those of the marks ("Partly"); screen readers still say the
   * full word.
   */
  public RatingPills(List<RatingChoice> choices, List<String> shortWords) {
    this.choices = List.copyOf(choices);
    if (shortWords.size() != choices.size()) {
      throw new IllegalArgumentException("one short word for each rating");
    }
    List<Segment> pills = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      pills.add(pill(choices.get(i), shortWords.get(i), i));
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
      Segment pill = segments().get(i);
      boolean carried = i == index && !carriedSince.isEmpty();
      pill.getStyleClass().remove("carried");
      if (carried) {
        pill.getStyleClass().add("carried");
      }
      pill.setAnswersAgain(carried);
      String word = choices.get(i).mark().word();
      pill.setAccessibleText(carried ? word + ". " + carriedSince : word);
    }
    group().selectToggle(index < 0 ? null : segments().get(index));
  }

  /** The chosen rating, or -1. */
  public int chosen() {
    return chosenIndex();
  }

  /** Chooses as a person would by the rating's key; does nothing when there is no such rating. */
  public void choose(int index) {
    if (index >= 0 && index < choices.size()) {
      segments().get(index).requestFocus();
      segments().get(index).fire();
    }
  }

  private Segment pill(RatingChoice choice, String word, int index) {
    Segment pill = new Segment(word, new RatingMark(choice.mark(), RatingMark.Size.MEDIUM));
    if (choice.mark().role() == RatingRole.NOT_APPLICABLE
        || choice.mark().role() == RatingRole.NOT_ENOUGH) {
      pill.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
    pill.setAccessibleText(choice.mark().word());
    pill.setOnAction(event -> onChosen.accept(index));
    return pill;
  }
}
