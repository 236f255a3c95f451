package sightline.model.book;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.tool.Asking;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;

/**
 * What a tool asks of its judged overall grade: enough graded questions before it, and a written
 * reason (the comment of the overall question) where it is better than a limit allows.
 */
public final class OverallRule {
  private OverallRule() {}

  /** What is wrong with an overall grade. */
  public sealed interface Problem {

    /** The overall question, which the problem is about. */
    Question question();

    /** What is wrong and what to do, for a person. */
    String words();

    /**
     * A grade was given though too little is graded to judge from.
     *
     * @param graded how many of the questions before it are graded
     * @param needed how many must be
     */
    record TooLittle(Question question, int graded, int needed) implements Problem {
      @Override
      public String words() {
        return "Too little is graded to judge overall: "
            + graded
            + " questions, and it takes "
            + needed
            + ". Clear the answer to question "
            + question.number()
            + ", or grade more.";
      }
    }

    /** The grade is better than a grade among the others allows without a reason. */
    record ReasonMissing(Question question, Question because, String grade) implements Problem {
      @Override
      public String words() {
        return "The overall grade is better than usual with question "
            + because.number()
            + " at \""
            + grade
            + "\". Say why in the comment of question "
            + question.number()
            + ".";
      }
    }
  }

  /** Whether too little is graded for an overall grade; never for a tool without one. */
  public static boolean tooLittle(
      AuditTool tool, AgencyType type, Function<String, Response> responses) {
    return tool.overall()
        .map(o -> graded(tool, o, type, responses) < o.atLeastGraded())
        .orElse(false);
  }

  /** What is wrong with the overall grade as it stands; empty when nothing is, or none is given. */
  public static Optional<Problem> problem(
      AuditTool tool, AgencyType type, Function<String, Response> responses) {
    if (tool.overall().isEmpty()) {
      return Optional.empty();
    }
    Overall overall = tool.overall().get();
    Optional<Question> asked = tool.question(overall.question()).filter(q -> q.appliesTo(type));
    if (asked.isEmpty()
        || !(responses.apply(overall.question()).answer() instanceof Answer.Rated grade)) {
      return Optional.empty();
    }
    int graded = graded(tool, overall, type, responses);
    if (graded < overall.atLeastGraded()) {
      return Optional.of(new Problem.TooLittle(asked.get(), graded, overall.atLeastGraded()));
    }
    return responses.apply(overall.question()).comment().isBlank()
        ? overLimit(tool, overall, asked.get(), grade.points(), type, responses)
        : Optional.empty();
  }

  private static Optional<Problem> overLimit(
      AuditTool tool,
      Overall overall,
      Question question,
      int points,
      AgencyType type,
      Function<String, Response> responses) {
    RatingScale scale = tool.scaleOf(question);
    Map<String, Asking> asking = asking(tool, type, responses);
    for (Overall.Limit limit : overall.limits()) {
      boolean better =
          scale
              .withId(limit.noBetterThan())
              .map(r -> scale.compareForBetter(points, r.points()) > 0)
              .orElse(false);
      for (String id : limit.questions()) {
        Optional<Question> other = tool.question(id);
        if (better
            && other.isPresent()
            && asking.get(id) == Asking.ASKED
            && carries(tool, other.get(), responses.apply(id), limit.rating())) {
          String grade = tool.scaleOf(other.get()).withId(limit.rating()).orElseThrow().label();
          return Optional.of(new Problem.ReasonMissing(question, other.get(), grade));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean carries(AuditTool tool, Question q, Response response, String rating) {
    return response.answer() instanceof Answer.Rated rated
        && tool.scaleOf(q)
            .withPoints(rated.points())
            .filter(r -> r.id().equals(rating))
            .isPresent();
  }

  /** How many of the questions before the overall one are asked and graded. */
  private static int graded(
      AuditTool tool, Overall overall, AgencyType type, Function<String, Response> responses) {
    Map<String, Asking> asking = asking(tool, type, responses);
    int graded = 0;
    for (Question q : tool.questionsFor(type)) {
      if (q.id().equals(overall.question())) {
        break;
      }
      if (asking.get(q.id()) == Asking.ASKED
          && responses.apply(q.id()).answer() instanceof Answer.Rated) {
        graded++;
      }
    }
    return graded;
  }

  private static Map<String, Asking> asking(
      AuditTool tool, AgencyType type, Function<String, Response> responses) {
    return tool.asking(type, id -> responses.apply(id).answer());
  }
}
