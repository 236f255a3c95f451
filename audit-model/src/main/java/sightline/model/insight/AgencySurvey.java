package sightline.model.insight;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ToolKind;

/**
 * The survey that stands beside one agency's audit.
 *
 * @param round the survey's round
 * @param tool the survey, as its round asks it
 * @param replies what was counted; empty while nothing that may be read has come back
 */
public record AgencySurvey(Round round, AuditTool tool, Optional<AuditRevision> replies) {

  /** A survey due further from the audit than this, in days, is about another year. */
  public static final long DAYS_APART = 183;

  /**
   * The survey round that stands beside an agency's audit: of those the agency is invited to whose
   * statements name a question of the audit's tool, the one due nearest to the audit and within
   * {@value #DAYS_APART} days of it; of two equally near, the later. See docs/adr/0020.
   *
   * @param tools the tool of every round there is, as the round asks it
   */
  public static Optional<Round> roundBeside(
      Round audit, String agency, Map<Round, AuditTool> tools) {
    return tools.entrySet().stream()
        .filter(e -> e.getValue().kind() == ToolKind.SURVEY)
        .filter(e -> standsBeside(e.getValue(), audit.tool().id()))
        .map(Map.Entry::getKey)
        .filter(r -> r.invited().contains(agency) && daysApart(audit, r) <= DAYS_APART)
        .min(
            Comparator.comparingLong((Round r) -> daysApart(audit, r))
                .thenComparing(Comparator.comparing(Round::due).reversed())
                .thenComparing(Round::code));
  }

  private static boolean standsBeside(AuditTool survey, String tool) {
    return survey
        .questions()
        .anyMatch(s -> s.beside().stream().anyMatch(b -> b.tool().equals(tool)));
  }

  private static long daysApart(Round a, Round b) {
    return Math.abs(ChronoUnit.DAYS.between(a.due(), b.due()));
  }

  /** How many were asked, where the organiser said so. */
  Optional<Integer> invited() {
    return counted(tool.surveyRule().invited());
  }

  /** How many replied at all, where the organiser said so. */
  Optional<Integer> received() {
    return counted(tool.surveyRule().replies());
  }

  private Optional<Integer> counted(Optional<String> detail) {
    return detail.flatMap(
        id ->
            replies.stream()
                .flatMap(r -> r.details().stream())
                .filter(d -> d.detail().equals(id))
                .filter(GivenDetail.Counted.class::isInstance)
                .map(d -> ((GivenDetail.Counted) d).number())
                .findFirst());
  }

  /** The statements that stand beside a question, in the order of the survey. */
  List<Question> beside(String toolId, String question) {
    return tool.questions()
        .filter(
            s ->
                s.beside().stream()
                    .anyMatch(b -> b.tool().equals(toolId) && b.question().equals(question)))
        .toList();
  }

  Optional<Answer.Tally> tally(Question statement) {
    return replies.stream()
        .flatMap(r -> r.answers().stream())
        .filter(r -> r.question().equals(statement.id()))
        .map(Response::answer)
        .filter(Answer.Tally.class::isInstance)
        .map(Answer.Tally.class::cast)
        .findFirst();
  }
}
