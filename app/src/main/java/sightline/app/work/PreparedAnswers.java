package sightline.app.work;

import java.util.List;
import java.util.Optional;
import sightline.model.audit.GivenDetail;

/**
 * What was prepared outside the program for one audit, read and found right.
 *
 * @param answers to the questions
 * @param details facts beside them
 */
public record PreparedAnswers(List<ReadAnswers.Given> answers, List<Detail> details) {

  /**
   * One detail as it is to be taken.
   *
   * @param given empty to clear it
   */
  public record Detail(String id, Optional<GivenDetail> given) {}

  public PreparedAnswers {
    answers = List.copyOf(answers);
    details = List.copyOf(details);
  }

  public int size() {
    return answers.size() + details.size();
  }
}
