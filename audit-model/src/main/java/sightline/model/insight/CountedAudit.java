package sightline.model.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Response;
import sightline.model.merge.AuditView;
import sightline.model.record.AuditRevision;
import sightline.model.record.RecordId;
import sightline.model.scoring.Score;
import sightline.model.scoring.Scoring;
import sightline.model.scoring.StandardSummary;
import sightline.model.scoring.Working;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;

/**
 * An audit that enters figures.
 *
 * @param revision the revision the figures were taken from
 * @param responses by question id
 * @param alerts how many times a worry about a child was raised while auditing
 * @param score never without its coverage
 * @param standards one summary a standard, in the order of the tool
 */
public record CountedAudit(
    Agency agency,
    String auditId,
    RecordId revision,
    Map<String, Response> responses,
    List<Action> actions,
    int alerts,
    Score score,
    List<StandardSummary> standards) {

  public CountedAudit {
    responses = Map.copyOf(responses);
    actions = List.copyOf(actions);
    standards = List.copyOf(standards);
  }

  static CountedAudit of(Agency agency, AuditView view, AuditTool tool) {
    AuditView.Revision head = view.head().orElseThrow();
    AuditRevision content = head.content();
    Map<String, Response> responses = byQuestion(content.answers());
    return new CountedAudit(
        agency,
        view.auditId(),
        head.id(),
        responses,
        content.actions(),
        content.alertCount(),
        new Scoring().score(tool, agency.type(), responses),
        StandardSummary.of(tool, agency.type(), responses));
  }

  static Map<String, Response> byQuestion(List<Response> answers) {
    Map<String, Response> responses = new LinkedHashMap<>();
    answers.forEach(r -> responses.putIfAbsent(r.question(), r));
    return responses;
  }

  public Response response(String question) {
    return responses.getOrDefault(question, Response.unanswered(question));
  }

  AnswerRef ref(String question) {
    return new AnswerRef(auditId, agency.code(), question);
  }

  /** What the answer comes to; empty when the question is not asked of this agency. */
  Optional<AnswerKind> kind(AuditTool tool, Question question) {
    return score
        .working()
        .row(question.id())
        .flatMap((Working.Row row) -> AnswerKind.of(row, tool.scaleOf(question)));
  }

  /** "82 of 100, from 44 of 47 applicable questions": never a score without its coverage. */
  public String scoreInWords() {
    return ScoreWords.of(score);
  }
}
