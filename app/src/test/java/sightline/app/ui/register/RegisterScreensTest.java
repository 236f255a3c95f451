package sightline.app.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedAsks;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.work.Jobs;
import sightline.app.work.Northshire;
import sightline.app.work.Problem;

@ExtendWith(FxTest.class)
class RegisterScreensTest {
  @TempDir Path folder;

  private final CentreFrame frame = new CentreFrame();
  private Northshire northshire;

  @BeforeEach
  void open() throws Exception {
    northshire = new Northshire(folder);
  }

  @AfterEach
  void close() {
    northshire.close();
  }

  private RegisterViewModel model(Jobs jobs) {
    return new RegisterViewModel(
        northshire.register(),
        jobs,
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private RegisterViewModel show(Jobs jobs) {
    RegisterViewModel model = model(jobs);
    frame
        .host()
        .show(
            () ->
                new RegisterView(
                    model, new ScriptedFileChoices(), frame.shell(), new ScriptedAsks()));
    return model;
  }

  @Test
  void drawsAFullRegisterWithOneAgencyChosen() throws Exception {
    northshire.register().put(Northshire.agencies(34));
    RegisterViewModel model = show(new DirectJobs());
    ScreenPictures.takeChecked(frame.shell(), "register", () -> {});
    ScreenPictures.takeChecked(
        frame.shell(),
        "register-chosen",
        () -> {
          model.searchProperty().set("trust");
          Pulses.settle();
          TableView<?> table = (TableView<?>) frame.shell().lookup(".table-view");
          table.requestFocus();
          table.getSelectionModel().select(1);
        });
    ScreenPictures.takeChecked(
        frame.shell(), "register-none-found", () -> model.searchProperty().set("circus"));
    assertThat(model.shown()).isEmpty();
  }

  @Test
  void drawsWhatAnImportCameTo() throws Exception {
    northshire.register().put(Northshire.agencies(20));
    RegisterViewModel model = show(new DirectJobs());
    Path file = folder.resolve("more.csv");
    Files.writeString(
        file,
        """
        code,name,agency_type
        kestrel-academy,Kestrel Academy Trust,school-academy-trust
        old-quay,Old Quay Nursery,early-years
        odd,Odd Body,circus
        ,No Code House,voluntary
        police,Northshire Police,police
        """);
    model.takeOwn(file);
    ScreenPictures.takeChecked(frame.shell(), "register-import", () -> {});
    assertThat(model.noticeProperty().get())
        .get()
        .extracting(RegisterViewModel.Notice::outcome)
        .isEqualTo(RegisterViewModel.Outcome.PARTLY);
  }

  @Test
  void drawsTheEmptyRegisterAndOneThatCannotBeRead() {
    show(new DirectJobs());
    ScreenPictures.takeChecked(frame.shell(), "register-empty", () -> {});
    show(
        DirectJobs.blockedBy(
            new Problem.StoreTrouble(
                "The folder of the store cannot be reached. Connect the drive, then try again.",
                true)));
    ScreenPictures.takeChecked(frame.shell(), "register-trouble", () -> {});
  }

  @Test
  void drawsTheSheetsWithWhatIsWrongInThem() throws Exception {
    northshire.register().put(Northshire.agencies(10));
    RegisterViewModel model = show(new DirectJobs());
    ScreenPictures.takeSheet(
        frame.shell(),
        "register-sheet",
        () -> new AgencySheet(model, frame.shell(), Optional.empty()).open(),
        () -> {
          TextField code = (TextField) fields()[1];
          code.setText("police");
          ((Button) frame.shell().lookup(".sheet-card .accent")).fire();
        });
    Path file = folder.resolve("schools.csv");
    Files.writeString(
        file,
        """
        URN,EstablishmentName,LA (code),LA (name),EstablishmentStatus (name),PhaseOfEducation (name)
        100001,Harbour Primary,901,Northshire,Open,Primary
        100003,Far Away School,902,Southshire,Open,Secondary
        """);
    RegisterViewModel asking = model(new DirectJobs());
    asking.takeSchools(file);
    ScreenPictures.takeSheet(
        frame.shell(),
        "register-area",
        () ->
            new AreaSheet(asking, frame.shell())
                .open(asking.questionProperty().get().orElseThrow()),
        () -> ((Button) frame.shell().lookup(".sheet-card .accent")).fire());
    assertThat(asking.noticeProperty().get()).isEmpty();
  }

  private Object[] fields() {
    return frame.shell().lookupAll(".sheet-card .text-field").toArray();
  }
}
