package sightline.model.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import sightline.model.audit.AgencyType;

/**
 * Random valid tools for tests, the same for the same seed: several scales in both directions,
 * weights from 0, questions for some agency types only, essential questions, "not applicable",
 * headings, conditions, modules, details and an overall grade here and there.
 */
public final class GeneratedTools {

  private static final List<String> WORDS =
      List.of(
          "child",
          "record",
          "senior lead",
          "plan",
          "visit",
          "school: day",
          "checked",
          "\"not brought\"",
          "each team",
          "family",
          "house #2",
          "month",
          "parent's view",
          "review",
          "no",
          "1 in 4",
          "asked",
          "caf\u00e9",
          "- listed",
          "told");

  private GeneratedTools() {}

  /**
   * A tool of {@code standards} standards with {@code questions} questions each, read back from its
   * own file.
   */
  public static AuditTool tool(long seed, int standards, int questions) {
    return switch (new ToolReader().read(file(seed, standards, questions))) {
      case ToolReading.Read read -> read.tool();
      case ToolReading.Unreadable broken ->
          throw new AssertionError("generated tool " + seed + ": " + broken.problems());
    };
  }

  /** The tool with every condition taken out: all its questions are asked. */
  public static AuditTool unconditional(AuditTool tool) {
    List<Standard> standards = new ArrayList<>();
    for (Standard s : tool.standards()) {
      standards.add(
          s.withQuestions(s.questions().stream().map(GeneratedTools::unconditional).toList()));
    }
    return new ToolForm(tool).standards(standards).made();
  }

  private static Question unconditional(Question q) {
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
        q.headings(),
        Optional.empty(),
        q.beside());
  }

  /** The same tool as the bytes of its file. */
  public static byte[] file(long seed, int standards, int questions) {
    return new ToolWriter().write(draft(seed, standards, questions));
  }

  /** The same tool before it was ever a file: its digest is a stand-in. */
  static AuditTool draft(long seed, int standards, int questions) {
    Random random = new Random(seed);
    List<RatingScale> scales = scales(random);
    Set<AgencyType> essentialFor = EnumSet.noneOf(AgencyType.class);
    for (AgencyType type : AgencyType.values()) {
      if (type.isStatutory()) {
        essentialFor.add(type);
      }
    }
    GeneratedAdditions additions = new GeneratedAdditions(seed);
    List<Standard> list = new ArrayList<>();
    for (int s = 1; s <= standards; s++) {
      List<Question> asked = new ArrayList<>();
      for (int q = 1; q <= questions; q++) {
        asked.add(question(random, "q-" + s + "-" + q, s + "." + q, scales, essentialFor));
      }
      list.add(
          additions.to(
              new Standard(
                  "s-" + s,
                  Integer.toString(s),
                  text(random, 3),
                  "Standard " + s,
                  text(random, 8),
                  references(random),
                  asked),
              list,
              scales));
    }
    AuditTool plain =
        new ToolForm(
                new ToolRef("generated-" + seed, 1 + random.nextInt(9), "sha256:0"),
                ToolKind.values()[random.nextInt(ToolKind.values().length)],
                text(random, 5),
                Integer.toString(2020 + random.nextInt(10)),
                LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)))
            .supersedes(random.nextBoolean() ? Optional.of("generated-earlier") : Optional.empty())
            .cover(
                new Cover(
                    text(random, 20),
                    text(random, 9),
                    text(random, 9),
                    text(random, 40),
                    text(random, 9),
                    text(random, 9),
                    List.of(text(random, 6), text(random, 30))))
            .essentialFor(essentialFor)
            .scoring(scoring(random))
            .scales(scales)
            .standards(list)
            .made();
    return additions.to(plain);
  }

  private static ScoringRule scoring(Random random) {
    ScoringRule.Method[] numbers = {
      ScoringRule.Method.AVERAGE, ScoringRule.Method.AVERAGE_OF_STANDARDS, ScoringRule.Method.FLOOR
    };
    return new ScoringRule(
        numbers[random.nextInt(numbers.length)],
        random.nextInt(3),
        List.of(
            new ScoringRule.Band("Strong", 85, RatingRole.GOOD),
            new ScoringRule.Band("Mixed", 60, RatingRole.MIXED),
            new ScoringRule.Band("Weak", 0, RatingRole.POOR)));
  }

  private static List<RatingScale> scales(Random random) {
    List<RatingScale> scales = new ArrayList<>();
    scales.add(
        new RatingScale(
            "met",
            "Met, partly met, not met",
            RatingScale.Polarity.HIGHEST_IS_BEST,
            List.of(
                new Rating("met", "Met", "M", 2, RatingRole.GOOD),
                new Rating("partly", "Partly met", "P", 1, RatingRole.MIXED),
                new Rating("not", "Not met", "N", 0, RatingRole.POOR)),
            List.of(GeneratedAdditions.mapping(CommonScale.RAG, List.of("met", "partly", "not")))));
    scales.add(
        new RatingScale(
            "one-is-best",
            "1 to 4, 1 is best",
            RatingScale.Polarity.LOWEST_IS_BEST,
            List.of(
                new Rating("r1", "1", "1", 1, RatingRole.BEST),
                new Rating("r2", "2", "2", 2, RatingRole.GOOD),
                new Rating("r3", "3", "3", 3, RatingRole.MIXED),
                new Rating("r4", "4", "4", 4, RatingRole.POOR)),
            List.of(
                GeneratedAdditions.mapping(
                    CommonScale.ONE_TO_FOUR_BEST_LOW, List.of("r1", "r2", "r3", "r4")))));
    if (random.nextBoolean()) {
      scales.add(
          new RatingScale(
              "noted",
              "Noted",
              RatingScale.Polarity.HIGHEST_IS_BEST,
              List.of(new Rating("noted", "Noted", "x", 5, RatingRole.NONE))));
    }
    return scales;
  }

  private static Question question(
      Random random,
      String id,
      String number,
      List<RatingScale> scales,
      Set<AgencyType> essentialFor) {
    RatingScale scale =
        random.nextInt(3) > 0 ? scales.getFirst() : scales.get(random.nextInt(scales.size()));
    Map<String, String> descriptors = new LinkedHashMap<>();
    scale.ratings().forEach(r -> descriptors.put(r.id(), text(random, 4 + random.nextInt(30))));
    Set<AgencyType> appliesTo = random.nextInt(4) > 0 ? Set.of() : someTypes(random);
    Map<AgencyType, String> notes = new EnumMap<>(AgencyType.class);
    if (random.nextInt(3) == 0) {
      notes.put(
          (appliesTo.isEmpty() ? essentialFor : appliesTo)
              .stream().sorted().findFirst().orElseThrow(),
          text(random, 9));
    }
    int weight = random.nextInt(5) == 0 ? random.nextInt(4) : 1;
    return new Question(
        id,
        number,
        text(random, 3),
        text(random, 10),
        text(random, 40),
        notes,
        weight > 0 && random.nextInt(4) == 0,
        Set.of(),
        weight,
        appliesTo,
        random.nextInt(3) == 0 ? Optional.of(text(random, 8)) : Optional.empty(),
        scale.id(),
        descriptors,
        List.of(text(random, 2), text(random, 3)),
        random.nextBoolean() ? Optional.of(text(random, 5)) : Optional.empty(),
        references(random));
  }

  private static Set<AgencyType> someTypes(Random random) {
    Set<AgencyType> types = EnumSet.of(AgencyType.POLICE);
    for (AgencyType type : AgencyType.values()) {
      if (random.nextBoolean()) {
        types.add(type);
      }
    }
    return types;
  }

  private static List<Reference> references(Random random) {
    boolean checked = random.nextBoolean();
    return List.of(
        new Reference(
            "Children Act 2004",
            Optional.empty(),
            Optional.of("section 11"),
            checked ? Optional.of("4") : Optional.empty(),
            Reference.Force.values()[random.nextInt(3)],
            checked ? Optional.empty() : Optional.of(text(random, 6)),
            checked ? Optional.of("Policy officer") : Optional.empty(),
            checked ? Optional.of(LocalDate.of(2026, 9, 14)) : Optional.empty(),
            random.nextBoolean() ? Set.of(AgencyType.ICB, AgencyType.POLICE) : Set.of()));
  }

  static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
