package sightline.model.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sightline.model.scoring.Score.ExactScore;
import sightline.model.tool.ScoringRule.Method;

/** The sums of the rule book in {@link Scoring}, over rows already grouped by standard. */
final class Sums {

  /**
   * @param cap 0 to 100; empty when nothing holds the standard down
   */
  private record Part(
      Fraction weighted, long weight, Optional<Fraction> cap, Optional<String> cappedBy) {

    Fraction average() {
      return weighted.times(100).dividedBy(Fraction.of(weight, 1));
    }

    boolean isFloored() {
      return cap.isPresent() && cap.get().compareTo(average()) < 0;
    }

    Fraction score() {
      return isFloored() ? cap.orElseThrow() : average();
    }
  }

  private final Method method;
  private final Map<String, List<Working.Row>> byStandard;

  /** Only standards with something to score. */
  private final Map<String, Part> parts = new LinkedHashMap<>();

  Sums(Method method, Map<String, List<Working.Row>> byStandard) {
    this.method = method;
    this.byStandard = byStandard;
    byStandard.forEach((standard, rows) -> part(rows).ifPresent(p -> parts.put(standard, p)));
  }

  private Optional<Part> part(List<Working.Row> rows) {
    Fraction weighted = Fraction.ZERO;
    long weight = 0;
    for (Working.Row row : rows) {
      if (row.counts()) {
        weighted = weighted.plus(row.position().orElseThrow().times(row.weight()));
        weight += row.weight();
      }
    }
    if (weight == 0) {
      return Optional.empty();
    }
    Optional<Working.Row> worst =
        method == Method.FLOOR
            ? rows.stream()
                .filter(r -> r.counts() && r.essential())
                .min(Comparator.comparing((Working.Row r) -> r.position().orElseThrow()))
            : Optional.empty();
    return Optional.of(
        new Part(
            weighted,
            weight,
            worst.map(r -> r.position().orElseThrow().times(100)),
            worst.map(Working.Row::question)));
  }

  Optional<ExactScore> tool() {
    if (parts.isEmpty() || method == Method.GRADES) {
      return Optional.empty();
    }
    Fraction sum = Fraction.ZERO;
    long weight = 0;
    for (Part part : parts.values()) {
      if (method == Method.AVERAGE) {
        sum = sum.plus(part.weighted().times(100));
        weight += part.weight();
      } else {
        sum = sum.plus(part.score());
        weight++;
      }
    }
    return Optional.of(new ExactScore(sum.dividedBy(Fraction.of(weight, 1))));
  }

  /** The essential question that holds the standard's score below its average. */
  Optional<String> flooredBy(String standard) {
    Part part = parts.get(standard);
    return part != null && part.isFloored() ? part.cappedBy() : Optional.empty();
  }

  /** All rows, each that counts with its share of the score; the shares add up to it exactly. */
  List<Working.Row> withContributions() {
    List<Working.Row> rows = new ArrayList<>();
    byStandard.forEach(
        (standard, list) ->
            list.forEach(
                row ->
                    rows.add(
                        row.counts() && method != Method.GRADES
                            ? row.withContribution(share(row))
                            : row)));
    return rows;
  }

  private Fraction share(Working.Row row) {
    Fraction weighted = row.position().orElseThrow().times(100L * row.weight());
    if (method == Method.AVERAGE) {
      return weighted.dividedBy(
          Fraction.of(parts.values().stream().mapToLong(Part::weight).sum(), 1));
    }
    Part part = parts.get(row.standard());
    Fraction ofStandard = weighted.dividedBy(Fraction.of(part.weight(), 1));
    if (part.isFloored()) {
      ofStandard = ofStandard.times(part.score()).dividedBy(part.average());
    }
    return ofStandard.dividedBy(Fraction.of(parts.size(), 1));
  }
}
