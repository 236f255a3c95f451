package sightline.app.ui.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenPictures;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.Jobs;
import sightline.app.work.Northshire;
import sightline.app.work.Problem;
import sightline.app.work.ReadHeld;
import sightline.model.record.Code;

@ExtendWith(FxTest.class)
class HeldScreensTest {
  @TempDir Path folder;

  private final CentreFrame frame = new CentreFrame();
  private final List<String> went = new ArrayList<>();

  private HeldViewModel show(Northshire northshire, Jobs jobs) {
    HeldViewModel model =
        new HeldViewModel(
            new ReadHeld(
                northshire.centre(),
                new Audits(northshire.centre(), new Books(northshire.centre()))),
            jobs,
            failure -> {
              throw new AssertionError(failure);
            });
    frame
        .host()
        .show(
            () ->
                new HeldView(
                    model,
                    new HeldPlaces(() -> went.add("keys"), went::add, () -> went.add("import"))));
    return model;
  }

  @Test
  void drawsWhatIsHeldReasonByReasonAndWhatIsInConflict() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      northshire.clock().to("2026-10-05");
      northshire.take(
          northshire.desk("hospitals").complete().export(),
          northshire.desk("ashdale").complete().export());
      for (var waiting : northshire.keys().waiting()) {
        if (waiting.agencyName().startsWith("Ashdale")) {
          northshire.keys().turnDown(waiting, "Nobody at the council knows of it");
        }
      }
      northshire.approveAll();
      northshire.clock().to("2026-10-07");
      northshire.take(northshire.secondDesk("hospitals").answer(2).finish().sign().export());
      northshire.approveAll();
      northshire.take(
          northshire.desk("police").complete().export(),
          northshire.desk("county").complete().export());
      HeldViewModel model = show(northshire, new DirectJobs());
      ReadHeld.Waiting waiting =
          ((HeldViewModel.State.Shown) model.stateProperty().get()).waiting();
      assertThat(waiting.held())
          .extracting(ReadHeld.Group::code)
          .containsExactlyInAnyOrder(Code.UNKNOWN_KEY, Code.REVOKED_KEY);
      assertThat(waiting.conflicts()).hasSize(1);
      ScreenPictures.takeChecked(frame.shell(), "held", () -> {});
      ScreenPictures.takeChecked(
          frame.shell(),
          "held-link",
          () -> {
            Hyperlink open = (Hyperlink) frame.shell().lookup(".held .hyperlink");
            open.requestFocus();
            open.fire();
          });
      assertThat(went).singleElement().asString().startsWith("northshire/");
    }
  }

  @Test
  void drawsThatNothingWaitsAndThatItCannotBeRead() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      show(northshire, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "held-empty", () -> {});
      show(
          northshire,
          DirectJobs.blockedBy(
              new Problem.StoreTrouble(
                  "The folder of the store cannot be reached. Connect the drive, then try again.",
                  true)));
      ScreenPictures.takeChecked(frame.shell(), "held-trouble", () -> {});
    }
    assertThat(went).isEmpty();
  }
}
