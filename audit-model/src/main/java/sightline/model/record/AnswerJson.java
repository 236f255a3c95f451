package sightline.model.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sightline.model.audit.Answer;

/** How an answer is written down, in revisions and in books: as members of an object. */
public final class AnswerJson {
  private static final int RATINGS = 100;
  private static final int PEOPLE = 1_000_000;

  private AnswerJson() {}

  /**
   * @param draft whether reasons may still be to come
   */
  public static Answer read(Fields a, boolean draft) throws RefusedException {
    String state = a.text("state");
    boolean answered = state.equals("answered");
    Optional<Long> rating = a.optionalNumber("rating", -1_000_000, 1_000_000);
    boolean tallied = a.node().hasNonNull("tally");
    boolean unable = a.node().hasNonNull("unable");
    if (tallied && (!answered || rating.isPresent())) {
      throw a.refuse("tally", "stands beside " + (answered ? "a rating" : shown(state)));
    }
    if (unable && !tallied) {
      throw a.refuse("unable", "stands without a tally");
    }
    if (rating.isPresent() != (answered && !tallied)) {
      throw a.refuse("rating", rating.isPresent() ? "stands beside " + shown(state) : "is missing");
    }
    return switch (state) {
      case "answered" -> tallied ? tally(a) : new Answer.Rated(rating.orElseThrow().intValue());
      case "notApplicable" -> new Answer.NotApplicable(reason(a, draft));
      case "unableToDetermine" -> new Answer.UnableToDetermine(reason(a, draft));
      case "unanswered" -> Answer.UNANSWERED;
      default -> throw a.refuse("state", "is not known");
    };
  }

  private static String shown(String state) {
    return "\"" + StrictJson.shown(state) + "\"";
  }

  private record Count(int points, int people) {}

  private static Answer tally(Fields a) throws RefusedException {
    List<Count> counts =
        a.list(
            "tally",
            RATINGS,
            t ->
                new Count(
                    (int) t.number("rating", -1_000_000, 1_000_000),
                    (int) t.number("count", 0, PEOPLE)));
    Map<Integer, Integer> byPoints = new TreeMap<>();
    for (Count c : counts) {
      if (byPoints.put(c.points(), c.people()) != null) {
        throw a.refuse("tally", "counts the rating " + c.points() + " twice");
      }
    }
    return new Answer.Tally(
        byPoints, a.optionalNumber("unable", 0, PEOPLE).map(Long::intValue).orElse(0));
  }

  private static String reason(Fields a, boolean draft) throws RefusedException {
    return draft ? a.text("reason") : a.words("reason");
  }

  public static ObjectNode write(Answer answer, ObjectNode node) {
    return switch (answer) {
      case Answer.Rated a -> node.put("state", "answered").put("rating", a.points());
      case Answer.Tally a -> {
        ArrayNode counts = node.put("state", "answered").putArray("tally");
        a.countByPoints()
            .forEach(
                (points, people) -> counts.addObject().put("rating", points).put("count", people));
        yield a.unable() > 0 ? node.put("unable", a.unable()) : node;
      }
      case Answer.NotApplicable a -> node.put("state", "notApplicable").put("reason", a.reason());
      case Answer.UnableToDetermine a ->
          node.put("state", "unableToDetermine").put("reason", a.reason());
      case Answer.Unanswered a -> node.put("state", "unanswered");
    };
  }
}
