package sightline.model.insight;

import java.time.Instant;
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
import sightline.model.merge.AuditState;
import sightline.model.merge.AuditView;
import sightline.model.merge.FollowUp;
import sightline.model.record.AuditRevision;
import sightline.model.record.RecordId;
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
 * One agency's own copy of its audit: everything it said, and what that comes to.
 *
 * @param auditId the audit it can be opened to
 * @param source a signed revision, or the book it is still being written in
 * @param signOffs of exactly this revision, in full
 * @param standards in the order of the tool, only those with a question asked of this agency
 * @param evidence all of it, as it is listed in the audit
 * @param actions overdue first
 * @param unsupported how many best ratings have no evidence
 * @param notAsked how many questions of the tool are not asked of this type of agency
 * @param survey what the agency's own survey says beside its answers; empty where none stands
 *     beside them
 * @param facts what was given beside the answers, in the order of the tool
 * @param followUp what became of it after it was signed off
 * @param toCheck references nobody has checked against the published text yet
 */
public record AgencyReturn(
    String auditId,
    Partnership partnership,
    Round round,
    Agency agency,
    AuditTool tool,
    LocalDate asOf,
    Source source,
    Optional<Person> author,
    List<SignOff> signOffs,
    Score score,
    List<StandardPart> standards,
    List<Evidence> evidence,
    List<ActionLine> actions,
    ActionLine.Totals actionTotals,
    int unsupported,
    int notAsked,
    Optional<Survey> survey,
    List<GivenFact> facts,
    FollowUp followUp,
    List<OpenReference> toCheck) {

  /**
   * @param survey the survey that stands beside the audit
   * @param lines every statement beside every question, in the order of the tool; empty while the
   *     survey is not back
   */
  public record Survey(AgencySurvey survey, List<SurveyLine> lines) {
    public Survey {
      lines = List.copyOf(lines);
    }
  }

  /** Where the answers come from. */
  public sealed interface Source {

    /** Still in the book: nothing of it has been frozen, signed or sent as it stands here. */
    record Book() implements Source {}

    /**
     * @param state where the audit stands
     * @param authoredAt what the author's clock said
     * @param draft frozen before it was complete
     * @param signedByAuthor the only sign-off is the author's own, which the round allows
     * @param superseded how many earlier revisions it replaces
     * @param alerts how many times a worry about a child was raised while auditing
     * @param alertsAllTold whether the right person was told each time
     */
    record Revision(
        RecordId id,
        AuditState state,
        Instant authoredAt,
        boolean draft,
        boolean signedByAuthor,
        int superseded,
        int alerts,
        boolean alertsAllTold)
        implements Source {}
  }

  /**
   * @param summary its cell of the heat map
   */
  public record StandardPart(
      Standard standard,
      StandardSummary summary,
      Score.StandardScore score,
      List<QuestionPart> questions) {

    public StandardPart {
      questions = List.copyOf(questions);
    }
  }

  /**
   * @param row its line of the working
   * @param rating the rating given; empty when it is not rated
   * @param descriptor what that rating looks like here, in the tool's words
   * @param reason why it does not apply or could not be judged; empty when rated or unanswered
   * @param unsupported the best rating with no evidence
   * @param unableWord what the tool calls a question that could not be judged
   */
  public record QuestionPart(
      Question question,
      boolean essential,
      Response response,
      Working.Row row,
      Optional<Rating> rating,
      Optional<String> descriptor,
      String reason,
      List<Evidence> evidence,
      List<Action> actions,
      boolean unsupported,
      String unableWord) {

    public QuestionPart {
      evidence = List.copyOf(evidence);
      actions = List.copyOf(actions);
    }

    /** What the answer comes to, whatever the scale; empty for what is no answer of one kind. */
    public Optional<AnswerKind> kind(AuditTool tool) {
      return AnswerKind.of(row, tool.scaleOf(question));
    }

    /** Rated, but not met, or not to be judged: what a plan should answer. */
    public boolean isBelowMet(AuditTool tool) {
      return kind(tool)
          .filter(
              k -> k == AnswerKind.PARTLY_MET || k == AnswerKind.NOT_MET || k == AnswerKind.UNABLE)
          .isPresent();
    }
  }

  public AgencyReturn {
    signOffs = List.copyOf(signOffs);
    standards = List.copyOf(standards);
    evidence = List.copyOf(evidence);
    actions = List.copyOf(actions);
    facts = List.copyOf(facts);
    toCheck = List.copyOf(toCheck);
  }

  /** The return as it is read; empty while no one revision is: in conflict, or held. */
  public static Optional<AgencyReturn> of(
      AuditView view,
      AuditTool tool,
      Agency agency,
      Partnership partnership,
      Round round,
      LocalDate today) {
    return view.head()
        .map(
            head -> {
              AuditRevision content = head.content();
              return of(
                  new Source.Revision(
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
                  content.details(),
                  new Place(view.auditId(), tool, agency, partnership, round, today));
            });
  }

  /** The return as it would be if it were finished now; always marked as a draft. */
  public static AgencyReturn draft(
      AnswerBook book,
      AuditTool tool,
      Agency agency,
      Partnership partnership,
      Round round,
      LocalDate today) {
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
    return of(
        new Source.Book(),
        Optional.empty(),
        List.of(),
        responses,
        evidence,
        book.actions().stream().filter(a -> asked.contains(a.question())).toList(),
        List.copyOf(book.details().values()),
        new Place(
            AuditRevision.auditId(
                partnership.code(), round.code(), agency.code(), Optional.empty()),
            tool,
            agency,
            partnership,
            round,
            today));
  }

  /** What the answers are read against. */
  private record Place(
      String auditId,
      AuditTool tool,
      Agency agency,
      Partnership partnership,
      Round round,
      LocalDate today) {}

  private static AgencyReturn of(
      Source source,
      Optional<Person> author,
      List<SignOff> signOffs,
      Map<String, Response> responses,
      List<Evidence> evidence,
      List<Action> actions,
      List<GivenDetail> details,
      Place place) {
    AuditTool tool = place.tool();
    Agency agency = place.agency();
    Score score = new Scoring().score(tool, agency.type(), responses);
    List<StandardSummary> summaries = StandardSummary.of(tool, agency.type(), responses);
    Map<String, Evidence> evidenceById =
        evidence.stream().collect(Collectors.toMap(Evidence::id, Function.identity(), (a, b) -> a));
    List<StandardPart> standards = new ArrayList<>();
    for (int i = 0; i < tool.standards().size(); i++) {
      Standard standard = tool.standards().get(i);
      List<QuestionPart> questions =
          standard.questionsFor(agency.type()).stream()
              .map(q -> part(q, tool, agency, responses, score, evidenceById, actions))
              .filter(p -> p.row().state() != Working.State.NOT_ASKED)
              .toList();
      if (!questions.isEmpty()) {
        standards.add(
            new StandardPart(
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
                        new AnswerRef(place.auditId(), agency.code(), a.question()),
                        agency,
                        tool.question(a.question()),
                        a,
                        ActionLine.Standing.of(a, place.today())))
            .sorted(ActionLine.BY_URGENCY)
            .toList();
    return new AgencyReturn(
        place.auditId(),
        place.partnership(),
        place.round(),
        agency,
        tool,
        place.today(),
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
                .filter(QuestionPart::unsupported)
                .count()),
        Math.toIntExact(tool.questions().filter(q -> !q.appliesTo(agency.type())).count()),
        Optional.empty(),
        GivenFact.of(tool, agency.type(), details),
        FollowUp.NONE,
        OpenReference.of(tool, agency));
  }

  private static QuestionPart part(
      Question question,
      AuditTool tool,
      Agency agency,
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
    return new QuestionPart(
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

  /** The same with the agency's survey beside it. */
  public AgencyReturn beside(AgencySurvey given) {
    return new AgencyReturn(
        auditId,
        partnership,
        round,
        agency,
        tool,
        asOf,
        source,
        author,
        signOffs,
        score,
        standards,
        evidence,
        actions,
        actionTotals,
        unsupported,
        notAsked,
        Optional.of(
            new Survey(
                given,
                given.replies().isEmpty()
                    ? List.of()
                    : SurveyLine.of(tool, agency, auditId, score, given))),
        facts,
        followUp,
        toCheck);
  }

  /** The same with what became of it. */
  public AgencyReturn followedBy(FollowUp given) {
    List<ActionLine> lines =
        actions.stream().map(a -> a.after(given, asOf)).sorted(ActionLine.BY_URGENCY).toList();
    return new AgencyReturn(
        auditId,
        partnership,
        round,
        agency,
        tool,
        asOf,
        source,
        author,
        signOffs,
        score,
        standards,
        evidence,
        lines,
        ActionLine.Totals.of(lines),
        unsupported,
        notAsked,
        survey,
        facts,
        given,
        toCheck);
  }

  /** Every question asked, in the order of the tool. */
  public List<QuestionPart> questions() {
    return standards.stream().flatMap(s -> s.questions().stream()).toList();
  }

  /** Not finished, or not signed for what it says here. */
  public boolean isDraft() {
    return switch (source) {
      case Source.Book b -> true;
      case Source.Revision r -> r.draft();
    };
  }

  /** "82 of 100, from 44 of 47 applicable questions", with what it can still become. */
  public String scoreInWords() {
    return ScoreWords.of(score);
  }

  /** Where the return stands, in a sentence. */
  public String standingInWords() {
    return switch (source) {
      case Source.Book b -> "This is a draft: it has not been finished, signed off or sent.";
      case Source.Revision r ->
          switch (r.state()) {
            case COUNTED ->
                r.signedByAuthor()
                    ? "This return is counted. Its author signed it off alone, which the round allows."
                    : "This return is signed off and counted.";
            case NOT_SIGNED ->
                signOffs.isEmpty()
                    ? "This return is not signed off, so it is not counted."
                    : "Only the author has signed this return, which the round does not allow, so it is"
                        + " not counted.";
            case AWAITING -> "This return still needs another sign-off, so it is not counted.";
            case DECLINED -> "The sign-off of this return was declined, so it is not counted.";
            case DRAFT -> "This is a draft: it was sent before it was complete and is not counted.";
            case CONFLICT -> "This return is in conflict, so it is not counted.";
            case HELD -> "This return is held, so it is not counted.";
          };
    };
  }
}
