package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sightline.model.audit.AgencyType;

/**
 * What a generated tool has beside standards and scales: modules, headings, conditions, neighbours,
 * details, sign-offs, an overall grade. Drawn from a stream of its own, so that the plain tool of a
 * seed stays the same.
 */
final class GeneratedAdditions {

  private final Random random;
  private int headings;

  GeneratedAdditions(long seed) {
    random = new Random(seed * 31 + 7);
  }

  /** Ratings from best to worst, onto the scale's steps from best to worst. */
  static ScaleMapping mapping(CommonScale scale, List<String> ratings) {
    Map<String, CommonScale.Step> steps = new HashMap<>();
    for (int i = 0; i < ratings.size(); i++) {
      steps.put(ratings.get(i), scale.steps().get(i));
    }
    return new ScaleMapping(scale, steps);
  }

  /**
   * @param before the standards before this one
   */
  Standard to(Standard plain, List<Standard> before, List<RatingScale> scales) {
    List<Question> targets =
        new ArrayList<>(
            before.stream()
                .filter(s -> s.module().isEmpty())
                .flatMap(s -> s.questions().stream())
                .toList());
    List<Question> questions = new ArrayList<>();
    List<Heading> under = List.of();
    for (Question question : plain.questions()) {
      under = next(under);
      Question made = made(question, under, targets, scales);
      questions.add(made);
      targets.add(made);
    }
    return new Standard(
        plain.id(),
        plain.number(),
        plain.title(),
        plain.shortTitle(),
        plain.intent(),
        plain.references(),
        questions,
        before.isEmpty() || random.nextInt(4) > 0
            ? Optional.empty()
            : Optional.of(random.nextBoolean() ? "neglect" : "exploitation"));
  }

  AuditTool to(AuditTool plain) {
    List<Question> always =
        plain.standards().stream()
            .filter(s -> s.module().isEmpty())
            .flatMap(s -> s.questions().stream())
            .toList();
    Question last = always.getLast();
    List<Detail> details = details();
    AuditTool made =
        new ToolForm(plain)
            .signOffs(
                random.nextBoolean()
                    ? AuditTool.SENIOR_OFFICER
                    : List.of("Head teacher or principal", GeneratedTools.text(random, 3)))
            .details(details)
            .unableToDetermine(random.nextBoolean() ? Optional.of(unable()) : Optional.empty())
            .overall(
                always.size() < 2 || random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(overall(plain, always.getFirst(), last)))
            .survey(
                plain.kind() == ToolKind.SURVEY && random.nextBoolean()
                    ? Optional.of(survey(details))
                    : Optional.empty())
            .made();
    return translated(made);
  }

  /** Some of its words in up to two further languages. */
  private AuditTool translated(AuditTool tool) {
    List<Translation> translations = new ArrayList<>();
    for (String language : List.of("Cymraeg (cy)", "Polski").subList(0, random.nextInt(3))) {
      Map<String, Translation.Words> words = new LinkedHashMap<>();
      for (String of : tool.translatable()) {
        if (random.nextInt(3) == 0) {
          Optional<String> label = Optional.of(GeneratedTools.text(random, 6));
          boolean asked = tool.question(of).isPresent();
          words.put(
              of,
              new Translation.Words(
                  label,
                  asked ? Optional.of(GeneratedTools.text(random, 4)) : Optional.empty(),
                  asked ? Optional.of(GeneratedTools.text(random, 9)) : Optional.empty(),
                  Optional.empty()));
        }
      }
      translations.add(new Translation(language, words));
    }
    return new ToolForm(tool).translations(translations).made();
  }

  private SurveyRule survey(List<Detail> details) {
    Optional<String> counted =
        details.stream().filter(Detail.Count.class::isInstance).map(Detail::id).findFirst();
    return new SurveyRule(
        SurveyRule.LOWEST_LEAST + random.nextInt(50), 1 + random.nextInt(100), counted, counted);
  }

  /** A condition over these questions, up to three levels deep. */
  static Relevance relevance(
      Random random, List<Question> targets, List<RatingScale> scales, int depth) {
    int kind = depth == 0 ? random.nextInt(2) : random.nextInt(5);
    Question target = targets.get(random.nextInt(targets.size()));
    return switch (kind) {
      case 0 -> new Relevance.Is(target.id(), ratings(random, target, scales));
      case 1 -> new Relevance.IsNot(target.id(), ratings(random, target, scales));
      case 2 -> new Relevance.Not(relevance(random, targets, scales, depth - 1));
      default -> {
        List<Relevance> parts =
            Stream.generate(() -> relevance(random, targets, scales, depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
        yield kind == 3 ? new Relevance.All(parts) : new Relevance.Any(parts);
      }
    };
  }

  private static List<String> ratings(Random random, Question target, List<RatingScale> scales) {
    RatingScale scale =
        scales.stream().filter(s -> s.id().equals(target.scale())).findFirst().orElseThrow();
    List<String> ids = new ArrayList<>(scale.ratings().stream().map(Rating::id).toList());
    java.util.Collections.shuffle(ids, random);
    return ids.subList(0, 1 + random.nextInt(ids.size()));
  }

  /** The headings of the next question: those of the last one, or deeper, or of a new part. */
  private List<Heading> next(List<Heading> under) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        List<Heading> deeper = new ArrayList<>(under);
        if (deeper.size() == Standard.DEEPEST - 1) {
          deeper.removeLast();
        }
        deeper.add(heading());
        yield deeper;
      }
      case 1 ->
          under.isEmpty()
              ? under
              : Stream.concat(
                      under.stream().limit(random.nextInt(under.size())), Stream.of(heading()))
                  .toList();
      default -> under;
    };
  }

  private Heading heading() {
    headings++;
    return new Heading(
        "p-" + headings,
        "Part " + headings,
        random.nextBoolean() ? Optional.of(GeneratedTools.text(random, 6)) : Optional.empty());
  }

  private Question made(
      Question q, List<Heading> under, List<Question> targets, List<RatingScale> scales) {
    List<Question> forAll = targets.stream().filter(t -> t.appliesTo().isEmpty()).toList();
    return new Question(
        q.id(),
        q.number(),
        q.title(),
        q.statement(),
        q.guidance(),
        q.agencyNotes(),
        q.essential(),
        q.essentialFor(),
        q.weight(),
        q.appliesTo(),
        q.notApplicable(),
        q.scale(),
        q.descriptors(),
        q.evidence(),
        q.commentHint(),
        q.references(),
        under,
        forAll.isEmpty() || random.nextInt(3) > 0
            ? Optional.empty()
            : Optional.of(relevance(random, forAll, scales, 2)),
        random.nextInt(5) > 0
            ? List.of()
            : List.of(new QuestionRef("section-11", "q-m7d8"), new QuestionRef("1", "true")));
  }

  private List<Detail> details() {
    List<Detail> details = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      return details;
    }
    Set<AgencyType> types = random.nextBoolean() ? Set.of() : Set.of(AgencyType.COLLEGE);
    String hint = GeneratedTools.text(random, 12);
    details.add(
        new Detail.Choice(
            "d-age", "Age band", "Child: age", hint, true, types, options("under-1", "1", "true")));
    details.add(
        new Detail.Count(
            "d-roll",
            "On roll",
            "Roll",
            hint,
            false,
            Set.of(),
            "children",
            true,
            Optional.empty()));
    details.add(
        new Detail.Count(
            "d-plan", "Plans", "Roll", hint, true, types, "no", false, Optional.of("d-roll")));
    details.add(
        new Detail.Text(
            "d-again", "Again", "Learned", hint, false, types, 1 + random.nextInt(4000)));
    return details;
  }

  private List<Option> options(String... ids) {
    Map<String, Option> options = new LinkedHashMap<>();
    for (String id : ids) {
      options.put(id, new Option(id, id + " " + GeneratedTools.text(random, 3)));
    }
    return List.copyOf(options.values());
  }

  private UnableToDetermine unable() {
    return new UnableToDetermine("Not enough evidence", options("not-available", "too-early"));
  }

  private Overall overall(AuditTool tool, Question first, Question last) {
    List<Overall.Limit> limits =
        List.of(
            new Overall.Limit(
                List.of(first.id()),
                tool.scaleOf(first).worst().id(),
                tool.scaleOf(last).worst().id()));
    return new Overall(last.id(), 1, random.nextBoolean() ? limits : List.of());
  }

  /** Everything a generated tool may have beside standards and scales, by name, for counting. */
  static Set<String> additionsOf(AuditTool tool) {
    Map<String, Boolean> has = new LinkedHashMap<>();
    has.put("signOffs", !tool.signOffs().equals(AuditTool.SENIOR_OFFICER));
    has.put("details", !tool.details().isEmpty());
    has.put("unable", tool.unableToDetermine().isPresent());
    has.put("overall", tool.overall().isPresent());
    has.put("modules", !tool.modules().isEmpty());
    has.put("parts", tool.standards().stream().anyMatch(s -> !s.parts().isEmpty()));
    has.put("askIf", tool.questions().anyMatch(q -> q.askIf().isPresent()));
    has.put("beside", tool.questions().anyMatch(q -> !q.beside().isEmpty()));
    return has.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
