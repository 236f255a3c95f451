package sightline.model.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.scoring.Score.RatingCount;
import sightline.model.tool.Asking;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;

/** Turns the answers of one audit into rows of the working. */
final class Rows {

  private final AuditTool tool;
  private final AgencyType type;
  private final Map<String, Response> responses;
  private final Map<String, RatingScale> scales = new HashMap<>();
  private final Map<String, String> scaleOfQuestion = new HashMap<>();
  private final Map<String, Asking> asking;

  Rows(AuditTool tool, AgencyType type, Map<String, Response> responses) {
    this.tool = tool;
    this.type = type;
    this.responses = responses;
    tool.scales().forEach(s -> scales.put(s.id(), s));
    tool.questions().forEach(q -> scaleOfQuestion.put(q.id(), q.scale()));
    asking = tool.asking(type, this::answer);
  }

  List<Working.Row> of(Standard standard) {
    return standard.questionsFor(type).stream().map(q -> row(standard, q)).toList();
  }

  private Answer answer(String question) {
    Response response = responses.get(question);
    return response == null ? Answer.UNANSWERED : response.answer();
  }

  private Working.Row row(Standard standard, Question question) {
    RatingScale scale = scales.get(question.scale());
    Asking asked = asking.get(question.id());
    // what was answered before another answer settled that it is not asked counts for nothing
    Answer answer = asked == Asking.ASKED ? answer(question.id()) : Answer.UNANSWERED;
    Optional<Integer> points =
        answer instanceof Answer.Rated rated ? Optional.of(rated.points()) : Optional.empty();
    Optional<Rating> rating = points.flatMap(scale::withPoints);
    Working.State state =
        switch (answer) {
          case Answer.Rated r ->
              rating.isPresent() ? Working.State.RATED : Working.State.NOT_ON_THE_SCALE;
          case Answer.NotApplicable n ->
              question.notApplicable().isPresent()
                  ? Working.State.NOT_APPLICABLE
                  : Working.State.NOT_APPLICABLE_NOT_ALLOWED;
          case Answer.UnableToDetermine u -> Working.State.UNABLE_TO_DETERMINE;
          case Answer.Tally t -> Working.State.TALLIED;
          case Answer.Unanswered u ->
              asked == Asking.NOT_ASKED ? Working.State.NOT_ASKED : Working.State.UNANSWERED;
        };
    return new Working.Row(
        question.id(),
        question.number(),
        standard.id(),
        state,
        points,
        rating.map(Rating::label),
        rating.flatMap(r -> Scoring.position(scale, r.points())),
        question.weight(),
        scale.lowest() < scale.highest(),
        Optional.empty(),
        tool.isEssential(question, type));
  }

  /** How often each rating of each scale stands in these rows. */
  List<RatingCount> counts(List<Working.Row> rows) {
    Map<String, Map<Integer, Integer>> given = new HashMap<>();
    for (Working.Row row : rows) {
      if (row.state() == Working.State.RATED) {
        given
            .computeIfAbsent(scaleOfQuestion.get(row.question()), s -> new HashMap<>())
            .merge(row.points().orElseThrow(), 1, Integer::sum);
      }
      if (row.state() == Working.State.TALLIED
          && answer(row.question()) instanceof Answer.Tally tally) {
        Map<Integer, Integer> ofScale =
            given.computeIfAbsent(scaleOfQuestion.get(row.question()), s -> new HashMap<>());
        tally
            .countByPoints()
            .forEach((points, count) -> ofScale.merge(points, count, Integer::sum));
      }
    }
    List<RatingCount> counts = new ArrayList<>();
    for (RatingScale scale : tool.scales()) {
      Map<Integer, Integer> ofScale = given.getOrDefault(scale.id(), Map.of());
      for (Rating r : scale.ratings()) {
        counts.add(
            new RatingCount(
                scale.id(), r.id(), r.label(), r.role(), ofScale.getOrDefault(r.points(), 0)));
      }
    }
    return counts;
  }
}
