package sightline.model.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;

/** An invented practitioner survey of one agency, beside the invented round. */
public final class SampleSurvey {
  public static final AuditTool TOOL = new ShippedTools().find("practitioner-survey").orElseThrow();

  private final Agency agency;
  private final List<Response> answers = new ArrayList<>();
  private final List<GivenDetail> details = new ArrayList<>();
  private AuditTool tool = TOOL;

  public SampleSurvey(Agency agency) {
    this.agency = agency;
  }

  public static Question statement(int place) {
    return TOOL.questions().toList().get(place);
  }

  /** The question of the audit a statement stands beside first. */
  public static Question beside(int place) {
    return SampleRound.TOOL.question(statement(place).beside().getFirst().question()).orElseThrow();
  }

  public static Round round(LocalDate due, String code, List<String> invited) {
    return new Round(code, "Survey " + code, TOOL.ref(), due, invited, true, Optional.empty());
  }

  /** So many who agree, disagree and do not know. */
  public SampleSurvey counts(int place, int agree, int disagree, int unable) {
    answers.add(
        new Response(
            statement(place).id(),
            new Answer.Tally(Map.of(2, agree, 1, disagree), unable),
            "",
            List.of(),
            Set.of(),
            false));
    return this;
  }

  public SampleSurvey invited(int people) {
    details.add(new GivenDetail.Counted(TOOL.surveyRule().invited().orElseThrow(), people));
    return this;
  }

  public SampleSurvey received(int replies) {
    details.add(new GivenDetail.Counted(TOOL.surveyRule().replies().orElseThrow(), replies));
    return this;
  }

  public SampleSurvey on(AuditTool other) {
    tool = other;
    return this;
  }

  public AgencySurvey back() {
    Round round = round(SampleRound.DUE, "survey-2026", List.of(agency.code()));
    AuditRevision revision =
        new AuditRevision(
            AuditRevision.auditId(
                SampleRound.PARTNERSHIP.code(), round.code(), agency.code(), Optional.empty()),
            List.of(),
            SampleRound.PARTNERSHIP.code(),
            round.code(),
            tool.ref(),
            agency.code(),
            Optional.empty(),
            new Person("Organiser", "Survey organiser"),
            answers,
            List.of(),
            List.of(),
            details,
            0,
            true,
            false,
            Instant.parse("2026-10-01T10:00:00Z"),
            "Sightline test");
    return new AgencySurvey(round, tool, Optional.of(revision));
  }

  public AgencySurvey awaited() {
    return new AgencySurvey(back().round(), tool, Optional.empty());
  }
}
