package sightline.app.work.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.Workplace;
import sightline.model.insight.Audience;
import sightline.model.merge.AuditView;
import sightline.model.report.Report;
import sightline.model.report.ReportCatalogue;

/** Writes the reports a support team would take to its meeting. */
final class DemoReports {
  private final Consumer<String> tell;

  DemoReports(Consumer<String> tell) {
    this.tell = tell;
  }

  List<Path> write(Workplace centre, Path folder) throws ProblemException {
    Audits audits = new Audits(centre, new Books(centre));
    ProduceReport producing = new ProduceReport(centre, audits);
    List<Path> written = new ArrayList<>();
    tell.accept("Writing reports");
    Report summary =
        producing.ofRound(
            ReportCatalogue.SECTION_11_SUMMARY, PlayDemo.ROUND, Audience.RECEIVING_GROUP);
    write(
        producing, summary, folder, "section-11-summary", List.of("docx", "pdf", "xlsx"), written);
    Report control =
        producing.ofRound(ReportCatalogue.ROUND_CONTROL, PlayDemo.ROUND, Audience.RECEIVING_GROUP);
    write(producing, control, folder, "round-control", List.of("xlsx", "pdf"), written);
    String partnership = centre.partnership().code();
    for (AuditView view : audits.ofRound(partnership, PlayDemo.ROUND)) {
      String agency = view.any().orElseThrow().content().agency();
      Report own = producing.received(PlayDemo.ROUND, agency);
      write(producing, own, folder, "agency-return-" + agency, List.of("docx", "pdf"), written);
      if (written.size() > 40) {
        break;
      }
    }
    return written;
  }

  private static void write(
      ProduceReport producing,
      Report report,
      Path folder,
      String name,
      List<String> endings,
      List<Path> written)
      throws ProblemException {
    for (String ending : endings) {
      Path file = folder.resolve(name + "." + ending);
      producing.write(report, file);
      written.add(file);
    }
  }
}
