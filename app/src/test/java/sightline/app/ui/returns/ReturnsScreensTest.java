package sightline.app.ui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.KeepRegister;
import sightline.app.work.ProduceReport;
import sightline.app.work.ReadReturns;
import sightline.app.work.RemindAgencies;
import sightline.app.work.Workplace;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;

@ExtendWith(FxTest.class)
class ReturnsScreensTest {
  @TempDir Path folder;

  private final List<String> went = new ArrayList<>();

  private ReturnsViewModel model(Workplace centre) {
    Audits audits = new Audits(centre, new Books(centre));
    return new ReturnsViewModel(
        new ReturnsViewModel.Work(
            new ReadReturns(centre, audits),
            new KeepRegister(centre),
            new RemindAgencies(centre, new ProduceReport(centre, audits))),
        new DirectJobs(),
        Optional.empty(),
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private ReturnsView view(ReturnsViewModel model, SampleFrame frame) {
    return new ReturnsView(
        model,
        frame.shell(),
        new ScriptedFileChoices(),
        new ReturnsPlaces(went::add, went::add, () -> {}, () -> {}));
  }

  @Test
  void drawsARoundHalfWayAndRemindsAndWaives() throws Exception {
    Map<String, String> arrivals = new LinkedHashMap<>();
    arrivals.put("police", "2026-09-21");
    arrivals.put("icb", "2026-09-28");
    arrivals.put("county", "2026-10-02");
    arrivals.put("ashdale", "2026-10-06");
    try (Workplace centre = new SampleWork(folder).halfWay(arrivals, List.of("county"), 3)) {
      SampleFrame frame = SampleFrame.atTheCentre("returns");
      ReturnsViewModel model = model(centre);
      frame.host().show(() -> view(model, frame));
      RoundReturns before = ((ReturnsViewModel.State.Shown) model.stateProperty().get()).returns();
      assertThat(before.states().stream().mapToInt(before::count).sum())
          .isEqualTo(before.returns().totals().invited());
      ReturnLine waived = before.owing().getLast();
      model.waive(waived, "Merged with another district on 1 October");
      Path letters = folder.resolve("reminders.txt");
      model.remind(model.owing(), letters);
      assertThat(Files.readString(letters))
          .contains(model.owing().getFirst().agency().name())
          .doesNotContain(waived.agency().name());
      assertThat(model.owing()).allSatisfy(l -> assertThat(l.reminders()).isEqualTo(1));
      model.remind(model.owing(), folder.resolve("reminders.docx"));
      assertThat(folder.resolve("reminders.docx")).isNotEmptyFile();
      ScreenPictures.take(
          frame.shell(), "returns-reminded", () -> ScreenChecks.hold(frame.shell()), Look.LIGHT);
      model.closeNotice();
      ScreenPictures.take(
          frame.shell(), "returns", () -> ScreenChecks.hold(frame.shell()), Look.values());
      ScreenPictures.take(
          frame.shell(),
          "returns-detail",
          () -> {
            model.open(model.owing().getFirst());
            Pulses.settle();
            ScreenChecks.hold(frame.shell());
          },
          Look.LIGHT,
          Look.CONTRAST);
      model.filterProperty().set(Optional.of(ReturnState.WAIVED));
      assertThat(model.shown())
          .singleElement()
          .extracting(ReturnLine::agency)
          .isEqualTo(waived.agency());
    }
  }

  @Test
  void saysThatThereIsNoRound() throws Exception {
    try (Workplace centre =
        new SampleWork(folder)
            .setUp()
            .createPartnership(
                folder.resolve("new"),
                SampleWork.PASSPHRASE,
                SampleWork.NORTHSHIRE,
                SampleWork.NURSE)
            .workplace()) {
      SampleFrame frame = SampleFrame.atTheCentre("returns");
      frame.host().show(() -> view(model(centre), frame));
      ScreenPictures.take(
          frame.shell(), "returns-no-round", () -> ScreenChecks.hold(frame.shell()), Look.LIGHT);
    }
  }
}
