package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.ui.kit.KitGalleryTest.CHOICES;
import static sightline.app.ui.kit.KitGalleryTest.accent;
import static sightline.app.ui.kit.KitGalleryTest.card;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.Theme.Look;

/** Draws what forms and figures are made of, and checks the parts as a person meets them. */
@ExtendWith(FxTest.class)
class FormsAndFiguresGalleryTest {
  @Test
  void drawsTheFormParts() {
    DigitGroups letter = new DigitGroups(6, 5, (group, digits) -> !"00000".equals(digits));
    letter.fill("12871 92675 40318 558");
    PassphraseField fresh =
        new PassphraseField(
            "Passphrase", typed -> new PassphraseField.Strength("Strong", Tone.SUCCESS));
    ((PasswordTextField) fresh.getChildren().getFirst()).setText("kettle harbour violet ladder");
    fresh.setShown(true);
    PassphraseField again = new PassphraseField("Type it again");
    ((PasswordTextField) again.getChildren().getFirst()).setText("kettle harbour");
    CheckBox printed = new CheckBox("I have printed the recovery code, or written it down");
    printed.setSelected(true);
    ComboBox<String> order = new ComboBox<>();
    order.getItems().setAll("Order: needs a person first", "Order: by agency");
    order.getSelectionModel().selectFirst();
    order.setAccessibleText("Order");
    Button continued = accent("Continue");
    continued.getStyleClass().add(Styles.LARGE);
    Button noLetter = new Button("I do not have the letter");
    noLetter.getStyleClass().add(Styles.FLAT);
    RatingPills chosen = new RatingPills(CHOICES, List.of("Met", "Partly", "Not met", "N/A"));
    chosen.show(0, "");
    RatingPills carried = new RatingPills(CHOICES, List.of("Met", "Partly", "Not met", "N/A"));
    carried.show(1, "From 2024, not confirmed");
    HBox marks = new HBox(12);
    for (Mark mark :
        List.of(
            new Mark(RatingRole.BEST, "O", "Outstanding"),
            new Mark(RatingRole.GOOD, "G", "Good"),
            new Mark(RatingRole.MIXED, "R", "Requires improvement"),
            new Mark(RatingRole.POOR, "I", "Inadequate"),
            Mark.notEnough(),
            Mark.notAnswered(),
            Mark.notApplicable())) {
      for (RatingMark.Size size : RatingMark.Size.values()) {
        marks.getChildren().add(new RatingMark(mark, size));
      }
    }
    marks.setAlignment(Pos.CENTER_LEFT);
    HBox chips =
        new HBox(
            8,
            new Chip("From 2024, not confirmed", Tone.ACCENT),
            new Chip("Receipt arrived", Tone.SUCCESS, Icons.TICK),
            new Chip("No receipt yet", Tone.PLAIN, Icons.AWAITED),
            new Chip("Unsupported", Tone.WARNING, Icons.WARNING),
            new Chip("Not told", Tone.DANGER, Icons.DANGER));
    FilterRow<String> filters =
        new FilterRow<>(
            List.of(
                FilterRow.Part.counted("all", "All", 412),
                FilterRow.Part.counted("new", "New", 371, Icons.DONE),
                FilterRow.Part.counted("held", "Held", 3, Icons.HELD),
                FilterRow.Part.counted("refused", "Refused", 38, Icons.REFUSED)),
            "all",
            value -> {});
    FilterRow<String> views =
        new FilterRow<String>(
                List.of(
                    FilterRow.Part.view("one", "One question", Icons.ONE_QUESTION),
                    FilterRow.Part.view("list", "List", Icons.LIST)),
                "one",
                value -> {})
            .small();
    RadioButton radio = new RadioButton("A school or college");
    radio.setSelected(true);
    VBox open =
        card(
            new FieldGroup(
                "Type the 30 digits from your invitation letter",
                "They prove the pack came from your partnership and was not changed on the way.",
                letter),
            new HBox(12, continued, noLetter),
            new HBox(
                32,
                new FieldGroup(
                    "Passphrase", "Four or more words that do not belong together.", fresh),
                new FieldGroup("Type it again", again)),
            printed,
            radio);
    open.getStyleClass().add("open");
    VBox page =
        new VBox(
            16,
            open,
            marks,
            chips,
            new HBox(24, filters, views),
            new HBox(24, chosen, carried),
            order,
            new KeysSheet());
    page.getStyleClass().addAll("ground", "page");
    ScreenPictures.take(
        page,
        "kit-forms",
        () -> {
          carried.segments().get(1).requestFocus();
          ScreenChecks.hold(page);
        },
        Look.values());
    assertThat(letter.verdictWords()).isEqualTo("Groups 1, 2 and 3 match.");
    assertThat(letter.allMatch()).isFalse();
  }

  @Test
  void drawsHeatmapStepLineAndTable() {
    Mark met = new Mark(RatingRole.GOOD, "M", "Met");
    Mark partly = new Mark(RatingRole.MIXED, "P", "Partly met");
    Mark not = new Mark(RatingRole.POOR, "N", "Not met");
    HeatmapCell.Content four = new HeatmapCell.Content(met, "4/4", "4 of 4");
    HeatmapCell.Content three = new HeatmapCell.Content(partly, "3/4", "3 of 4");
    HeatmapCell.Content one = new HeatmapCell.Content(not, "1/4", "1 of 4");
    HeatmapCell.Content none = new HeatmapCell.Content(Mark.notApplicable(), "", "");
    HeatmapGrid grid =
        new HeatmapGrid(
            new HeatmapGrid.Data(
                "Standards by agency",
                List.of(
                    new HeatmapGrid.Heading("1", "Leadership"),
                    new HeatmapGrid.Heading("6", "Escalation"),
                    new HeatmapGrid.Heading("11", "Commissioned services")),
                List.of("Police", "Hospitals", "Children's services", "Youth justice"),
                List.of(
                    List.of(four, four, three, four),
                    List.of(three, one, four, four),
                    List.of(four, three, three, none))),
            (row, column) -> {});
    PictureWithTable picture =
        new PictureWithTable(
            grid,
            "Standards by agency",
            List.of(
                PictureWithTable.legend(met, "Met: all of them"),
                PictureWithTable.legend(partly, "Partly met"),
                PictureWithTable.legend(Mark.notApplicable(), "Not applicable")),
            grid::asTable);
    LocalDate start = LocalDate.of(2026, 9, 14);
    StepLine line =
        new StepLine(
            new StepLine.Data(
                start,
                LocalDate.of(2026, 10, 30),
                34,
                List.of(
                    new StepLine.Step(start.plusDays(4), 1),
                    new StepLine.Step(start.plusDays(9), 3),
                    new StepLine.Step(start.plusDays(14), 6),
                    new StepLine.Step(start.plusDays(19), 9),
                    new StepLine.Step(start.plusDays(22), 14)),
                List.of(
                    new StepLine.Step(start, 0),
                    new StepLine.Step(start.plusDays(20), 10),
                    new StepLine.Step(start.plusDays(34), 24),
                    new StepLine.Step(start.plusDays(46), 30)),
                Optional.of(LocalDate.of(2026, 10, 8)),
                "14 back today",
                "Due 30 Oct",
                "14 of 34 back, two more than on the same day in 2024"));
    FiguresTable table = line.asTable();
    table.setPrefHeight(220);
    VBox page = new VBox(16, card(picture), card(line), table);
    page.getStyleClass().addAll("ground", "page");
    ScreenPictures.take(
        page,
        "kit-figures",
        () -> {
          grid.cell(1, 1).requestFocus();
          ScreenChecks.hold(page);
        },
        Look.values());
    assertThat(grid.cell(1, 1).getAccessibleText())
        .isEqualTo("Escalation, Hospitals: not met, 1 of 4");
    assertThat(grid.asTable().getItems().get(1))
        .containsExactly(
            "6 Escalation", "Partly met, 3 of 4", "Not met, 1 of 4", "Met, 4 of 4", "Met, 4 of 4");
  }
}
