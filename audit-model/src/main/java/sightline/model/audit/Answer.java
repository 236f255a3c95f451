package sightline.model.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Option;

/** What was answered to one question. */
public sealed interface Answer {

  /** Rated, with the points of the question's own scale. */
  record Rated(int points) implements Answer {}

  /**
   * Does not apply to this agency; leaves the denominator. The reason is never blank in a finished
   * audit.
   */
  record NotApplicable(String reason) implements Answer {}

  /**
   * The auditor could not judge, and says why.
   *
   * @param reason id of one of the tool's reasons, where it has any; else free words
   */
  record UnableToDetermine(String reason) implements Answer {

    /** The reason as shown: the tool's words where it is one of the tool's reasons. */
    public String inWords(AuditTool tool) {
      return tool.unableToDetermine()
          .flatMap(u -> u.reason(reason))
          .map(Option::label)
          .orElse(reason);
    }
  }

  /**
   * What the people of a survey answered, counted; the only way a survey is answered.
   *
   * @param countByPoints how many gave each rating, by the points of the question's scale; a rating
   *     nobody gave may be left out
   * @param unable how many could not say
   */
  record Tally(Map<Integer, Integer> countByPoints, int unable) implements Answer {
    public Tally {
      Map<Integer, Integer> given = new TreeMap<>();
      countByPoints.forEach(
          (points, count) -> {
            if (count != 0) {
              given.put(points, count);
            }
          });
      countByPoints = Collections.unmodifiableMap(given);
    }

    /** How many people answered, those who could not say among them. */
    public int people() {
      return unable + countByPoints.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Nothing yet. */
  record Unanswered() implements Answer {}

  Unanswered UNANSWERED = new Unanswered();

  default boolean isAnswered() {
    return !(this instanceof Unanswered);
  }
}
