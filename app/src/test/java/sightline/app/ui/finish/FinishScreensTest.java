package sightline.app.ui.finish;

import java.nio.file.Path;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.ui.ScreenChecks;
import sightline.app.ui.ScreenMemory;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.kit.ScreenHost;
import sightline.app.ui.kit.Shell;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.kit.Theme.Look;
import sightline.model.audit.Answer;

@ExtendWith(FxTest.class)
class FinishScreensTest {
  @TempDir Path folder;

  private final Shell shell = new Shell();

  @Test
  void drawsFinishingAndSigning() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      bench.answer(27);
      FinishViewModel begun = bench.model();
      new ScreenHost(shell).show(() -> new FinishView(begun));
      ScreenPictures.take(
          shell,
          "finish-1-missing",
          () -> {
            begun.exportFinal();
            check();
          },
          Look.LIGHT,
          Look.CONTRAST);
      bench.answerAll();
      FinishViewModel model = bench.model();
      new ScreenHost(shell).show(() -> new FinishView(model));
      ScreenPictures.take(shell, "finish-1-ready", this::check, Look.LIGHT, Look.CONTRAST);
      model.finish();
      ScreenPictures.take(
          shell,
          "finish-2-sign",
          () -> {
            model.nameProperty().set("Chief nurse");
            model.roleProperty().set("Executive lead for safeguarding");
            check();
          },
          Look.values());
      ScreenPictures.take(
          shell, "finish-2-sign-130", Theme.standard().with(Theme.TextSize.PERCENT_130));
      model.nameProperty().set("Named nurse");
      model.passphraseProperty().set("marble ferry onion");
      model.againProperty().set("marble ferry onion");
      ScreenPictures.take(
          shell,
          "finish-2-author",
          () -> {
            model.sign();
            check();
          },
          Look.LIGHT);
      FinishBench.chiefSigns(model);
      ScreenPictures.take(shell, "finish-3-signed", this::check, Look.LIGHT, Look.CONTRAST);
      var answering = bench.answering();
      answering.answer(answering.questions().getFirst().id(), new Answer.NotApplicable("No."));
      model.read();
      ScreenPictures.take(shell, "finish-1-changed", this::check, Look.LIGHT);
      Platform.runLater(() -> shell.closeSheets());
      ScreenPictures.take(
          shell,
          "finish-plain",
          () -> {
            Platform.runLater(
                () -> {
                  Pulses.settle();
                  ScreenPictures.write(shell.getScene(), "finish-plain-sheet");
                  shell.closeSheets();
                });
            new PlainReasonSheet(shell).ask();
          },
          Look.LIGHT);
    }
  }

  @Test
  void drawsTheExport() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      FinishBench.chiefSigns(model);
      bench.files.choose(java.nio.file.Files.createDirectory(folder.resolve("Documents")));
      model.exportFinal();
      ExportedViewModel exported = bench.exportedModel(bench.exported.getFirst());
      new ScreenHost(shell).show(() -> new ExportedView(exported, "Section 11 2026"));
      ScreenPictures.take(
          shell, "finish-4-exported", this::check, Look.LIGHT, Look.DARK, Look.CONTRAST);
      exported.markSent(true);
      bench.files.choose(folder.resolve("own.docx"));
      exported.saveAsWord();
      ScreenPictures.take(shell, "finish-4-sent", this::check, Look.LIGHT);
      model.read();
      new ScreenHost(shell).show(() -> new FinishView(model));
      ScreenPictures.take(shell, "finish-3-exported", this::check, Look.LIGHT);
    }
  }

  private void check() {
    Pulses.settle();
    ScreenChecks.hold(shell);
  }

  @Test
  void leavesNothingBehind() throws Exception {
    try (FinishBench bench = new FinishBench(folder)) {
      FinishViewModel model = bench.finished();
      ScreenMemory.returnsAfterFiftyVisits(() -> new FinishView(model));
    }
  }
}
