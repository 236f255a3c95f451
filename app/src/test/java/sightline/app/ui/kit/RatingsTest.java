package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pressed;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenPictures;

@ExtendWith(FxTest.class)
class RatingsTest {
  private final List<Integer> told = new ArrayList<>();
  private final RatingRows rows = new RatingRows(KitGalleryTest.CHOICES);

  @Test
  void showingAnAnswerTellsNobody() {
    rows.setOnChosen(told::add);
    rows.show(2, "");
    assertThat(told).isEmpty();
    assertThat(rows.chosen()).isEqualTo(2);
  }

  @Test
  void pressingARowTellsItOnce() {
    rows.setOnChosen(told::add);
    rows.rows().get(1).fire();
    assertThat(told).containsExactly(1);
  }

  @Test
  void pressingACarriedRowAgainConfirmsIt() {
    rows.setOnChosen(told::add);
    rows.show(1, "From 2024, not confirmed");
    rows.rows().get(1).fire();
    assertThat(told).containsExactly(1);
  }

  @Test
  void pressingAConfirmedRowAgainChangesNothing() {
    rows.setOnChosen(told::add);
    rows.show(1, "");
    rows.rows().get(1).fire();
    assertThat(told).isEmpty();
  }

  @Test
  void goingBackToAnEarlierRatingTellsItAgain() {
    rows.setOnChosen(told::add);
    rows.rows().get(0).fire();
    rows.show(1, "");
    rows.rows().get(0).fire();
    assertThat(told).containsExactly(0, 0);
  }

  @Test
  void arrowKeysMoveTheChoiceAndTellEachStepOnce() {
    rows.setOnChosen(told::add);
    rows.show(0, "");
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(rows), Theme.standard())) {
      rows.rows().get(0).requestFocus();
      Pressed.key(window.scene(), KeyCode.DOWN);
      Pulses.settle();
      Pressed.key(window.scene(), KeyCode.DOWN);
      Pulses.settle();
      assertThat(told).containsExactly(1, 2);
      assertThat(rows.rows().get(2).isFocused()).isTrue();
    }
  }

  @Test
  void theKeyOfARatingChoosesItAndBringsTheFocus() {
    rows.setOnChosen(told::add);
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(rows), Theme.standard())) {
      rows.choose(1);
      assertThat(told).containsExactly(1);
      assertThat(window.scene().getFocusOwner()).isSameAs(rows.rows().get(1));
    }
  }

  @Test
  void tabEntersAtTheChosenRowOnly() {
    rows.show(2, "");
    assertThat(rows.rows())
        .extracting(RatingRow::isFocusTraversable)
        .containsExactly(false, false, true, false);
  }

  @Test
  void aCarriedRowSaysSoAloud() {
    rows.show(1, "From 2024, not confirmed");
    assertThat(rows.rows().get(1).getAccessibleText())
        .startsWith("Partly met. From 2024, not confirmed.");
    rows.show(1, "");
    assertThat(rows.rows().get(1).getAccessibleText()).doesNotContain("2024");
  }

  @Test
  void aLongDescriptorWrapsInsteadOfBeingCut() {
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(rows), Theme.standard())) {
      RatingRow first = rows.rows().getFirst();
      double wide = first.prefHeight(1200);
      double narrow = first.prefHeight(300);
      assertThat(narrow).isGreaterThan(wide);
      assertThat(window.scene().getWidth()).isEqualTo(1280);
    }
  }

  @Test
  void pressingACarriedPillConfirmsItAndItStaysChosen() {
    RatingPills pills = new RatingPills(KitGalleryTest.CHOICES);
    pills.setOnChosen(told::add);
    pills.show(1, "From 2024, not confirmed");
    Segments.Segment carried = pills.segments().get(1);
    carried.fire();
    assertThat(told).containsExactly(1);
    pills.show(1, "");
    carried.fire();
    assertThat(told).containsExactly(1);
    pills.show(1, "From 2024, not confirmed");
    assertThat(carried.isSelected()).isTrue();
    assertThat(carried.getAccessibleText()).isEqualTo("Partly met. From 2024, not confirmed");
  }

  @Test
  void aMarkWithoutAWordIsRefused() {
    assertThatThrownBy(() -> new Mark(RatingRole.GOOD, "M", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShapeSaysTheRole() {
    assertThat(new RatingMark(Mark.notApplicable(), RatingMark.Size.LARGE).prefWidth(-1))
        .isEqualTo(36);
    assertThat(new RatingMark(Mark.notAnswered(), RatingMark.Size.LARGE).getStyleClass())
        .contains("unanswered");
    assertThat(new RatingMark(Mark.notEnough(), RatingMark.Size.SMALL).getAccessibleText())
        .isEqualTo("Not enough evidence");
  }
}
