package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.Workplace;
import sightline.model.insight.Audience;
import sightline.model.report.Report;
import sightline.model.report.ReportCatalogue;

@Command(
    name = "report",
    description =
        "Write a report; \"report list\" names them. The ending of the file says the format.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends Act {
  @Parameters(paramLabel = "NAME", description = "A report, or \"list\".")
  String name;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "File to write: .docx, .pdf, .xlsx, .csv or .json.")
  Path out;

  @Option(names = "--round", paramLabel = "R")
  String round;

  @Option(
      names = "--audit",
      paramLabel = "ID",
      description = "At an agency: which of its audits, by id or round; the same as --round.")
  String audit;

  @Option(
      names = "--agency",
      paramLabel = "CODE",
      description = "At the centre, for a report about one agency's audit.")
  String agency;

  @Option(
      names = "--wider",
      description = "For readers outside the receiving group: small counts are hidden.")
  boolean wider;

  ReportCommand(Session session) {
    super(session);
  }

  @Override
  int run() throws ProblemException {
    if (name.equals("list")) {
      return list();
    }
    ReportCatalogue which =
        ReportCatalogue.ofId(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound("report", name, ProduceReport.names())));
    if (round == null) {
      round = audit;
    }
    if (out == null || round == null) {
      throw new ProblemException(
          new Problem.BadInput(
              "A report needs a round and a file: --round R --out F.docx (or .pdf, .xlsx, .csv, .json)."));
    }
    try (Workplace workplace = session.open(options)) {
      Audits audits = new Audits(workplace, new Books(workplace));
      ProduceReport producing = new ProduceReport(workplace, audits);
      producing.write(report(which, workplace, audits, producing), out);
    }
    options.say(
        "Wrote " + out + ".", Json.object().put("report", name).put("file", out.toString()));
    return GlobalOptions.DONE;
  }

  private Report report(
      ReportCatalogue which, Workplace workplace, Audits audits, ProduceReport producing)
      throws ProblemException {
    if (!workplace.isSupportTeam()) {
      return producing.own(which, audits.invitation(round));
    }
    return which.isAboutOneAudit() && agency != null
        ? producing.received(which, round, agency)
        : producing.ofRound(which, round, wider ? Audience.WIDER : Audience.RECEIVING_GROUP);
  }

  private int list() {
    ObjectNode document = Json.object();
    ArrayNode reports = document.putArray("reports");
    StringBuilder words = new StringBuilder();
    for (ReportCatalogue r : List.of(ReportCatalogue.values())) {
      words.append("%-22s %s%n".formatted(r.id(), r.title()));
      reports.addObject().put("name", r.id()).put("title", r.title());
    }
    options.say(words.toString().stripTrailing(), document);
    return GlobalOptions.DONE;
  }
}
