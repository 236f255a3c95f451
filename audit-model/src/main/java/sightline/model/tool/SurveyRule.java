package sightline.model.tool;

import java.util.Optional;

/**
 * How the replies to a survey are read beside an audit: a house rule, which a survey may set for
 * itself.
 *
 * @param leastReplies with fewer replies to a statement nothing of it is shown; {@value
 *     #LOWEST_LEAST} or more, so that nobody can be made out
 * @param disagreesBelow per cent, 1 to 100: where fewer of those with a view agree, a question
 *     rated met is contradicted
 * @param invited id of the detail that counts the people asked, where the tool has one
 * @param replies id of the detail that counts the replies received, where the tool has one
 */
public record SurveyRule(
    int leastReplies, int disagreesBelow, Optional<String> invited, Optional<String> replies) {

  /** No survey may show the views of fewer people than this. */
  public static final int LOWEST_LEAST = 5;

  /** What holds where a survey sets nothing. */
  public static final SurveyRule HOUSE = new SurveyRule(10, 70, Optional.empty(), Optional.empty());

  public SurveyRule {
    if (leastReplies < LOWEST_LEAST || disagreesBelow < 1 || disagreesBelow > 100) {
      throw new IllegalArgumentException(
          leastReplies + " replies, " + disagreesBelow + " per cent");
    }
  }
}
