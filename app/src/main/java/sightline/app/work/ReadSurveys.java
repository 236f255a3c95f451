package sightline.app.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Round;
import sightline.model.insight.AgencySurvey;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolKind;

/** Finds the surveys that stand beside audits: at the centre everybody's, at an agency its own. */
final class ReadSurveys {
  private final Workplace workplace;
  private final Audits audits;

  ReadSurveys(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
  }

  /** The survey beside each invited agency's audit of a round, by agency code; the centre's. */
  Map<String, AgencySurvey> beside(Round audit) throws ProblemException {
    String partnership = workplace.partnership().code();
    Map<Round, AuditTool> surveys = new LinkedHashMap<>();
    for (Round round : workplace.register().rounds().values()) {
      workplace
          .asked(round)
          .filter(t -> t.kind() == ToolKind.SURVEY)
          .ifPresent(t -> surveys.put(round, t));
    }
    Map<String, AgencySurvey> found = new HashMap<>();
    for (String agency : audit.invited()) {
      AgencySurvey.roundBeside(audit, agency, surveys)
          .ifPresent(
              round ->
                  found.put(
                      agency,
                      new AgencySurvey(
                          round, surveys.get(round), counted(partnership, round.code(), agency))));
    }
    return found;
  }

  private Optional<AuditRevision> counted(String partnership, String round, String agency) {
    return audits
        .view(partnership, AuditRevision.auditId(partnership, round, agency, Optional.empty()))
        .filter(AuditView::isCounted)
        .flatMap(AuditView::head)
        .map(AuditView.Revision::content);
  }

  /** An agency's own survey beside one of its audits, as it was finished. */
  Optional<AgencySurvey> besideOwn(Audits.Invitation audit) throws ProblemException {
    List<Audits.Invitation> surveys =
        audits.invitations().stream()
            .filter(i -> i.partnership().equals(audit.partnership()))
            .filter(i -> i.tool().kind() == ToolKind.SURVEY)
            .toList();
    Map<Round, AuditTool> tools = new LinkedHashMap<>();
    surveys.forEach(s -> tools.put(s.round(), s.tool()));
    return AgencySurvey.roundBeside(audit.round(), audit.agency().code(), tools)
        .flatMap(round -> surveys.stream().filter(s -> s.round().equals(round)).findFirst())
        .map(
            s ->
                new AgencySurvey(
                    s.round(),
                    s.tool(),
                    s.view()
                        .flatMap(AuditView::head)
                        .map(AuditView.Revision::content)
                        .filter(r -> !r.draft())));
  }
}
