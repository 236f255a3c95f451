package sightline.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.kit.DigitGroups;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.Printing;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.Screen;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.Owner.Situation;
import sightline.app.work.Workplace;
import sightline.app.work.WriteRecoverySheet;

@ExtendWith(FxTest.class)
class StartScreensTest {
  @TempDir Path folder;

  private final Shell shell = new Shell();

  private FirstRunViewModel model() {
    return new FirstRunViewModel(
        new SampleWork(folder).setUp(),
        new DirectJobs(),
        folder.resolve("mine"),
        new FirstRunViewModel.Ways(
            workplace -> {},
            path -> {},
            Optional.of(job -> folder),
            demo -> {},
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  private Screen view(FirstRunViewModel model) {
    return new FirstRunView(
        model,
        new DirectJobs(),
        new ScriptedFileChoices(),
        new RecoveryCard.Paper(
            page -> Printing.Outcome.NO_PRINTER,
            WriteRecoverySheet.sentences(),
            new WriteRecoverySheet(SampleWork.CLOCK)::write),
        bug -> {
          throw new AssertionError(bug);
        });
  }

  private Path pack() throws Exception {
    SampleWork work = new SampleWork(folder);
    try (Workplace team =
        work.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      return work.pack(team, "s11-2026");
    }
  }

  private <T extends Node> T find(String selector, Class<T> type) {
    return type.cast(shell.lookup(selector));
  }

  @Test
  void drawsTheThreeSteps() throws Exception {
    FirstRunViewModel model = model();
    new ScreenHost(shell).show(() -> view(model));
    ScreenPictures.take(
        shell, "start-1-who", () -> ScreenChecks.hold(shell), Look.LIGHT, Look.CONTRAST);
    model.situationProperty().set(Optional.of(Situation.PARTNER_LEAD));
    model.continueFromWho();
    ScreenPictures.take(shell, "start-2-no-pack", () -> ScreenChecks.hold(shell), Look.LIGHT);
    model.openPack(pack());
    String digits = String.join("", model.pack().offer().orElseThrow().spokenCode().groups());
    ScreenPictures.take(
        shell,
        "start-2-pack",
        () -> {
          find(".digit-groups", DigitGroups.class).fill(digits.substring(0, 18));
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT,
        Look.DARK,
        Look.CONTRAST);
    ScreenPictures.take(
        shell,
        "start-2-agency",
        () -> {
          find(".digit-groups", DigitGroups.class).fill(digits);
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT);
    ScreenPictures.take(
        shell,
        "start-2-errors",
        () -> {
          model.continueFromWork();
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT);
    model.agencyProperty().set(Optional.of(SampleWork.HOSPITALS));
    model.nameProperty().set("Named nurse");
    model.roleProperty().set("Named nurse for safeguarding children");
    model.continueFromWork();
    ScreenPictures.take(
        shell,
        "start-3-secrets",
        () -> {
          PassphraseField field = find(".passphrase-field", PassphraseField.class);
          field.setShown(true);
          ((atlantafx.base.controls.PasswordTextField) field.lookup(".text-input"))
              .setText("kettle harbour violet ladder");
          find(".check-box", CheckBox.class).setSelected(true);
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT,
        Look.DARK,
        Look.CONTRAST);
    assertThat(model.secrets().passphraseProperty().get())
        .isEqualTo("kettle harbour violet ladder");
    ScreenPictures.take(
        shell,
        "start-3-errors",
        () -> {
          model.secrets().notedProperty().set(false);
          model.finish();
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT);
  }

  @Test
  void drawsCreatingAPartnership() {
    FirstRunViewModel model = model();
    model.createPartnership();
    model.partnership().nameProperty().set("Northshire Safeguarding Children Partnership");
    model.nameProperty().set("QA officer");
    new ScreenHost(shell).show(() -> view(model));
    ScreenPictures.take(
        shell, "start-2-partnership", () -> ScreenChecks.hold(shell), Look.LIGHT, Look.CONTRAST);
    ScreenPictures.take(
        shell, "start-2-partnership-130", Theme.standard().with(Theme.TextSize.PERCENT_130));
  }

  @Test
  void drawsUnlocking() throws Exception {
    pack();
    UnlockViewModel model = unlock("centre");
    new ScreenHost(shell).show(() -> new UnlockView(model, new ScriptedFileChoices()));
    ScreenPictures.take(
        shell,
        "start-unlock",
        () -> ScreenChecks.hold(shell),
        Look.LIGHT,
        Look.DARK,
        Look.CONTRAST);
    ScreenPictures.take(
        shell,
        "start-unlock-wrong",
        () -> {
          model.passphraseProperty().set("kettle");
          model.unlock();
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT);
    ScreenPictures.take(
        shell,
        "start-recover",
        () -> {
          model.use(UnlockViewModel.Mode.RECOVERY_CODE);
          Pulses.settle();
          ScreenChecks.hold(shell);
        },
        Look.LIGHT);
    try (Workplace elsewhere =
        new SampleWork(folder).setUp().open(folder.resolve("centre"), SampleWork.PASSPHRASE)) {
      UnlockViewModel second = unlock("centre");
      new ScreenHost(shell).show(() -> new UnlockView(second, new ScriptedFileChoices()));
      ScreenPictures.take(shell, "start-in-use", () -> ScreenChecks.hold(shell), Look.LIGHT);
    }
  }

  @Test
  void saysThatOpenedFilesWaitForTheStore() throws Exception {
    pack();
    UnlockViewModel model = unlock("centre");
    new ScreenHost(shell).show(() -> new UnlockView(model, new ScriptedFileChoices()));
    ScreenPictures.take(
        shell,
        "start-unlock-waiting",
        () -> {
          assertThat(waiting()).isEmpty();
          model.setWaitingFiles(1);
          assertThat(waiting()).hasValue("The file you opened comes up once you have unlocked.");
          model.setWaitingFiles(3);
          assertThat(waiting()).hasValue("The 3 files you opened come up once you have unlocked.");
          ScreenChecks.hold(shell);
        },
        Look.LIGHT,
        Look.CONTRAST);
  }

  private Optional<String> waiting() {
    Pulses.settle();
    return shell.lookupAll(".label").stream()
        .filter(Node::isVisible)
        .map(label -> ((Label) label).getText())
        .filter(text -> text.contains("you opened"))
        .findFirst();
  }

  private UnlockViewModel unlock(String store) {
    return new UnlockViewModel(
        new SampleWork(folder).setUp(),
        new DirectJobs(),
        folder.resolve(store),
        new UnlockViewModel.Ways(
            Runnable::run,
            cover -> {},
            workplace -> workplace.close(),
            path -> {},
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  @Test
  void leavesNothingBehind() {
    FirstRunViewModel model = model();
    ScreenMemory.returnsAfterFiftyVisits(() -> view(model));
  }
}
