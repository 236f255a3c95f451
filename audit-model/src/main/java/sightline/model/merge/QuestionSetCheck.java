package sightline.model.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.audit.DetailFit;
import sightline.model.audit.Response;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ToolKind;

/**
 * Whether a revision fits the question set it names, as its round asks it. An answer to a question
 * the round leaves out (of a module not chosen, or of another type of agency) fits, and counts for
 * nothing.
 */
final class QuestionSetCheck {
  private final AuditTool tool;
  private final Optional<Round> round;
  private final DetailFit details;

  // by id, once: an audit has as many answers as the tool has questions
  private final Map<String, Question> questions = new HashMap<>();

  /**
   * What does not fit.
   *
   * @param forGood false while the round is not known here: it may ask more than the tool says
   */
  record Misfit(String words, boolean forGood) {}

  /**
   * @param whole the tool with all its modules
   * @param tool the tool as the round asks it
   * @param round empty where the store does not know it
   */
  QuestionSetCheck(AuditTool whole, AuditTool tool, Optional<Round> round) {
    this.tool = tool;
    this.round = round;
    this.details = new DetailFit(whole);
    whole.questions().forEach(q -> questions.put(q.id(), q));
    tool.questions().forEach(q -> questions.put(q.id(), q));
  }

  /** The first thing the question set does not allow; empty when all fits. */
  Optional<Misfit> misfit(AuditRevision revision) {
    if (!revision.auditId().equals(revision.expectedAuditId())) {
      return forGood("The audit id does not belong to this agency and round.");
    }
    if (!revision.tool().equals(tool.ref())) {
      return forGood("The question set goes by another name or version than its text.");
    }
    Optional<String> caseProblem = caseProblem(revision);
    if (caseProblem.isPresent()) {
      // the round may be sent again with more cases
      return caseProblem.map(words -> new Misfit(words, false));
    }
    Optional<String> detailProblem = detailProblem(revision);
    if (detailProblem.isPresent()) {
      return detailProblem.map(words -> new Misfit(words, true));
    }
    for (Response response : revision.answers()) {
      Question question = questions.get(response.question());
      if (question == null) {
        return Optional.of(
            new Misfit(
                "Question \"" + response.question() + "\" is not in this question set.",
                round.isPresent()));
      }
      Optional<String> problem = answerProblem(question, response, revision.draft());
      if (problem.isPresent()) {
        return forGood("Question " + question.number() + ": " + problem.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> caseProblem(AuditRevision revision) {
    if (round.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> code = revision.subject().map(AuditRevision.Subject::caseCode);
    if (code.isPresent() && round.get().caseOf(code.get()).isEmpty()) {
      return Optional.of("The round has no case \"" + code.get() + "\".");
    }
    return code.isEmpty() && !round.get().cases().isEmpty()
        ? Optional.of("It does not say which case of the round it is about.")
        : Optional.empty();
  }

  /** A draft is sent before it is complete: its sums may still not agree. */
  private Optional<String> detailProblem(AuditRevision revision) {
    return revision.draft()
        ? revision.details().stream().flatMap(d -> details.problem(d).stream()).findFirst()
        : details.problem(revision.details());
  }

  private static Optional<Misfit> forGood(String words) {
    return Optional.of(new Misfit(words, true));
  }

  private Optional<String> answerProblem(Question question, Response response, boolean draft) {
    RatingScale scale = tool.scaleOf(question);
    boolean survey = tool.kind() == ToolKind.SURVEY;
    return switch (response.answer()) {
      case Answer.Rated rated ->
          survey
              ? Optional.of("a survey is answered by counts, not by one rating.")
              : offTheScale(rated.points(), scale);
      case Answer.Tally tally ->
          survey
              ? tally.countByPoints().keySet().stream()
                  .flatMap(points -> offTheScale(points, scale).stream())
                  .findFirst()
              : Optional.of("only a survey is answered by counts.");
      case Answer.UnableToDetermine unable ->
          draft
                  || tool.unableToDetermine()
                      .map(u -> u.reason(unable.reason()).isPresent())
                      .orElse(true)
              ? Optional.empty()
              : Optional.of("\"" + unable.reason() + "\" is not one of the reasons.");
      case Answer.NotApplicable n -> Optional.empty();
      case Answer.Unanswered u -> Optional.empty();
    };
  }

  private static Optional<String> offTheScale(int points, RatingScale scale) {
    return scale.withPoints(points).isPresent()
        ? Optional.empty()
        : Optional.of(
            points + " is not between " + scale.lowest() + " and " + scale.highest() + ".");
  }
}
