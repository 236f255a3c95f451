package sightline.app.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.ui.Hands.fx;
import static sightline.app.ui.Hands.onFx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sightline.app.ui.FxTest;
import sightline.app.ui.Hands;
import sightline.app.ui.SampleFrame;
import sightline.app.ui.SampleWork;
import sightline.app.ui.ScreenPictures;
import sightline.app.ui.ScriptedFileChoices;
import sightline.app.ui.bundle.ImportPlaces;
import sightline.app.ui.bundle.ImportView;
import sightline.app.ui.bundle.ImportViewModel;
import sightline.app.ui.kit.BackgroundJobs;
import sightline.app.ui.kit.Theme;
import sightline.app.ui.returns.ReturnsPlaces;
import sightline.app.ui.returns.ReturnsView;
import sightline.app.ui.returns.ReturnsViewModel;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ImportBundles;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.ProduceReport;
import sightline.app.work.ReadReturns;
import sightline.app.work.RemindAgencies;
import sightline.app.work.Workplace;
import sightline.model.insight.Audience;
import sightline.model.report.ReportCatalogue;

/** What the support team does when two returns have come: look, import, approve, report. */
class ImportReturnsReportJourneyTest {
  @TempDir Path folder;

  private final ScriptedFileChoices files = new ScriptedFileChoices();
  private SampleFrame frame;
  private Hands hands;

  @BeforeAll
  static void startToolkit() {
    FxTest.startToolkit();
  }

  @Test
  void twoReturnsAreImportedApprovedCountedAndReported() throws Exception {
    SampleWork work = new SampleWork(folder);
    try (Workplace team =
            work.team(
                "team", SampleWork.NORTHSHIRE, LocalDate.of(2026, 10, 30), SampleWork.agencies());
        BackgroundJobs jobs =
            new BackgroundJobs(
                bug -> {
                  throw new AssertionError(bug);
                })) {
      frame = fx(() -> SampleFrame.atTheCentre("import"));
      ScreenPictures.Window window =
          fx(() -> new ScreenPictures.Window(frame.shell(), Theme.standard()));
      hands = new Hands(window.stage());
      Path pack = work.pack(team, "s11-2026");
      List<Path> sent = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        try (Workplace own =
            work.agency(
                "agency" + i,
                SampleWork.agencies().get(i),
                pack,
                SampleWork.at("2026-10-0" + (i + 1)))) {
          sent.add(SampleWork.complete(own, folder.resolve("out"), true));
        }
      }
      files.choose(sent.toArray(Path[]::new));
      Audits audits = new Audits(team, new Books(team));
      ImportViewModel imports =
          fx(
              () ->
                  new ImportViewModel(
                      new ImportBundles(team),
                      jobs,
                      List.of(),
                      () -> {},
                      bug -> {
                        throw new AssertionError(bug);
                      }));
      onFx(
          () ->
              frame
                  .host()
                  .show(
                      () ->
                          new ImportView(
                              imports, files, new ImportPlaces(() -> {}, () -> {}, () -> {}))));
      hands.click("Choose files");
      hands.see("2 files checked, nothing imported yet");
      assertThat(team.figures().audits()).isZero();
      hands.click("Import 2 files");
      hands.see("Imported 2 of 2 files");
      assertThat(team.figures().counted()).isZero();
      KeyRequests keys = new KeyRequests(team);
      for (KeyRequests.Waiting waiting : keys.waiting()) {
        keys.approve(waiting, waiting.keyId().spokenCode().toString());
      }
      ProduceReport reports = new ProduceReport(team, audits);
      Path summary = folder.resolve("section-11-summary.docx");
      ReturnsViewModel returns =
          fx(
              () ->
                  new ReturnsViewModel(
                      new ReturnsViewModel.Work(
                          new ReadReturns(team, audits),
                          new KeepRegister(team),
                          new RemindAgencies(team, reports)),
                      jobs,
                      Optional.empty(),
                      bug -> {
                        throw new AssertionError(bug);
                      }));
      onFx(
          () ->
              frame
                  .host()
                  .show(
                      () ->
                          new ReturnsView(
                              returns,
                              frame.shell(),
                              files,
                              new ReturnsPlaces(
                                  audit -> {},
                                  round -> write(reports, round, summary),
                                  () -> {},
                                  () -> {}))));
      hands.see("Counted 2");
      hands.click("Round report");
      try (XWPFDocument document = new XWPFDocument(java.nio.file.Files.newInputStream(summary))) {
        assertThat(document.getParagraphs()).isNotEmpty();
      }
      onFx(window::close);
    }
  }

  private static void write(ProduceReport reports, String round, Path file) {
    try {
      reports.write(
          reports.ofRound(ReportCatalogue.SECTION_11_SUMMARY, round, Audience.values()[0]), file);
    } catch (sightline.app.work.ProblemException e) {
      throw new AssertionError(e);
    }
  }
}
