package sightline.model.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.scoring.Score;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingRole;
import sightline.model.tool.RatingScale;
import sightline.model.tool.SurveyRule;

/**
 * What an agency's own people say beside what the agency says of itself: one statement of a survey
 * beside one question of an audit.
 *
 * @param answer the agency's own answer to the question
 * @param statement of the survey
 * @param question of the audit the statement stands beside
 * @param kind what the agency's answer comes to
 * @param rating the word of the agency's rating; empty when it is not rated
 */
public record SurveyLine(
    AnswerRef answer,
    Agency agency,
    Question statement,
    Question question,
    AnswerKind kind,
    Optional<String> rating,
    Replies replies) {

  /** The words of the flag: a survey disagrees, and is never said to be right. */
  public static final String DISAGREES = "Survey disagrees";

  /** What the replies to a statement come to. */
  public sealed interface Replies {

    /**
     * @param agree those who agree, of those with a view
     * @param people all who replied to the statement, those without a view among them
     * @param invited how many were asked, where the organiser said so
     * @param disagrees the question is rated met, and too few of those with a view agree
     */
    record Shown(Share agree, int people, Optional<Integer> invited, boolean disagrees)
        implements Replies {

      /** "14 of 22 invited"; "14" when nobody counted those invited. */
      public String inWords() {
        return invited.filter(i -> i >= people).map(i -> people + " of " + i).orElse("" + people);
      }
    }

    /**
     * So few that somebody could be made out: how many is not kept.
     *
     * @param least from how many on replies are shown
     */
    record TooFew(int least) implements Replies {
      public String inWords() {
        return "fewer than " + least + " replies: not shown";
      }
    }

    /** Nothing that may be read has come back. */
    record Awaited() implements Replies {}
  }

  /** Rated met, and the survey disagrees. */
  public boolean disagrees() {
    return replies instanceof Replies.Shown shown && shown.disagrees();
  }

  /** "42% (8 of 19) of those with a view agree". */
  public Optional<String> agreementInWords() {
    return replies instanceof Replies.Shown shown
        ? Optional.of(
            shown.agree().of() == 0
                ? "nobody has a view"
                : shown.agree().inWords() + " of those with a view agree")
        : Optional.empty();
  }

  /**
   * Every statement beside every question asked of the agency, in the order of the audit's tool.
   *
   * @param score of the agency's audit
   */
  static List<SurveyLine> of(
      AuditTool tool, Agency agency, String auditId, Score score, AgencySurvey survey) {
    List<SurveyLine> lines = new ArrayList<>();
    for (Question question : tool.questionsFor(agency.type())) {
      score
          .working()
          .row(question.id())
          .flatMap(
              row ->
                  AnswerKind.of(row, tool.scaleOf(question))
                      .map(kind -> Map.entry(kind, row.rating())))
          .ifPresent(
              own -> {
                for (Question statement : survey.beside(tool.ref().id(), question.id())) {
                  if (statement.appliesTo(agency.type())) {
                    lines.add(
                        new SurveyLine(
                            new AnswerRef(auditId, agency.code(), question.id()),
                            agency,
                            statement,
                            question,
                            own.getKey(),
                            own.getValue(),
                            replies(survey, statement, own.getKey())));
                  }
                }
              });
    }
    return lines;
  }

  private static Replies replies(AgencySurvey survey, Question statement, AnswerKind kind) {
    if (survey.replies().isEmpty()) {
      return new Replies.Awaited();
    }
    SurveyRule rule = survey.tool().surveyRule();
    Answer.Tally tally = survey.tally(statement).orElseGet(() -> new Answer.Tally(Map.of(), 0));
    // an organiser may have counted fewer replies than a statement carries: the smaller one guards
    int people = Math.min(tally.people(), survey.received().orElse(tally.people()));
    if (people < rule.leastReplies()) {
      return new Replies.TooFew(rule.leastReplies());
    }
    Share agree = agree(survey.tool().scaleOf(statement), tally);
    boolean disagrees =
        kind == AnswerKind.MET
            && agree.of() > 0
            && 100L * agree.count() < (long) rule.disagreesBelow() * agree.of();
    return new Replies.Shown(agree, tally.people(), survey.invited(), disagrees);
  }

  /** Those who agree gave a rating called good or best; a rating that grades nothing is no view. */
  private static Share agree(RatingScale scale, Answer.Tally tally) {
    int agree = 0;
    int view = 0;
    for (Rating rating : scale.ratings()) {
      int count = tally.countByPoints().getOrDefault(rating.points(), 0);
      if (rating.role() != RatingRole.NONE) {
        view += count;
      }
      if (rating.role() == RatingRole.GOOD || rating.role() == RatingRole.BEST) {
        agree += count;
      }
    }
    return new Share(agree, view);
  }
}
