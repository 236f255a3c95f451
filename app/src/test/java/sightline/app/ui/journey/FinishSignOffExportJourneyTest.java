package sightline.app.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.ui.Hands.fx;
import static sightline.app.ui.Hands.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.FxTest;
import sightline.app.ui.Hands;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.finish.ExportedView;
import sightline.app.ui.finish.ExportedViewModel;
import sightline.app.ui.finish.FinishPlaces;
import sightline.app.ui.finish.FinishView;
import sightline.app.ui.finish.FinishViewModel;
import sightline.app.ui.finish.FinishWork;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.PassphraseField;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.SheetAsks;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.ImportBundles;
import sightline.app.work.KeyRequests;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.bundle.AgeFile;
import sightline.model.merge.AuditState;

/** From the last answer to a return that counts at the partnership, by what is on the screen. */
class FinishSignOffExportJourneyTest {
  @TempDir Path folder;

  private final ScriptedFileChoices files = new ScriptedFileChoices();
  private final List<ExportBundle.Exported> exported = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private Shell shell;
  private ScreenHost host;
  private Hands hands;
  private FinishWork work;
  private BackgroundJobs jobs;
  private String audit;

  @BeforeAll
  static void startToolkit() {
    FxTest.startToolkit();
  }

  @Test
  void leadsFromTheLastAnswerToAReturnThatCountsUntilAnAnswerChanges() throws Exception {
    SampleWork sample = new SampleWork(folder);
    Path pack;
    try (Workplace team =
        sample.team(
            "centre", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies())) {
      pack = sample.pack(team, "s11-2026");
    }
    try (Workplace own = sample.agency("mine", SampleWork.HOSPITALS, pack, SampleWork.CLOCK);
        BackgroundJobs background = new BackgroundJobs(FinishSignOffExportJourneyTest::bug)) {
      jobs = background;
      shell = fx(Shell::new);
      host = fx(() -> new ScreenHost(shell));
      ScreenPictures.Window window = fx(() -> new ScreenPictures.Window(shell, Theme.standard()));
      hands = new Hands(window.stage());
      Books books = new Books(own);
      Audits audits = new Audits(own, books);
      SampleWork.answer(own, books, audits, Integer.MAX_VALUE, true);
      work = FinishWork.of(own, books);
      audit = audits.invitations().getFirst().auditId();

      onFx(() -> host.show(this::finishView));
      hands.see("Finish the audit");
      hands.click("Export final");
      hands.see("The audit is not finished");
      hands.click("Finish the audit");
      hands.see("Sign this statement");
      hands.click("Export final");
      hands.see("A senior officer has not signed yet");
      assertThat(exported).as("nothing is exported before it is signed").isEmpty();

      sign("Named nurse", "Named nurse");
      hands.see("so another person has to sign it");
      sign("Chief nurse", "Executive lead");
      hands.see("Signed today at 10:42 on this computer, with own passphrase");

      files.choose(folder);
      hands.click("Export final");
      hands.see("Exported. Now send the file");
      hands.see("opened again and checked");
      hands.see("Show the file");
      Path file = exported.getFirst().file();
      assertThat(AgeFile.looksEncrypted(Files.readAllBytes(file))).isTrue();
      hands.click("Show the file");
      assertThat(places).containsExactly(file.toString());

      countsAtTheCentre(sample, file);

      Answering answering = new Answering(own, books, audits.invitation(audit));
      String first = answering.questions().getFirst().id();
      answering.answer(first, new Answer.Rated(worst(answering)));
      onFx(() -> host.show(this::finishView));
      hands.see("the signatures no longer count");
      files.choose(folder);
      hands.click("Export final");
      hands.see("Finish and sign again, then export");
      assertThat(exported).as("nothing is exported after the change").hasSize(1);
      onFx(host::clear);
      onFx(window::close);
    }
  }

  /** The centre opens the file with its own keys; it counts once both codes have been read out. */
  private void countsAtTheCentre(SampleWork sample, Path file) throws Exception {
    try (Workplace centre = sample.setUp().open(folder.resolve("centre"), SampleWork.PASSPHRASE)) {
      new ImportBundles(centre).run(List.of(file), false, ImportBundles.Progress.NONE);
      Audits audits = new Audits(centre, new Books(centre));
      assertThat(audits.rows()).noneMatch(Audits.Line::counted);
      KeyRequests keys = new KeyRequests(centre);
      assertThat(keys.waiting()).hasSize(2);
      for (KeyRequests.Waiting waiting : keys.waiting()) {
        String code = waiting.keyId().spokenCode().toString();
        waiting.keyId().spokenCode().groups().forEach(hands::see);
        keys.approve(waiting, code);
      }
      assertThat(audits.view("northshire", audit))
          .hasValueSatisfying(v -> assertThat(v.state()).isEqualTo(AuditState.COUNTED));
    }
  }

  private static int worst(Answering answering) {
    return answering.tool().scaleOf(answering.questions().getFirst()).worst().points();
  }

  private FinishPlaces finishPlaces() {
    return new FinishPlaces(
        () -> {},
        () -> {},
        question -> {},
        () -> {},
        () -> host.show(this::finishView),
        done -> {
          exported.add(done);
          host.show(() -> exportedView(done));
        },
        file -> places.add(file.toString()),
        FinishSignOffExportJourneyTest::bug);
  }

  private FinishView finishView() {
    return new FinishView(
        new FinishViewModel(
            work,
            audit,
            "Section 11 2026",
            jobs,
            new SheetAsks(shell),
            files,
            Optional::empty,
            SampleWork.CLOCK,
            finishPlaces()));
  }

  private ExportedView exportedView(ExportBundle.Exported done) {
    return new ExportedView(
        new ExportedViewModel(work, audit, done, jobs, files, SampleWork.CLOCK, finishPlaces()),
        "Section 11 2026");
  }

  private void sign(String name, String role) {
    List<TextField> fields =
        hands.shownAll(TextField.class).stream()
            .filter(n -> !(n.getParent() instanceof PassphraseField))
            .toList();
    write(fields.get(0), name);
    write(fields.get(1), role);
    hands
        .shownAll(PassphraseField.class)
        .forEach(
            passphrase ->
                write(
                    fx(() -> (TextField) passphrase.lookup(".text-input")), "marble ferry onion"));
    hands.click("Sign this statement");
  }

  private void write(TextField field, String words) {
    hands.click(field);
    hands.press(KeyCode.SHORTCUT, KeyCode.A);
    hands.type(words);
  }

  private static void bug(Throwable failure) {
    throw new AssertionError(failure);
  }
}
