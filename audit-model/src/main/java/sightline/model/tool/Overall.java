package sightline.model.tool;

import java.util.List;

/**
 * The overall grade of a tool, judged by a person in one of the tool's own questions, never
 * computed.
 *
 * @param question id of that question
 * @param atLeastGraded how many of the questions before it must be graded; with fewer there is too
 *     little to judge overall
 * @param limits grades that call for a written reason
 */
public record Overall(String question, int atLeastGraded, List<Limit> limits) {

  /**
   * A written reason is asked when one of the questions carries the rating and the overall grade is
   * better than {@code noBetterThan}.
   *
   * @param questions ids of questions
   * @param rating id of a rating of each of those questions
   * @param noBetterThan id of a rating of the overall question
   */
  public record Limit(List<String> questions, String rating, String noBetterThan) {
    public Limit {
      questions = List.copyOf(questions);
    }
  }

  public Overall {
    limits = List.copyOf(limits);
  }
}
