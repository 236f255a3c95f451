package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pressed;
import sightline.app.ui.ScreenPictures;

@ExtendWith(FxTest.class)
class PartsTest {
  private final List<String> happened = new ArrayList<>();

  @Test
  void pastingTheWholeNumberFillsEveryGroup() {
    DigitGroups groups = new DigitGroups(6, 5, (group, digits) -> digits.startsWith("1"));
    ClipboardContent content = new ClipboardContent();
    content.putString("12345 12345 12345\n12345 12345-12345");
    Clipboard.getSystemClipboard().setContent(content);
    ((TextField) groups.lookup(".digit-group")).paste();
    assertThat(groups.typedProperty().get()).hasSize(30);
    assertThat(groups.allMatch()).isTrue();
    assertThat(groups.verdictWords()).isEqualTo("All groups match.");
  }

  @Test
  void aWrongGroupIsNamed() {
    DigitGroups groups = new DigitGroups(3, 5, (group, digits) -> group != 1);
    groups.fill("11111 22222 33333");
    assertThat(groups.verdictWords())
        .isEqualTo("Group 2 does not match. Check it against the letter.");
    assertThat(groups.allMatch()).isFalse();
  }

  @Test
  void lettersNeverEnterADigitGroup() {
    DigitGroups groups = new DigitGroups(2, 5, (group, digits) -> true);
    TextField first = (TextField) groups.lookup(".digit-group");
    first.insertText(0, "1a2b");
    assertThat(first.getText()).isEqualTo("12");
  }

  @Test
  void theSaveMarkCanBePressedOnlyToTryAgain() {
    SaveMark mark = new SaveMark(new SaveState.Saved(LocalTime.of(10, 42)));
    mark.setOnRetry(() -> happened.add("retry"));
    mark.fire();
    assertThat(happened).isEmpty();
    assertThat(mark.isFocusTraversable()).isFalse();
    assertThat(mark.getText()).isEqualTo("Saved 10:42");
    mark.show(new SaveState.NotSaved());
    mark.fire();
    assertThat(happened).containsExactly("retry");
    assertThat(mark.isFocusTraversable()).isTrue();
  }

  @Test
  void aLineOfTheErrorSummaryLeadsToItsField() {
    TextField field = new TextField();
    ErrorSummary summary = new ErrorSummary();
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(summary, field), Theme.standard())) {
      summary.show(List.of(ErrorSummary.Problem.at("2.3: say why", field)));
      assertThat(window.scene().getFocusOwner()).isSameAs(summary);
      ((Hyperlink) summary.lookup(".hyperlink")).fire();
      assertThat(field.isFocused()).isTrue();
      summary.show(List.of());
      assertThat(summary.isVisible()).isFalse();
    }
  }

  @Test
  void aFieldErrorIsSaidWithItsField() {
    TextField field = new TextField();
    FieldGroup group = new FieldGroup("Reason", "One sentence", field);
    group.setError("Write a reason");
    assertThat(field.getAccessibleHelp()).isEqualTo("Write a reason");
    assertThat(field.getStyleClass()).contains("error");
    group.setError("");
    assertThat(field.getAccessibleHelp()).isEqualTo("One sentence");
    assertThat(field.getStyleClass()).doesNotContain("error");
  }

  @Test
  void aFilterRowIsNeverWithoutAChoice() {
    FilterRow<String> row =
        new FilterRow<>(
            List.of(
                FilterRow.Part.counted("all", "All", 4), FilterRow.Part.counted("held", "Held", 1)),
            "all",
            happened::add);
    row.segments().get(1).fire();
    row.segments().get(1).fire();
    assertThat(row.chosen()).contains("held");
    assertThat(happened).containsExactly("held");
    row.setCount("held", 2);
    assertThat(row.segments().get(1).getText()).isEqualTo("Held 2");
  }

  @Test
  void arrowKeysMoveInTheHeatmapAndEnterOpens() {
    Mark met = new Mark(RatingRole.GOOD, "M", "Met");
    HeatmapCell.Content cell = new HeatmapCell.Content(met, "4/4", "4 of 4");
    HeatmapGrid grid =
        new HeatmapGrid(
            new HeatmapGrid.Data(
                "Standards by agency",
                List.of(
                    new HeatmapGrid.Heading("1", "Leadership"),
                    new HeatmapGrid.Heading("2", "Policy")),
                List.of("Police", "Hospitals"),
                List.of(List.of(cell, cell), List.of(cell, cell))),
            (row, column) -> happened.add(row + "," + column));
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(grid), Theme.standard())) {
      grid.cell(0, 0).requestFocus();
      Pressed.key(window.scene(), KeyCode.RIGHT);
      Pressed.key(window.scene(), KeyCode.DOWN);
      Pressed.key(window.scene(), KeyCode.DOWN);
      assertThat(window.scene().getFocusOwner()).isSameAs(grid.cell(1, 1));
      Pressed.key(window.scene(), KeyCode.ENTER);
      assertThat(happened).containsExactly("1,1");
    }
  }

  @Test
  void aTableIsCopiedWithItsHeadings() {
    FiguresTable table =
        new FiguresTable(
            "Returns",
            List.of(FiguresTable.Column.text("Day"), FiguresTable.Column.figure("Back")),
            List.of(List.of("18 Sep", "1"), List.of("23 Sep", "3")));
    table.copyAll();
    assertThat(Clipboard.getSystemClipboard().getString())
        .isEqualTo("Day\tBack\n18 Sep\t1\n23 Sep\t3");
  }

  @Test
  void textSizeScalesWordsAndMarksTogether() {
    RatingMark mark = new RatingMark(Mark.notAnswered(), RatingMark.Size.LARGE);
    try (ScreenPictures.Window window =
        new ScreenPictures.Window(new VBox(mark), Theme.standard())) {
      assertThat(mark.getHeight()).isEqualTo(24);
      window.dress(Theme.standard().with(Theme.TextSize.PERCENT_150));
      assertThat(mark.getHeight()).isEqualTo(36);
    }
  }

  @Test
  void datesAreWrittenAsTheScreensWriteThem() {
    LocalDate day = LocalDate.of(2026, 9, 4);
    assertThat(Dates.full(day)).isEqualTo("Friday 4 September");
    assertThat(Dates.brief(day)).isEqualTo("4 Sep");
    assertThat(Dates.briefWithYear(day)).isEqualTo("4 Sep 2026");
  }
}
