package sightline.app.ui.report;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.PlayedPartnership;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.kit.ReportView;
import sightline.app.ui.kit.Theme;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProduceReport;
import sightline.app.work.Workplace;
import sightline.model.report.ReportCatalogue;

@ExtendWith(FxTest.class)
class ReportsViewTest {
  private ReportsViewModel model;

  @BeforeAll
  static void play() {
    PlayedPartnership.get();
  }

  private ReportsView view(ProduceReport produceReport) {
    model =
        new ReportsViewModel(
            produceReport,
            new DirectJobs(),
            new ScriptedFileChoices(),
            Optional.empty(),
            file -> {},
            failure -> {
              throw new AssertionError(failure);
            });
    return new ReportsView(model, () -> {});
  }

  private ReportsView view() {
    return view(PlayedPartnership.get().produceReport());
  }

  private static void settle(SampleFrame frame) {
    Node view = frame.shell().lookup(".report-view");
    Pulses.until(((ReportView) view).completeProperty()::get, "all sections of the report");
    Pulses.settle();
  }

  private static void choose(SampleFrame frame, String words) {
    frame.shell().lookupAll(".radio-button").stream()
        .map(RadioButton.class::cast)
        .filter(radio -> radio.getText().equals(words))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void drawsTheSummaryOfARound() {
    SampleFrame frame = SampleFrame.atTheCentre("reports");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "reports",
        () -> {
          settle(frame);
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.values());
  }

  @Test
  void drawsAnAgencyReturnAtTheCentre() {
    SampleFrame frame = SampleFrame.atTheCentre("reports");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "reports-agency-return",
        () -> {
          choose(frame, ReportCatalogue.AGENCY_RETURN.title());
          Pulses.settle();
          settle(frame);
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.LIGHT);
  }

  @Test
  void drawsAnAgencysOwnCopy() throws Exception {
    SampleFrame frame = SampleFrame.atAnAgency("reports");
    try (Workplace agency = PlayedPartnership.get().agency("northshire-hospitals")) {
      ProduceReport own = new ProduceReport(agency, new Audits(agency, new Books(agency)));
      frame.host().show(() -> view(own));
      ScreenPictures.take(
          frame.shell(),
          "reports-own-copy",
          () -> {
            settle(frame);
            ScreenChecks.hold(frame.shell());
          },
          Theme.Look.LIGHT,
          Theme.Look.CONTRAST);
    }
  }

  @Test
  void isGarbageOnceLeft() {
    ScreenMemory.returnsAfterFiftyVisits(this::view);
  }
}
