package sightline.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedAsks;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.kit.Preferences;
import sightline.app.ui.kit.Printing;
import sightline.app.ui.kit.RecoveryCard;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.app.work.KeepStore;
import sightline.app.work.Owner.Situation;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Person;

@ExtendWith(FxTest.class)
class SettingsTest {
  @TempDir Path folder;

  private final DirectJobs jobs = new DirectJobs();
  private final List<Preferences> applied = new ArrayList<>();

  private Workplace store() throws Exception {
    return new SampleWork(folder)
        .setUp()
        .createPartnership(
            folder.resolve("store"),
            SampleWork.PASSPHRASE,
            SampleWork.NORTHSHIRE,
            new Person("QA officer", "QA officer"))
        .workplace();
  }

  private SettingsViewModel model(Workplace workplace) {
    return new SettingsViewModel(
        workplace,
        new KeepStore(workplace),
        jobs,
        new SettingsViewModel.Surroundings(
            Path.of("/home/qa/.local/share/sightline"),
            Preferences.standard(),
            applied::add,
            () -> {},
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  @Test
  void appliesPreferencesAtOnceAndKeepsThemWithTheStore() throws Exception {
    Preferences dark =
        Preferences.standard()
            .with(new Theme(Look.DARK, Theme.TextSize.PERCENT_115))
            .withLockMinutes(5);
    try (Workplace workplace = store()) {
      model(workplace).prefer(dark);
      assertThat(applied).containsExactly(dark);
    }
    assertThat(Preferences.of(SetUp.cover(folder.resolve("store")).preferences())).isEqualTo(dark);
  }

  @Test
  void changesThePassphraseOnlyForWhoeverKnowsTheOneInForce() throws Exception {
    SampleWork sample = new SampleWork(folder);
    List<String> changed = new ArrayList<>();
    try (Workplace workplace = store()) {
      SettingsViewModel model = model(workplace);
      model.currentPassphraseProperty().set("not this one at all");
      model.secrets().passphraseProperty().set("garden planet cotton bridge");
      model.secrets().againProperty().set("garden planet cotton bridge");
      model.changePassphrase(() -> changed.add("wrong"));
      assertThat(model.currentErrorProperty().get()).contains("not the passphrase");
      model.currentPassphraseProperty().set(new String(SampleWork.PASSPHRASE));
      model.changePassphrase(() -> changed.add("right"));
    }
    assertThat(changed).containsExactly("right");
    sample
        .setUp()
        .open(folder.resolve("store"), "garden planet cotton bridge".toCharArray())
        .close();
  }

  @Test
  void makesANewRecoveryCodeABackupAndACheck() throws Exception {
    SampleWork sample = new SampleWork(folder);
    List<String> codes = new ArrayList<>();
    try (Workplace workplace = store()) {
      SettingsViewModel model = model(workplace);
      model.newRecoveryCode(codes::add);
      model.backup(folder.resolve(model.backupName()));
      model.backup(folder.resolve(model.backupName()));
      assertThat(model.troubleProperty().get()).isPresent();
      model.check();
    }
    assertThat(jobs.reports())
        .extracting(sightline.app.work.Jobs.Report::title)
        .contains("Backup written and read back", "The store is whole");
    assertThat(Files.exists(folder.resolve("sightline-backup-2026-10-08.db"))).isTrue();
    sample
        .setUp()
        .recover(
            folder.resolve("store"), codes.getFirst(), "garden planet cotton bridge".toCharArray())
        .close();
  }

  @Test
  void changesTheSituationWithinWhatTheStoreIs() throws Exception {
    try (Workplace workplace = store()) {
      SettingsViewModel model = model(workplace);
      model.read();
      assertThat(model.situationsProperty().get())
          .containsExactly(Situation.SUPPORT_TEAM, Situation.SCRUTINEER);
      model.be(Situation.SCRUTINEER);
      assertThat(workplace.situation()).contains(Situation.SCRUTINEER);
    }
  }

  @Test
  void drawsTheSettings() throws Exception {
    try (Workplace workplace = store()) {
      Shell shell = new Shell();
      java.util.function.Supplier<SettingsView> recipe =
          () ->
              new SettingsView(
                  model(workplace),
                  jobs,
                  shell,
                  new ScriptedAsks(),
                  new ScriptedFileChoices(),
                  new RecoveryCard.Paper(
                      page -> Printing.Outcome.NO_PRINTER, List.of(), (code, file) -> {}));
      new ScreenHost(shell).show(recipe);
      ScreenPictures.take(
          shell, "settings", () -> ScreenChecks.hold(shell), Look.LIGHT, Look.DARK, Look.CONTRAST);
      ScreenMemory.returnsAfterFiftyVisits(recipe);
    }
  }
}
