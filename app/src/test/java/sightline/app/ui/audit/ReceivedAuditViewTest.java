package sightline.app.ui.audit;

import java.util.List;
import java.util.Optional;
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
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.Theme;

@ExtendWith(FxTest.class)
class ReceivedAuditViewTest {
  private ReceivedAuditViewModel model;

  @BeforeAll
  static void play() {
    PlayedPartnership.get();
  }

  private ReceivedAuditView view() {
    model =
        new ReceivedAuditViewModel(
            PlayedPartnership.get().readAudit(),
            PlayedPartnership.get().produceReport(),
            new DirectJobs(),
            new ScriptedFileChoices(),
            PlayedPartnership.CLOCK,
            "northshire/s11-demo/northshire-hospitals",
            Optional.of("q-m4q3"),
            file -> {},
            failure -> {
              throw new AssertionError(failure);
            });
    return new ReceivedAuditView(
        model,
        List.of(
            new Screen.Crumb("Insight", () -> {}),
            new Screen.Crumb("Standards by agency", () -> {})));
  }

  @Test
  void drawsTheAnswersAndWhereTheyComeFrom() {
    SampleFrame frame = SampleFrame.atTheCentre("insight");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "audit-answers",
        () -> {
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.values());
  }

  @Test
  void drawsTheWorking() {
    SampleFrame frame = SampleFrame.atTheCentre("insight");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "audit-working",
        () -> {
          model.choosePage(ReceivedAuditViewModel.Page.WORKING);
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.LIGHT);
  }

  @Test
  void drawsTheHistory() {
    SampleFrame frame = SampleFrame.atTheCentre("insight");
    frame.host().show(this::view);
    ScreenPictures.take(
        frame.shell(),
        "audit-history",
        () -> {
          model.choosePage(ReceivedAuditViewModel.Page.HISTORY);
          Pulses.settle();
          ScreenChecks.hold(frame.shell());
        },
        Theme.Look.LIGHT,
        Theme.Look.CONTRAST);
  }

  @Test
  void isGarbageOnceLeft() {
    ScreenMemory.returnsAfterFiftyVisits(this::view);
  }
}
