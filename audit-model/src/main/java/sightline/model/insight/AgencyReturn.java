package sightline.model.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Action;
import sightline.model.audit.Agency;
import sightline.model.audit.Evidence;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.merge.AuditState;
import sightline.model.merge.FollowUp;
import sightline.model.record.RecordId;
import sightline.model.record.SignOff;
import sightline.model.scoring.Score;
import sightline.model.scoring.StandardSummary;
import sightline.model.scoring.Working;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.Standard;

/**
 * One agency's own copy of its audit: everything it said, and what that comes to. A {@link
 * ReturnReader} reads it.
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
