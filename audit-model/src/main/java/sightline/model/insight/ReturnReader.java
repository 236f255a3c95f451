package sightline.model.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.Evidence;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.book.AnswerBook;
import sightline.model.book.Finish;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.record.AuditRevision;
import sightline.model.record.SignOff;
import sightline.model.scoring.Score;
import sightline.model.scoring.Scoring;
import sightline.model.scoring.StandardSummary;
import sightline.model.scoring.Working;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Standard;
import sightline.model.tool.UnableToDetermine;

/**
 * Reads what an agency said in one round out of its audit, or out of the book while it is still
 * written.
 *
 * @param tool as the round asks it
 * @param today what the days of actions are measured by
 */
public record ReturnReader(
    AuditTool tool, Agency agency, Partnership partnership, Round round, LocalDate today) {

  /** The return as it is read; empty while no one revision is: in conflict, or held. */
  public Optional<AgencyReturn> read(AuditView view) {
    return view.head()
        .map(
            head -> {
              AuditRevision content = head.content();
              return read(
                  view.auditId(),
                  new AgencyReturn.Source.Revision(
                      head.id(),
                      view.state(),
                      content.authoredAt(),
                      content.draft(),
                      view.signedByAuthor(),
                      Math.max(0, view.history().size() - 1),
                      content.alertCount(),
                      content.alertsAllTold()),
                  Optional.of(content.author()),
                  view.signOffs().stream().map(AuditView.SignedOff::content).toList(),
                  CountedAudit.byQuestion(content.answers()),
                  content.evidence(),
                  content.actions(),
                  content.details());
            });
  }

  /** The return as it would be if it were finished now; always marked as a draft. */
  public AgencyReturn draft(AnswerBook book) {
    Set<String> asked =
        tool.questionsFor(agency.type()).stream().map(Question::id).collect(Collectors.toSet());
    Map<String, Response> responses = new TreeMap<>(book.responses());
    // the book serves rounds of several partnerships: what this one does not ask stays out
    responses.keySet().retainAll(asked);
    List<Evidence> evidence =
        tool.questionsFor(agency.type()).stream()
            .flatMap(q -> book.response(q.id()).evidence().stream())
            .distinct()
            .flatMap(id -> book.evidence(id).stream())
            .toList();
    return read(
        AuditRevision.auditId(partnership.code(), round.code(), agency.code(), Optional.empty()),
        new AgencyReturn.Source.Book(),
        Optional.empty(),
        List.of(),
        responses,
        evidence,
        book.actions().stream().filter(a -> asked.contains(a.question())).toList(),
        List.copyOf(book.details().values()));
  }

  private AgencyReturn read(
      String auditId,
      AgencyReturn.Source source,
      Optional<Person> author,
      List<SignOff> signOffs,
      Map<String, Response> responses,
      List<Evidence> evidence,
      List<Action> actions,
      List<GivenDetail> details) {
    Score score = new Scoring().score(tool, agency.type(), responses);
    List<StandardSummary> summaries = StandardSummary.of(tool, agency.type(), responses);
    Map<String, Evidence> evidenceById =
        evidence.stream().collect(Collectors.toMap(Evidence::id, Function.identity(), (a, b) -> a));
    List<AgencyReturn.StandardPart> standards = new ArrayList<>();
    for (int i = 0; i < tool.standards().size(); i++) {
      Standard standard = tool.standards().get(i);
      List<AgencyReturn.QuestionPart> questions =
          standard.questionsFor(agency.type()).stream()
              .map(q -> part(q, responses, score, evidenceById, actions))
              .filter(p -> p.row().state() != Working.State.NOT_ASKED)
              .toList();
      if (!questions.isEmpty()) {
        standards.add(
            new AgencyReturn.StandardPart(
                standard,
                summaries.get(i),
                score.standard(standard.id()).orElseThrow(),
                questions));
      }
    }
    List<ActionLine> lines =
        actions.stream()
            .map(
                a ->
                    new ActionLine(
                        new AnswerRef(auditId, agency.code(), a.question()),
                        agency,
                        tool.question(a.question()),
                        a,
                        ActionLine.Standing.of(a, today)))
            .sorted(ActionLine.BY_URGENCY)
            .toList();
    return new AgencyReturn(
        auditId,
        partnership,
        round,
        agency,
        tool,
        today,
        source,
        author,
        signOffs,
        score,
        standards,
        evidence,
        lines,
        ActionLine.Totals.of(lines),
        Math.toIntExact(
            standards.stream()
                .flatMap(s -> s.questions().stream())
                .filter(AgencyReturn.QuestionPart::unsupported)
                .count()),
        Math.toIntExact(tool.questions().filter(q -> !q.appliesTo(agency.type())).count()),
        Optional.empty(),
        GivenFact.of(tool, agency.type(), details),
        FollowUp.NONE,
        OpenReference.of(tool, agency));
  }

  private AgencyReturn.QuestionPart part(
      Question question,
      Map<String, Response> responses,
      Score score,
      Map<String, Evidence> evidence,
      List<Action> actions) {
    Response response = responses.getOrDefault(question.id(), Response.unanswered(question.id()));
    Optional<Rating> rating =
        response.answer() instanceof Answer.Rated rated
            ? tool.scaleOf(question).withPoints(rated.points())
            : Optional.empty();
    String reason =
        switch (response.answer()) {
          case Answer.NotApplicable a -> a.reason();
          case Answer.UnableToDetermine a -> a.inWords(tool);
          case Answer.Tally a -> "";
          case Answer.Rated a -> "";
          case Answer.Unanswered a -> "";
        };
    return new AgencyReturn.QuestionPart(
        question,
        tool.isEssential(question, agency.type()),
        response,
        score.working().row(question.id()).orElseThrow(),
        rating,
        rating.map(r -> question.descriptors().get(r.id())),
        reason,
        response.evidence().stream().map(evidence::get).filter(Objects::nonNull).toList(),
        actions.stream().filter(a -> a.question().equals(question.id())).toList(),
        Finish.isUnsupported(tool, question, response),
        tool.unableToDetermine().map(UnableToDetermine::label).orElse("Unable to determine"));
  }
}
