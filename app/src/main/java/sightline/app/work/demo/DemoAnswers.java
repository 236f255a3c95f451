package sightline.app.work.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.RatingScale;
import sightline.model.tool.Standard;

/**
 * Answers an invented agency could have given: every agency has its strong and weak standards, most
 * ratings come with a comment and evidence, some are unsupported, weak ones mostly have an action.
 * The same seed gives the same answers.
 */
final class DemoAnswers {
  private static final String TEXTS = "/sightline/app/demo/section-11-answers.yaml";

  private final Map<String, Map<String, Object>> texts;
  private final long seed;

  DemoAnswers(long seed) {
    this.seed = seed;
    this.texts = read();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> read() {
    try (InputStream in = DemoAnswers.class.getResourceAsStream(TEXTS)) {
      return (Map<String, Map<String, Object>>)
          new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All answers of one agency. */
  List<ReadAnswers.Given> of(Agency agency, AuditTool tool, LocalDate today) {
    Random random = new Random(seed * 31 + agency.code().hashCode());
    double quality = 0.55 + random.nextDouble() * 0.35;
    List<ReadAnswers.Given> all = new ArrayList<>();
    for (Standard standard : tool.standards()) {
      double level = quality + (random.nextDouble() - 0.5) * 0.5;
      for (Question q : standard.questionsFor(agency.type())) {
        all.add(answer(q, tool, level, random, today));
      }
    }
    return all;
  }

  private ReadAnswers.Given answer(
      Question q, AuditTool tool, double level, Random random, LocalDate today) {
    Map<String, Object> words = texts.getOrDefault(q.id(), Map.of());
    if (q.notApplicable().isPresent() && random.nextInt(14) == 0) {
      String reason =
          text(words, "notApplicable", random).orElse("We do no work of this kind in Northshire.");
      return new ReadAnswers.Given(
          q,
          new Answer.NotApplicable(reason),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    RatingScale scale = tool.scaleOf(q);
    Rating rating = draw(scale, level + (random.nextDouble() - 0.5) * 0.5);
    boolean best = rating.equals(scale.best());
    boolean worst = rating.equals(scale.worst());
    Optional<String> comment =
        best && random.nextInt(3) == 0 ? Optional.empty() : text(words, rating.id(), random);
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
            : Optional.empty());
  }

  private static Rating draw(RatingScale scale, double level) {
    if (level > 0.62) {
      return scale.best();
    }
    return level > 0.3 ? scale.ratings().get(scale.ratings().size() / 2) : scale.worst();
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
