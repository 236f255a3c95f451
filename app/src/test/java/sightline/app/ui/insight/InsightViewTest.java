package sightline.app.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.PlayedPartnership;
import sightline.app.ui.Pressed;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.HeatmapCell;
import sightline.app.ui.kit.HeatmapGrid;
import sightline.app.ui.kit.Theme;
import sightline.model.insight.AnswerRef;

@ExtendWith(FxTest.class)
class InsightViewTest {
  private final List<AnswerRef> audits = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();
  private final InsightPlaces places =
      new InsightPlaces(audits::add, reports::add, round -> {}, () -> {});
  private final InsightViewModel model =
      new InsightViewModel(
          PlayedPartnership.get().readReturns(),
          new DirectJobs(),
          PlayedPartnership.CLOCK,
          Optional.empty(),
          failure -> {
            throw new AssertionError(failure);
          });

  @BeforeAll
  static void play() {
    PlayedPartnership.get();
  }

  private InsightView view() {
    return new InsightView(model, places);
  }

  @Test
  void drawsTheHeatmapWithItsAnswers() {
    SampleFrame frame = SampleFrame.atTheCentre("insight");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "insight-heatmap",
        () -> {
          HeatmapGrid grid = grid(frame);
          openPoor(grid);
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.values());
  }

  @Test
  void drawsTheSummary() {
    SampleFrame frame = SampleFrame.atTheCentre("insight");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "insight-summary",
        () -> {
          model.choosePage(InsightViewModel.Page.SUMMARY);
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.LIGHT,
        Theme.Look.CONTRAST);
  }

  private static HeatmapGrid grid(SampleFrame frame) {
    return (HeatmapGrid) frame.shell().lookup(".heatmap");
  }

  private static HeatmapCell openPoor(HeatmapGrid grid) {
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        HeatmapCell cell = grid.cell(r, c);
        if (cell.getStyleClass().contains("poor")) {
          cell.requestFocus();
          Pressed.key(cell.getScene(), KeyCode.ENTER);
          return cell;
        }
      }
    }
    throw new AssertionError("nothing poor in the demo");
  }
}
