package sightline.app.work.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.FollowUpAudit;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadAnswers;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.audit.ProgressState;
import sightline.model.merge.FollowUp;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Detail;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;

/** One agency's own audit as a story: its answers, its action plan, and what became of them. */
final class DemoOwnAudit {
  private final Map<String, Object> story = read("/sightline/app/demo/single-agency-answers.yaml");

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String resource) {
    try (InputStream in = DemoOwnAudit.class.getResourceAsStream(resource)) {
      return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All answers, with the actions they call for.
   *
   * @param today the day they are given; due dates are counted from it
   */
  PreparedAnswers answers(AuditTool tool, LocalDate today) {
    List<ReadAnswers.Given> answers = new ArrayList<>();
    map(story.get("answers"))
        .forEach(
            (id, given) ->
                tool.question(id).ifPresent(q -> answers.add(answer(tool, q, map(given), today))));
    List<PreparedAnswers.Detail> details = new ArrayList<>();
    Map<String, Object> facts = map(story.get("details"));
    for (Detail detail : tool.details()) {
      Optional.ofNullable(facts.get(detail.id()))
          .ifPresent(
              value ->
                  details.add(
                      new PreparedAnswers.Detail(
                          detail.id(), Optional.of(given(detail.id(), value)))));
    }
    return new PreparedAnswers(answers, details);
  }

  private static GivenDetail given(String id, Object value) {
    return value instanceof Number n
        ? new GivenDetail.Counted(id, n.intValue())
        : new GivenDetail.Written(id, String.valueOf(value));
  }

  private static ReadAnswers.Given answer(
      AuditTool tool, Question question, Map<String, Object> given, LocalDate today) {
    RatingScale scale = tool.scaleOf(question);
    Map<String, Object> action = map(given.get("action"));
    return new ReadAnswers.Given(
        question,
        new Answer.Rated(scale.withId(text(given, "rating").orElseThrow()).orElseThrow().points()),
        text(given, "comment"),
        texts(given.get("evidence")),
        text(action, "change"),
        text(action, "lead"),
        text(action, "due").map(days -> today.plusDays(Long.parseLong(days))),
        text(action, "measure"));
  }

  /** The questions whose answers are flagged for others to learn from. */
  void flagGoodPractice(Answering answering) {
    map(story.get("answers"))
        .forEach(
            (id, given) -> {
              if (Boolean.TRUE.equals(map(given).get("goodPractice"))) {
                answering.flagGoodPractice(id, true);
              }
            });
  }

  /** Notes what became of it, day by day, as far as the days have come. */
  void followUp(
      Workplace agency, Audits.Invitation audit, DemoClock clock, LocalDate signed, LocalDate today)
      throws ProblemException {
    FollowUpAudit following = new FollowUpAudit(agency);
    List<Map<String, Object>> steps = new ArrayList<>(list(story.get("progress")));
    steps.addAll(list(story.get("repeats")));
    steps.sort(Comparator.comparingInt(DemoOwnAudit::day));
    for (Map<String, Object> step : steps) {
      LocalDate day = signed.plusDays(day(step));
      if (day.isAfter(today)) {
        continue;
      }
      clock.to(day, LocalTime.of(15, 20));
      if (step.containsKey("question")) {
        following.rateAgain(
            audit,
            text(step, "question").orElseThrow(),
            text(step, "rating").orElseThrow(),
            text(step, "note").orElseThrow());
      } else {
        note(following, audit, step);
      }
    }
  }

  private static void note(
      FollowUpAudit following, Audits.Invitation audit, Map<String, Object> step)
      throws ProblemException {
    String question = text(step, "action").orElseThrow();
    Optional<FollowUp.Followed> action =
        following.read(audit).actions().stream()
            .filter(f -> f.action().question().equals(question))
            .findFirst();
    if (action.isPresent()) {
      following.note(
          audit,
          action.get().action().id(),
          ProgressState.ofCode(text(step, "state").orElseThrow()).orElseThrow(),
          text(step, "note").orElseThrow(),
          text(step, "impact"));
    }
  }

  private static int day(Map<String, Object> step) {
    return ((Number) step.get("day")).intValue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  private static Optional<String> text(Map<String, Object> of, String name) {
    return Optional.ofNullable(of.get(name)).map(String::valueOf);
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }
}
