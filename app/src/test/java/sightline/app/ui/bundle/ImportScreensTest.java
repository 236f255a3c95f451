package sightline.app.ui.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.CentreFrame;
import sightline.app.ui.DirectJobs;
import sightline.app.ui.FxTest;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.kit.Failures;
import sightline.app.ui.kit.LineTable;
import sightline.app.ui.kit.Theme;
import sightline.app.work.Northshire;
import sightline.model.record.KeyId;

/** The screens of an import, as a person sees and uses them. */
@ExtendWith(FxTest.class)
class ImportScreensTest {
  @TempDir Path folder;
  private final DirectJobs jobs = new DirectJobs();
  private final Failures failures =
      new Failures(
          bug -> {
            throw new AssertionError(bug);
          });
  private final List<FileLine> opened = new ArrayList<>();

  private ImportViewModel model() {
    return new ImportViewModel(
        (paths, dryRun, progress) -> SampleImports.of412(dryRun),
        jobs,
        failures,
        new ImportViewModel.Ways(() -> {}, opened::add, () -> {}));
  }

  private AttentionViewModel attention(Northshire northshire) {
    return new AttentionViewModel(
        northshire.centre(), jobs, failures, new AttentionViewModel.Ways(keys -> {}, audit -> {}));
  }

  @Test
  void showsTheStartTheDryRunAndTheResult() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      ScriptedFileChoices files = new ScriptedFileChoices();
      ImportViewModel model = model();
      ImportView view = new ImportView(model, attention(northshire), files, () -> {});
      CentreFrame frame = CentreFrame.around(view);
      ScreenPictures.take(frame.shell(), "import-start");
      checked(frame);

      model.importing(List.of(folder));
      assertThat(model.title()).isEqualTo("412 files checked, nothing imported yet");
      ScreenPictures.take(frame.shell(), "import-dry-run");
      checked(frame);

      frame = CentreFrame.around(view);
      button(frame, "Import 388 files").fire();
      assertThat(model.stageProperty().get()).isEqualTo(ImportViewModel.Stage.DONE);
      assertThat(jobs.reports().getFirst().detail())
          .isEqualTo("371 added, 13 into history, 3 held, 1 conflict and 24 left out.");
      ScreenPictures.take(frame.shell(), "import-result", () -> {}, Theme.Look.LIGHT);
      checked(frame);
    }
  }

  @Test
  void aLineOpensWithEnterAndTheTableIsCopiedWhole() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      ImportViewModel model = model();
      model.importing(List.of(folder));
      ImportView view =
          new ImportView(model, attention(northshire), new ScriptedFileChoices(), () -> {});
      CentreFrame frame = CentreFrame.around(view);
      try (ScreenPictures.Window window =
          new ScreenPictures.Window(frame.shell(), Theme.standard())) {
        LineTable<FileLine> table = view.table().orElseThrow();
        table.requestFocus();
        sightline.app.ui.Pressed.key(window.scene(), javafx.scene.input.KeyCode.ENTER);
        assertThat(opened).extracting(FileLine::name).containsExactly("fenwick-road-s175.sightline.json");
        assertThat(table.asText().lines()).hasSize(413).first().asString().startsWith("What will happen\tFrom\tWhy");
        assertThat(table.lookupAll(".table-row-cell")).hasSizeLessThan(30);
      }
    }
  }

  @Test
  void oneFileSaysWhatToDo() {
    AtomicReference<Set<KeyId>> asked = new AtomicReference<>();
    FileLine held =
        SampleImports.of412(true).files().stream()
            .map(FileLine::of)
            .filter(l -> l.verdict() == Verdict.HELD)
            .findFirst()
            .orElseThrow();
    FileResultView view = new FileResultView(held, asked::set, () -> {});
    CentreFrame frame = CentreFrame.around(view);
    ScreenPictures.take(frame.shell(), "import-file", () -> {}, Theme.Look.LIGHT, Theme.Look.CONTRAST);
    checked(frame);
    button(CentreFrame.around(view), "Open keys").fire();
    assertThat(asked.get()).isEmpty();
  }

  @Test
  void listsWhatNeedsAttentionWithWhatToDo() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      AttentionViewModel model = attention(northshire);
      AttentionView view = new AttentionView(model, () -> {});
      CentreFrame empty = CentreFrame.around(view);
      ScreenPictures.take(empty.shell(), "attention-none", () -> {}, Theme.Look.LIGHT);

      northshire.clock().to("2026-10-05");
      for (String agency : List.of("police", "hospitals", "icb")) {
        northshire.take(northshire.desk(agency).complete().export());
      }
      northshire.clock().to("2026-10-07");
      northshire.take(northshire.desk("ashdale").complete().export());
      northshire.take(northshire.secondDesk("ashdale").answer(2).finish().sign().export());
      for (var waiting : northshire.keys().waiting()) {
        if (waiting.agencyName().startsWith("Ashdale")) {
          northshire.keys().approve(waiting, waiting.keyId().spokenCode().toString());
        }
      }
      CentreFrame frame = CentreFrame.around(new AttentionView(model, () -> {}));
      assertThat(model.reasons()).containsEntry("Key not approved", 3).containsEntry("Two revisions", 1);
      ScreenPictures.take(frame.shell(), "attention");
      checked(frame);
    }
  }

  @Test
  void aScreenThatWasLeftIsGarbage() throws Exception {
    try (Northshire northshire = Northshire.withRound(folder)) {
      ImportViewModel model = model();
      model.importing(List.of(folder));
      AttentionViewModel attention = attention(northshire);
      ScreenMemory.returnsAfterFiftyVisits(
          () -> new ImportView(model, attention, new ScriptedFileChoices(), () -> {}));
    }
  }

  static void checked(CentreFrame frame) {
    try (ScreenPictures.Window window = new ScreenPictures.Window(frame.shell(), Theme.standard())) {
      ScreenChecks.hold(window.scene().getRoot());
    }
  }

  static Button button(CentreFrame frame, String words) {
    return frame.shell().lookupAll(".button").stream()
        .filter(n -> n instanceof Button b && words.equals(b.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button \"" + words + "\""));
  }
}
