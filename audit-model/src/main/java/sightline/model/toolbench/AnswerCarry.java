package sightline.model.toolbench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;

/**
 * Says an answer given in one version of a tool in the points of another. Ratings follow their ids.
 */
record AnswerCarry(AuditTool old, AuditTool next) {

  /** The same answer in the points of the new version; empty when it cannot be given any more. */
  Optional<Answer> carried(Question before, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Rated rated ->
          old.scaleOf(before)
              .withPoints(rated.points())
              .map(Rating::id)
              .flatMap(next.scaleOf(question)::withId)
              .map(r -> new Answer.Rated(r.points()));
      case Answer.NotApplicable n ->
          question.notApplicable().isPresent() ? Optional.of(n) : Optional.empty();
      case Answer.UnableToDetermine u ->
          next.unableToDetermine()
                  .filter(x -> x.reason(u.reason()).isPresent() || !known(u.reason()))
                  .isPresent()
              ? Optional.of(u)
              : Optional.empty();
      case Answer.Tally t -> {
        Map<Integer, Integer> counts = new HashMap<>();
        boolean everyStepIsThere = true;
        for (Map.Entry<Integer, Integer> count : t.countByPoints().entrySet()) {
          Optional<Integer> points =
              old.scaleOf(before)
                  .withPoints(count.getKey())
                  .map(Rating::id)
                  .flatMap(next.scaleOf(question)::withId)
                  .map(Rating::points);
          everyStepIsThere &= points.isPresent();
          points.ifPresent(p -> counts.put(p, count.getValue()));
        }
        yield everyStepIsThere
            ? Optional.of(new Answer.Tally(counts, t.unable()))
            : Optional.empty();
      }
      case Answer.Unanswered u -> Optional.of(u);
    };
  }

  /** A reason the old version named; one that it did not know is missing, and stays missing. */
  private boolean known(String reason) {
    return old.unableToDetermine().flatMap(u -> u.reason(reason)).isPresent();
  }
}
