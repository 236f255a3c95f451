package sightline.app.work.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import sightline.app.work.ReadAnswers;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Option;
import sightline.model.tool.Overall;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolKind;

/**
 * Answers an invented agency could have given: every agency has its strong and weak standards, most
 * ratings come with a comment and evidence, some are unsupported, weak ones mostly have an action.
 * The same seed gives the same answers.
 */
final class DemoAnswers {
  private static final int LARGEST = 2_000_000;
  private final Map<String, Map<String, Object>> texts = new HashMap<>();
  private final long seed;

  DemoAnswers(long seed) {
    this.seed = seed;
    for (String tool : List.of("section-11", "section-175", "deep-dive")) {
      texts.putAll(read("/sightline/app/demo/" + tool + "-answers.yaml"));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> read(String resource) {
    try (InputStream in = DemoAnswers.class.getResourceAsStream(resource)) {
      return (Map<String, Map<String, Object>>)
          new Load(LoadSettings.builder().setCodePointLimit(LARGEST).build())
              .loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All answers of one agency to one audit.
   *
   * @param audit its id, so that two cases of one agency differ
   */
  List<ReadAnswers.Given> of(String audit, Agency agency, AuditTool tool, LocalDate today) {
    Random random = new Random(seed * 31 + audit.hashCode());
    double quality = 0.55 + random.nextDouble() * 0.35;
    List<ReadAnswers.Given> all = new ArrayList<>();
    for (Standard standard : tool.standards()) {
      double level = quality + (random.nextDouble() - 0.5) * 0.5;
      for (Question q : standard.questionsFor(agency.type())) {
        all.add(
            isOverall(tool, q)
                ? rated(q, tool, judged(tool, q, all), random, today)
                : answer(q, tool, agency, level, random, today));
      }
    }
    return all;
  }

  private ReadAnswers.Given answer(
      Question q, AuditTool tool, Agency agency, double level, Random random, LocalDate today) {
    Map<String, Object> words = texts.getOrDefault(q.id(), Map.of());
    if (q.notApplicable().isPresent() && leavesOut(words, agency, random.nextInt(9) == 0)) {
      String reason =
          text(words, "notApplicable", random)
              .orElse(
                  tool.kind() == ToolKind.DEEP_DIVE
                      ? "Our part was one short contact, so this could not arise."
                      : "We do no work of this kind in Northshire.");
      return without(q, new Answer.NotApplicable(reason));
    }
    if (tool.unableToDetermine().isPresent() && random.nextInt(24) == 0) {
      List<Option> reasons = tool.unableToDetermine().get().reasons();
      return without(
          q, new Answer.UnableToDetermine(reasons.get(random.nextInt(reasons.size())).id()));
    }
    RatingScale scale = tool.scaleOf(q);
    return rated(q, tool, draw(scale, level + (random.nextDouble() - 0.5) * 0.5), random, today);
  }

  /**
   * The grade somebody would settle on who has just given those of the domains: the middle one, and
   * no better than the tool allows without a written reason.
   */
  private static Rating judged(AuditTool tool, Question overall, List<ReadAnswers.Given> before) {
    RatingScale scale = tool.scaleOf(overall);
    List<Rating> given =
        before.stream()
            .flatMap(g -> ratingOf(tool, g).stream())
            .sorted((a, b) -> scale.compareForBetter(a.points(), b.points()))
            .toList();
    Rating middle = given.isEmpty() ? scale.worst() : given.get((given.size() - 1) / 2);
    return tool.overall().orElseThrow().limits().stream()
        .filter(limit -> before.stream().anyMatch(g -> limits(limit, tool, g)))
        .flatMap(limit -> scale.ratings().stream().filter(r -> r.id().equals(limit.noBetterThan())))
        .filter(most -> scale.compareForBetter(middle.points(), most.points()) > 0)
        .findFirst()
        .orElse(middle);
  }

  private static boolean limits(Overall.Limit limit, AuditTool tool, ReadAnswers.Given given) {
    return limit.questions().contains(given.question().id())
        && ratingOf(tool, given).filter(r -> r.id().equals(limit.rating())).isPresent();
  }

  private static Optional<Rating> ratingOf(AuditTool tool, ReadAnswers.Given given) {
    return given.answer() instanceof Answer.Rated rated
        ? tool.scaleOf(given.question()).ratings().stream()
            .filter(r -> r.points() == rated.points())
            .findFirst()
        : Optional.empty();
  }

  private ReadAnswers.Given rated(
      Question q, AuditTool tool, Rating rating, Random random, LocalDate today) {
    Map<String, Object> words = texts.getOrDefault(q.id(), Map.of());
    RatingScale scale = tool.scaleOf(q);
    boolean best = rating.equals(scale.best());
    boolean worst = rating.equals(scale.worst());
    Optional<String> comment =
        best && !isOverall(tool, q) && random.nextInt(3) == 0
            ? Optional.empty()
            : text(words, rating.id(), random);
    List<String> evidence = new ArrayList<>();
    if (!worst && !(best && random.nextInt(9) == 0)) {
      List<String> titles = texts(words, "evidence");
      int count = 1 + random.nextInt(2);
      for (int i = 0; i < Math.min(count, titles.size()); i++) {
        String title = titles.get((random.nextInt(titles.size()) + i) % titles.size());
        if (!evidence.contains(title)) {
          evidence.add(title);
        }
      }
    }
    boolean act = worst ? random.nextInt(8) > 0 : !best && random.nextInt(3) > 0;
    Optional<Map<String, Object>> action = act ? action(words, random) : Optional.empty();
    return new ReadAnswers.Given(
        q,
        new Answer.Rated(rating.points()),
        comment,
        evidence,
        action.map(a -> String.valueOf(a.get("change"))),
        action.map(a -> String.valueOf(a.get("lead"))),
        action.isPresent() && random.nextInt(10) > 0
            ? Optional.of(today.plusDays(-20 + random.nextInt(160)))
            : Optional.empty(),
        action.map(a -> a.get("measure")).map(String::valueOf));
  }

  /** Some types of agency never do what a question asks about; some now and then do not. */
  private static boolean leavesOut(Map<String, Object> words, Agency agency, boolean inclined) {
    String type = agency.type().code();
    return texts(words, "notApplicableTo").contains(type)
        || inclined
            && (!words.containsKey("notApplicableFor")
                || texts(words, "notApplicableFor").contains(type));
  }

  private static boolean isOverall(AuditTool tool, Question q) {
    return tool.overall().filter(o -> o.question().equals(q.id())).isPresent();
  }

  private static ReadAnswers.Given without(Question q, Answer answer) {
    return new ReadAnswers.Given(
        q,
        answer,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The better the level, from 0 to 1, the better the rating; the very best of four is rare. */
  private static Rating draw(RatingScale scale, double level) {
    double[] from =
        switch (scale.ratings().size()) {
          case 2 -> new double[] {0.35};
          case 3 -> new double[] {0.62, 0.3};
          default -> new double[] {1.05, 0.68, 0.4};
        };
    List<Rating> bestFirst =
        scale.ratings().stream()
            .sorted((a, b) -> scale.compareForBetter(b.points(), a.points()))
            .toList();
    for (int i = 0; i < from.length; i++) {
      if (level > from[i]) {
        return bestFirst.get(i);
      }
    }
    return bestFirst.get(Math.min(from.length, bestFirst.size() - 1));
  }

  private static Optional<String> text(Map<String, Object> words, String name, Random random) {
    List<String> choices = texts(words, name);
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.get(random.nextInt(choices.size())));
  }

  private static List<String> texts(Map<String, Object> words, String name) {
    Object value = words.get(name);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  @SuppressWarnings("unchecked")
  private static Optional<Map<String, Object>> action(Map<String, Object> words, Random random) {
    return words.get("actions") instanceof List<?> list && !list.isEmpty()
        ? Optional.of((Map<String, Object>) list.get(random.nextInt(list.size())))
        : Optional.empty();
  }
}
