package sightline.app.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.SampleWork;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Person;

class UnlockTest {
  @TempDir Path folder;

  private final List<Workplace> opened = new ArrayList<>();
  private String recoveryCode;

  @BeforeEach
  void make() throws Exception {
    SetUp setUp = new SampleWork(folder).setUp();
    recoveryCode = setUp.drawRecoveryCode();
    setUp
        .createPartnership(
            folder.resolve("store"),
            new SetUp.Locks(SampleWork.PASSPHRASE, recoveryCode),
            SampleWork.NORTHSHIRE,
            new Person("QA officer", "QA officer"))
        .workplace()
        .close();
  }

  @AfterEach
  void close() {
    opened.forEach(Workplace::close);
  }

  private UnlockViewModel model() {
    return new UnlockViewModel(
        new SampleWork(folder).setUp(),
        new DirectJobs(),
        folder.resolve("store"),
        new UnlockViewModel.Ways(
            Runnable::run,
            cover -> {},
            opened::add,
            path -> {},
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  @Test
  void namesTheStoreBeforeItIsUnlocked() {
    UnlockViewModel model = model();
    model.readCover();
    assertThat(model.storeNameProperty().get()).isEqualTo(SampleWork.NORTHSHIRE.name());
  }

  @Test
  void saysAWrongPassphraseAtItsFieldAndOpensWithTheRightOne() {
    UnlockViewModel model = model();
    model.unlock();
    assertThat(model.problemsProperty().get()).hasSize(1);
    model.passphraseProperty().set("kettle harbour");
    model.unlock();
    assertThat(model.problemsProperty().get().getFirst().words())
        .startsWith("That is not the passphrase");
    assertThat(model.troubleProperty().get()).isEmpty();
    model.passphraseProperty().set(new String(SampleWork.PASSPHRASE));
    model.unlock();
    assertThat(opened).hasSize(1);
    assertThat(model.passphraseProperty().get()).isEmpty();
  }

  @Test
  void opensWithTheRecoveryCodeAndANewPassphrase() throws Exception {
    UnlockViewModel model = model();
    model.use(UnlockViewModel.Mode.RECOVERY_CODE);
    model.recoveryCodeProperty().set("AAAA BBBB");
    model.secrets().passphraseProperty().set("garden planet cotton bridge");
    model.secrets().againProperty().set("garden planet cotton bridge");
    model.unlock();
    assertThat(model.problemsProperty().get().getFirst().words()).contains("24 letters and digits");
    model.recoveryCodeProperty().set(recoveryCode.toLowerCase(java.util.Locale.ROOT));
    model.unlock();
    assertThat(opened).hasSize(1);
    opened.removeFirst().close();
    UnlockViewModel after = model();
    after.passphraseProperty().set("garden planet cotton bridge");
    after.unlock();
    assertThat(opened).hasSize(1);
  }

  @Test
  void saysThatAnotherWindowHasTheStoreOpen() throws Exception {
    opened.add(new SampleWork(folder).setUp().open(folder.resolve("store"), SampleWork.PASSPHRASE));
    UnlockViewModel model = model();
    model.readCover();
    assertThat(model.troubleProperty().get().orElseThrow().words())
        .contains("open already", "Go to the window that has it open");
  }

  @Test
  void saysThatAFileIsNotAStore() throws Exception {
    Files.writeString(folder.resolve("store").resolve("sightline.db"), "x".repeat(500));
    UnlockViewModel model = model();
    model.readCover();
    assertThat(model.troubleProperty().get().orElseThrow().words())
        .contains("not a Sightline store", "backup");
  }
}
