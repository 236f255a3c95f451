package sightline.app.ui.insight;

import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Mark;
import sightline.model.insight.AnswerRef;

/**
 * One answer as the panel shows it.
 *
 * @param statement what was to be rated
 * @param essentialNotMet an essential question at the lowest rating
 * @param unsupported the best rating with no evidence
 * @param words the comment, or the reason why it is not rated; as the agency wrote it, may be empty
 * @param survey what the agency's own people say against it; empty where they do not
 * @param evidence titles
 */
public record ShownAnswer(
    AnswerRef ref,
    String agency,
    Mark mark,
    String number,
    String statement,
    boolean essential,
    boolean essentialNotMet,
    boolean unsupported,
    boolean goodPractice,
    String words,
    Optional<String> survey,
    List<String> evidence) {

  public ShownAnswer {
    evidence = List.copyOf(evidence);
  }
}
