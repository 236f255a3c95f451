package sightline.app.work.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.ReadReturns;
import sightline.app.work.Workplace;
import sightline.model.insight.Audience;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;
import sightline.model.report.Report;
import sightline.model.report.ReportCatalogue;
import sightline.model.tool.ToolKind;

/** Writes the reports a support team would take to its meeting. */
final class DemoReports {
  private static final int MOST_RETURNS = 17;
  private static final List<ReportCatalogue> OWN_DOCUMENTS =
      List.of(
          ReportCatalogue.SINGLE_AGENCY_REPORT,
          ReportCatalogue.RECOMMENDATIONS,
          ReportCatalogue.ACTION_PLAN,
          ReportCatalogue.FOLLOW_UP);

  private final Consumer<String> tell;

  DemoReports(Consumer<String> tell) {
    this.tell = tell;
  }

  List<Path> write(Workplace centre, List<String> rounds, Path folder) throws ProblemException {
    ReadReturns returns = new ReadReturns(centre, new Audits(centre, new Books(centre)));
    ProduceReport producing = new ProduceReport(centre, new Audits(centre, new Books(centre)));
    List<Path> written = new ArrayList<>();
    tell.accept("Writing reports");
    for (String round : rounds) {
      ToolKind kind = returns.of(round).tool().kind();
      boolean sumsUp = sumsUp(kind);
      if (sumsUp) {
        Report summary = producing.summary(round, Audience.RECEIVING_GROUP);
        String name = summary.reportId();
        write(producing, summary, folder, name, List.of("docx", "pdf", "xlsx"), written);
      }
      Report control =
          producing.ofRound(ReportCatalogue.ROUND_CONTROL, round, Audience.RECEIVING_GROUP);
      String ending = rounds.size() == 1 ? "" : "-" + round;
      write(producing, control, folder, "round-control" + ending, List.of("xlsx", "pdf"), written);
      int returned = 0;
      for (ReturnLine line : returns.of(round).returns().lines()) {
        if (line.state() == ReturnState.COUNTED && returned++ < MOST_RETURNS) {
          Report own = producing.received(round, line.slot());
          String of = "agency-return-" + line.slot().replace('/', '-');
          write(producing, own, folder, of + ending, List.of("docx", "pdf"), written);
          if (!sumsUp) {
            ownDocuments(producing, round, kind, line, folder, written);
          }
        }
      }
    }
    return written;
  }

  /** One agency's own audit and a survey are not summed up: each speaks for itself. */
  private static boolean sumsUp(ToolKind kind) {
    return kind != ToolKind.SURVEY && kind != ToolKind.SINGLE_AGENCY;
  }

  private static void ownDocuments(
      ProduceReport producing,
      String round,
      ToolKind kind,
      ReturnLine line,
      Path folder,
      List<Path> written)
      throws ProblemException {
    for (ReportCatalogue which : OWN_DOCUMENTS) {
      if (ReportCatalogue.aboutOneAudit(kind).contains(which)) {
        Report report = producing.received(which, round, line.slot());
        String name = which.id() + "-" + line.slot();
        write(producing, report, folder, name, List.of("docx", "pdf"), written);
      }
    }
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
