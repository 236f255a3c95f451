package sightline.app.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedAsks;
import sightline.app.ui.kit.DigitGroups;
import sightline.app.work.Jobs;
import sightline.app.work.KeyRequests;
import sightline.app.work.Northshire;
import sightline.app.work.Problem;

@ExtendWith(FxTest.class)
class KeysScreensTest {
  @TempDir Path folder;

  private final CentreFrame frame = new CentreFrame();

  private KeysViewModel show(Northshire northshire, Jobs jobs) {
    KeysViewModel model =
        new KeysViewModel(
            northshire.keys(),
            jobs,
            failure -> {
              throw new AssertionError(failure);
            });
    frame.host().show(() -> new KeysView(model, frame.shell(), new ScriptedAsks(), () -> {}));
    return model;
  }

  private static KeysViewModel.State.Shown shown(KeysViewModel model) {
    return (KeysViewModel.State.Shown) model.stateProperty().get();
  }

  private void type(KeyRequests.Waiting request, int rightGroups) {
    List<String> groups = request.keyId().spokenCode().groups();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < groups.size(); i++) {
      String right = groups.get(i);
      digits.append(i < rightGroups ? right : right.equals("00000") ? "00001" : "00000");
    }
    ((DigitGroups) frame.shell().lookup(".digit-groups")).fill(digits.toString());
  }

  @Test
  void drawsKeysThatWaitAndKeysThatAreApproved() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      northshire.take(northshire.desk("icb").complete().export());
      northshire.take(northshire.desk("county").complete().export());
      northshire.approveAll();
      northshire.take(northshire.desk("police").complete().export());
      northshire.take(northshire.desk("hospitals").complete().export());
      KeysViewModel model = show(northshire, new DirectJobs());
      ScreenPictures.takeChecked(frame.shell(), "keys", () -> {});
      KeyRequests.Waiting open = shown(model).open().orElseThrow();
      ScreenPictures.takeChecked(frame.shell(), "keys-typed-wrong", () -> type(open, 3));
      assertThat(((DigitGroups) frame.shell().lookup(".digit-groups")).verdictWords()).isNotEmpty();
      ScreenPictures.takeChecked(
          frame.shell(),
          "keys-approved",
          () -> model.approve(open, String.join("", open.keyId().spokenCode().groups())));
      ScreenPictures.takeSheet(
          frame.shell(),
          "keys-turn-down",
          () ->
              frame.shell().lookupAll(".card.open .button").stream()
                  .map(Button.class::cast)
                  .filter(b -> b.getText().equals("Turn down"))
                  .findFirst()
                  .orElseThrow()
                  .fire(),
          () -> ((Button) frame.shell().lookup(".sheet-card .accent")).fire());
      northshire.approveAll();
      model.closeNotice();
      model.read();
      assertThat(shown(model).waiting()).isEmpty();
      ScreenPictures.takeChecked(frame.shell(), "keys-none-waiting", () -> {});
    }
  }

  @Test
  void drawsThatNoKeyHasAskedAndThatNoneCanBeRead() throws Exception {
    try (Northshire northshire = new Northshire(folder)) {
      KeysViewModel model = show(northshire, new DirectJobs());
      assertThat(shown(model).holders()).isEmpty();
      ScreenPictures.takeChecked(frame.shell(), "keys-empty", () -> {});
      show(
          northshire,
          DirectJobs.blockedBy(
              new Problem.StoreTrouble(
                  "The folder of the store cannot be reached. Connect the drive, then try again.",
                  true)));
      ScreenPictures.takeChecked(frame.shell(), "keys-trouble", () -> {});
    }
  }

  @Test
  void drawsTheFirstKeyBeforeAnyIsApproved() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      northshire.take(northshire.desk("police").complete().export());
      KeysViewModel model = show(northshire, new DirectJobs());
      assertThat(shown(model).holders()).isEmpty();
      ScreenPictures.takeChecked(frame.shell(), "keys-first", () -> {});
    }
  }
}
