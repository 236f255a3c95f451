package sightline.app.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.insight.AgencySurvey;
import sightline.model.insight.DeepDiveSummary;
import sightline.model.insight.Returns;
import sightline.model.insight.Section11Summary;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.record.RecordId;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;

/** Reads a whole round at the centre: who is back, what they said, when it came. */
public final class ReadReturns {
  private final Workplace workplace;
  private final Audits audits;

  public ReadReturns(Workplace workplace, Audits audits) {
    this.workplace = workplace;
    this.audits = audits;
  }

  /**
   * A round with everything that arrived for it.
   *
   * @param followUps what became of each audit, by slot
   * @param surveys the survey that stands beside each agency's audit, by agency code
   */
  public record OfRound(
      Round round,
      AuditTool tool,
      Register register,
      Map<String, AuditView> views,
      Returns returns,
      Map<String, AgencySurvey> surveys,
      Map<String, FollowUp> followUps) {
    public Section11Summary summary(java.time.LocalDate today) {
      return Section11Summary.of(round, tool, register, views, returns, today)
          .beside(surveys)
          .followedBy(followUps);
    }

    /** Of a case audit: every grade by case, domain and agency. */
    public DeepDiveSummary grades(java.time.LocalDate today) {
      return DeepDiveSummary.of(round, tool, register, List.copyOf(views.values()), today);
    }
  }

  public Partnership partnership() throws ProblemException {
    return workplace.partnership();
  }

  /** As it is shown: "Northshire Safeguarding Children Partnership". */
  public String partnershipName() throws ProblemException {
    return workplace.partnership().name();
  }

  /** The rounds of the partnership, the one due last first. */
  public List<Round> rounds() throws ProblemException {
    workplace.partnership();
    return workplace.register().rounds().values().stream()
        .sorted(java.util.Comparator.comparing(Round::due).reversed().thenComparing(Round::code))
        .toList();
  }

  public Round round(String code) throws ProblemException {
    Register register = workplace.register();
    return register
        .round(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound("round", code, List.copyOf(register.rounds().keySet()))));
  }

  /** The round of the same tool that was due last before this one. */
  public Optional<Round> before(Round round) {
    return workplace.register().rounds().values().stream()
        .filter(r -> r.tool().id().equals(round.tool().id()) && r.due().isBefore(round.due()))
        .max(Comparator.comparing(Round::due).thenComparing(Round::code));
  }

  public OfRound of(String roundCode) throws ProblemException {
    String partnership = workplace.partnership().code();
    Round round = round(roundCode);
    Map<String, AuditView> views = new HashMap<>();
    for (Audits.Line line : audits.rows()) {
      if (line.partnership().equals(partnership) && line.round().equals(roundCode)) {
        String slot = line.id().substring(partnership.length() + roundCode.length() + 2);
        audits.view(partnership, line.id()).ifPresent(v -> views.put(slot, v));
      }
    }
    return new OfRound(
        round,
        workplace.asked(round).orElseThrow(),
        workplace.register(),
        views,
        Returns.of(round, workplace.register(), views, arrivals(views), workplace.today()),
        new ReadSurveys(workplace, audits).beside(round),
        followUps(partnership, views));
  }

  private Map<String, FollowUp> followUps(String partnership, Map<String, AuditView> views) {
    FollowUpAudit following = new FollowUpAudit(workplace);
    Map<String, FollowUp> all = new HashMap<>();
    views.forEach((slot, view) -> all.put(slot, following.read(partnership, view)));
    return all;
  }

  /** When the first record of each agency's audit came in. */
  private Map<String, Instant> arrivals(Map<String, AuditView> views) {
    Map<RecordId, Instant> byRecord = workplace.store().lookups().arrivals();
    Map<String, Instant> byAgency = new HashMap<>();
    views.forEach(
        (agency, view) ->
            view.notes().stream()
                .map(n -> byRecord.get(n.record()))
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(at -> byAgency.put(agency, at)));
    return byAgency;
  }
}
