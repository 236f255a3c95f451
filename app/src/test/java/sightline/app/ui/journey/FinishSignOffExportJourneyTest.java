package sightline.app.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
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
@ExtendWith(FxTest.class)
class FinishSignOffExportJourneyTest {
  @TempDir Path folder;

  private final Shell shell = new Shell();
  private final ScreenHost host = new ScreenHost(shell);
  private final ScriptedFileChoices files = new ScriptedFileChoices();
  private final List<ExportBundle.Exported> exported = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private FinishWork work;
  private BackgroundJobs jobs;
  private String audit;

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
        BackgroundJobs background = new BackgroundJobs(FinishSignOffExportJourneyTest::bug);
        ScreenPictures.Window window = new ScreenPictures.Window(shell, Theme.standard())) {
      jobs = background;
      Books books = new Books(own);
      Audits audits = new Audits(own, books);
      SampleWork.answer(own, books, audits, Integer.MAX_VALUE, true);
      work = FinishWork.of(own, books);
      audit = audits.invitations().getFirst().auditId();

      host.show(this::finishView);
      awaitWords("Finish the audit");
      press("Export final");
      awaitWords("The audit is not finished");
      press("Finish the audit");
      awaitWords("Sign this statement");
      press("Export final");
      awaitWords("A senior officer has not signed yet");
      assertThat(exported).as("nothing is exported before it is signed").isEmpty();

      sign("Named nurse", "Named nurse");
      awaitWords("so another person has to sign it");
      sign("Chief nurse", "Executive lead");
      awaitWords("Signed today at 10:42 on this computer, with own passphrase");

      files.choose(folder);
      press("Export final");
      awaitWords("Exported. Now send the file");
      awaitWords("opened again and checked");
      assertThat(find("Show the file")).isPresent();
      Path file = exported.getFirst().file();
      assertThat(AgeFile.looksEncrypted(Files.readAllBytes(file))).isTrue();
      press("Show the file");
      assertThat(places).containsExactly(file.toString());

      countsAtTheCentre(sample, file);

      Answering answering = new Answering(own, books, audits.invitation(audit));
      String first = answering.questions().getFirst().id();
      answering.answer(first, new Answer.Rated(worst(answering)));
      host.show(this::finishView);
      awaitWords("the signatures no longer count");
      files.choose(folder);
      press("Export final");
      awaitWords("Finish and sign again, then export");
      assertThat(exported).as("nothing is exported after the change").hasSize(1);
      host.clear();
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
        waiting.keyId().spokenCode().groups().forEach(group -> assertThat(find(group)).isPresent());
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
        shown().stream()
            .filter(n -> n instanceof TextField && !(n.getParent() instanceof PassphraseField))
            .map(TextField.class::cast)
            .toList();
    fields.get(0).setText(name);
    fields.get(1).setText(role);
    shown().stream()
        .filter(n -> n instanceof PassphraseField)
        .map(n -> (TextField) n.lookup(".text-input"))
        .forEach(field -> field.setText("marble ferry onion"));
    press("Sign this statement");
  }

  private void press(String words) {
    Node node = find(words).orElseThrow();
    ((Button) node).fire();
  }

  private void awaitWords(String words) {
    Pulses.until(() -> find(words).isPresent(), "the words: " + words);
    Pulses.settle();
  }

  private Optional<Node> find(String words) {
    return shown().stream()
        .filter(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains(words))
        .findFirst()
        .or(
            () ->
                shown().stream()
                    .filter(
                        n -> n instanceof javafx.scene.text.Text t && t.getText().contains(words))
                    .findFirst());
  }

  private List<Node> shown() {
    List<Node> nodes = new ArrayList<>();
    collect(shell, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> into) {
    if (node.isVisible()) {
      into.add(node);
      if (node instanceof javafx.scene.Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
      }
    }
  }

  private static void bug(Throwable failure) {
    throw new AssertionError(failure);
  }
}
