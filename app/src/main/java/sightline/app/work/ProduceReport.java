package sightline.app.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sightline.app.document.Documents;
import sightline.app.document.Format;
import sightline.app.document.FormatChoice;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.book.AnswerBook;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencySurvey;
import sightline.model.insight.Audience;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnReader;
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.report.ActionPlanReport;
import sightline.model.report.AgencyReturnReport;
import sightline.model.report.DeepDiveReport;
import sightline.model.report.FollowUpReport;
import sightline.model.report.RecommendationsReport;
import sightline.model.report.Report;
import sightline.model.report.ReportCatalogue;
import sightline.model.report.RoundControlReport;
import sightline.model.report.Section11SummaryReport;
import sightline.model.report.SingleAgencyReport;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolKind;

/** Makes reports and writes them as files, complete or not at all. */
public final class ProduceReport {
  private final Workplace workplace;
  private final Audits audits;
  private final ReadReturns readReturns;

  public ProduceReport(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
    this.readReturns = new ReadReturns(workplace, audits);
  }

  /** Names of all reports. */
  public static List<String> names() {
    return Arrays.stream(ReportCatalogue.values()).map(ReportCatalogue::id).toList();
  }

  /** What there is to report on in this store. */
  public sealed interface Subjects {

    /** At the centre: its rounds, the one due last first. */
    record Rounds(List<OfRound> rounds) implements Subjects {
      public Rounds {
        rounds = List.copyOf(rounds);
      }
    }

    /** At an agency: its own audits, the nearest due date first. */
    record OwnAudits(List<Audits.Invitation> audits) implements Subjects {
      public OwnAudits {
        audits = List.copyOf(audits);
      }
    }
  }

  /**
   * A round to report on.
   *
   * @param kind of its tool
   * @param readable agencies whose audit of it can be read, by name
   */
  public record OfRound(Round round, ToolKind kind, List<Agency> readable) {
    public OfRound {
      readable = List.copyOf(readable);
    }
  }

  /** What there is to report on. */
  public Subjects subjects() throws ProblemException {
    if (!workplace.isSupportTeam()) {
      return new Subjects.OwnAudits(audits.invitations());
    }
    List<Audits.Line> lines = audits.rows();
    return new Subjects.Rounds(
        readReturns.rounds().stream()
            .map(
                round ->
                    new OfRound(
                        round,
                        kind(round),
                        workplace.register().agencies().values().stream()
                            .filter(a -> isReadable(a, round, lines))
                            .toList()))
            .toList());
  }

  private ToolKind kind(Round round) {
    return workplace.asked(round).map(AuditTool::kind).orElse(ToolKind.SECTION_11);
  }

  private static boolean isReadable(Agency agency, Round round, List<Audits.Line> lines) {
    return lines.stream()
        .anyMatch(
            l ->
                l.agency().equals(agency.code())
                    && l.round().equals(round.code())
                    && l.state() != AuditState.HELD
                    && l.state() != AuditState.CONFLICT);
  }

  /** A report about a whole round, for the centre. */
  public Report ofRound(ReportCatalogue which, String round, Audience audience)
      throws ProblemException {
    ReadReturns.OfRound read = readReturns.of(round);
    Partnership partnership = workplace.partnership();
    Optional<ReportCatalogue> fitting = ReportCatalogue.summaryOf(read.tool().kind());
    if (which.isSummary() && !fitting.equals(Optional.of(which))) {
      throw new ProblemException(
          new Problem.NotNow(
              fitting
                  .map(
                      f ->
                          "This round is summed up by another report: "
                              + f.id()
                              + ", because its tool is of the kind "
                              + read.tool().kind().label()
                              + ".")
                  .orElse("A survey is not summed up by itself; it stands beside another round.")));
    }
    return switch (which) {
      case ROUND_CONTROL ->
          RoundControlReport.of(read.returns(), read.tool(), partnership, audience);
      case SECTION_11_SUMMARY, SECTION_175_SUMMARY ->
          Section11SummaryReport.of(read.summary(workplace.today()), partnership, audience);
      case DEEP_DIVE -> DeepDiveReport.of(read.grades(workplace.today()), partnership, audience);
      case AGENCY_RETURN, SINGLE_AGENCY_REPORT, RECOMMENDATIONS, ACTION_PLAN, FOLLOW_UP ->
          throw new ProblemException(
              new Problem.BadInput(
                  "\"" + which.id() + "\" is about one agency. Say which with --agency CODE."));
    };
  }

  /** What sums this round up, by the kind of its tool. */
  public Report summary(String round, Audience audience) throws ProblemException {
    return ofRound(
        ReportCatalogue.summaryOf(readReturns.of(round).tool().kind())
            .orElse(ReportCatalogue.ROUND_CONTROL),
        round,
        audience);
  }

  /**
   * One agency's return as the centre received it.
   *
   * @param slot the agency's code; in a case audit with the case, "northshire-police/c-01"
   */
  public Report received(String round, String slot) throws ProblemException {
    return received(ReportCatalogue.AGENCY_RETURN, round, slot);
  }

  /**
   * A report about one agency's audit as the centre received it.
   *
   * @param which a report about one audit
   * @param slot the agency's code; in a case audit with the case
   */
  public Report received(ReportCatalogue which, String round, String slot) throws ProblemException {
    checkSuits(which, readReturns.round(round));
    ReadReturns.OfRound read = readReturns.of(round);
    ReturnLine line =
        read.returns()
            .line(slot)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "return",
                            slot,
                            read.returns().lines().stream().map(ReturnLine::slot).toList())));
    return Optional.ofNullable(read.views().get(slot))
        .flatMap(
            v ->
                ofView(
                    which,
                    v,
                    answered(v, read),
                    line.agency(),
                    read.round(),
                    Optional.ofNullable(read.surveys().get(line.agency().code()))))
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotNow(
                        line.name() + " has sent nothing that can be read for this round yet.")));
  }

  /** The version that was answered, where the round went over to another one since. */
  private AuditTool answered(AuditView view, ReadReturns.OfRound read) {
    return view.head()
        .flatMap(h -> workplace.facts(h.content().partnership()).asked(h.content()))
        .orElse(read.tool());
  }

  private Optional<Report> ofView(
      ReportCatalogue which,
      AuditView view,
      AuditTool tool,
      Agency agency,
      Round round,
      Optional<AgencySurvey> survey) {
    Partnership partnership =
        workplace.owner() instanceof Owner.SupportTeam s
            ? s.partnership()
            : new Partnership("", "");
    return new ReturnReader(tool, agency, partnership, round, workplace.today())
        .read(view)
        .map(own -> survey.map(own::beside).orElse(own))
        .map(own -> own.followedBy(new FollowUpAudit(workplace).read(partnership.code(), view)))
        .map(own -> about(which, own));
  }

  /** An agency's own copy: what was finished, or what there is so far, marked as a draft. */
  public Report ownCopy(Audits.Invitation i) throws ProblemException {
    return own(ReportCatalogue.AGENCY_RETURN, i);
  }

  /**
   * A report about an agency's own audit: of what was finished, or of what there is so far, marked
   * as a draft.
   *
   * @param which a report about one audit
   */
  public Report own(ReportCatalogue which, Audits.Invitation i) throws ProblemException {
    checkSuits(which, i.tool().kind());
    ReturnReader reader =
        new ReturnReader(
            i.tool(),
            i.agency(),
            new Partnership(i.partnership(), i.partnershipName()),
            i.round(),
            workplace.today());
    Optional<AgencyReturn> finished =
        i.isFinishedAndUnchanged() ? i.view().flatMap(reader::read) : Optional.empty();
    AgencyReturn own = finished.orElseGet(() -> reader.draft(i.book().orElse(AnswerBook.empty())));
    AgencyReturn beside =
        new ReadSurveys(workplace, audits).besideOwn(i).map(own::beside).orElse(own);
    return about(
        which,
        finished.isPresent() ? beside.followedBy(new FollowUpAudit(workplace).read(i)) : beside);
  }

  private void checkSuits(ReportCatalogue which, Round round) throws ProblemException {
    Optional<AuditTool> tool = workplace.asked(round);
    if (tool.isPresent()) {
      checkSuits(which, tool.get().kind());
    }
  }

  private static void checkSuits(ReportCatalogue which, ToolKind kind) throws ProblemException {
    if (!which.isAboutOneAudit()) {
      throw new ProblemException(
          new Problem.NotNow(
              "\"" + which.id() + "\" is about a whole round. The support team's store makes it."));
    }
    List<ReportCatalogue> there = ReportCatalogue.aboutOneAudit(kind);
    if (!there.contains(which)) {
      throw new ProblemException(
          new Problem.NotNow(
              "There is no \""
                  + which.id()
                  + "\" of a "
                  + kind.label()
                  + ". There is: "
                  + String.join(", ", there.stream().map(ReportCatalogue::id).toList())
                  + "."));
    }
  }

  private static Report about(ReportCatalogue which, AgencyReturn content) {
    return switch (which) {
      case AGENCY_RETURN -> AgencyReturnReport.of(content);
      case SINGLE_AGENCY_REPORT -> SingleAgencyReport.of(content);
      case RECOMMENDATIONS -> RecommendationsReport.of(content);
      case ACTION_PLAN -> ActionPlanReport.of(content);
      case FOLLOW_UP -> FollowUpReport.of(content);
      case ROUND_CONTROL, SECTION_11_SUMMARY, SECTION_175_SUMMARY, DEEP_DIVE ->
          throw new IllegalArgumentException(which.id() + " is not about one audit");
    };
  }

  /** Writes a report; the ending of the file name says which kind of document. */
  public void write(Report report, Path file) throws ProblemException {
    Format format =
        switch (Format.ofFileName(file.getFileName().toString())) {
          case FormatChoice.Known known -> known.format();
          case FormatChoice.Unknown unknown ->
              throw new ProblemException(new Problem.BadInput(unknown.message()));
        };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Documents(workplace.now()).write(report, format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }
}
