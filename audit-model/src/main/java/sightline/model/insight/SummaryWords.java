package sightline.model.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a round shows, in sentences. */
final class SummaryWords {
  private final Section11Summary summary;

  SummaryWords(Section11Summary summary) {
    this.summary = summary;
  }

  List<String> sentences() {
    List<String> said = new ArrayList<>();
    int counted = summary.counted().size();
    said.add(
        counted == 0
            ? "No audit is counted yet, so there are no figures."
            : PlainWords.many(counted, "counted audit stands", "counted audits stand")
                + " behind these figures.");
    if (!summary.leftOut().isEmpty()) {
      said.add(leftOut());
    }
    if (counted == 0) {
      return List.copyOf(said);
    }
    ends(said);
    essential(said);
    unsupported(said);
    if (summary.survey().isThere()) {
      // which surveys are awaited is said where the surveys are
      summary.survey().inWords().stream().limit(2).forEach(said::add);
    }
    said.add(summary.actionTotals().inWords());
    if (!summary.goodPractice().isEmpty()) {
      said.add(
          PlainWords.many(
                  summary.goodPractice().size(),
                  "answer is flagged as good practice",
                  "answers are flagged as good practice")
              + " for others to learn from.");
    }
    return List.copyOf(said);
  }

  String leftOut() {
    if (summary.leftOut().isEmpty()) {
      return "Nothing is left out.";
    }
    Map<String, Integer> why = new LinkedHashMap<>();
    summary.leftOut().forEach(l -> why.merge(l.why(), 1, Integer::sum));
    return "Left out of every figure: "
        + PlainWords.list(
            why.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().toLowerCase(Locale.ROOT))
                .toList())
        + ".";
  }

  private void ends(List<String> said) {
    StandardFigure.Ends ends = summary.ends();
    if (ends.weakest().isEmpty() && ends.strongest().isEmpty()) {
      said.add("No standard stands out as stronger or weaker than the others.");
      return;
    }
    if (!ends.weakest().isEmpty()) {
      said.add("Weakest: " + named(ends.weakest()) + ".");
    }
    if (!ends.strongest().isEmpty()) {
      said.add("Strongest: " + named(ends.strongest()) + ".");
    }
  }

  private static String named(List<StandardFigure> figures) {
    return PlainWords.list(
        figures.stream()
            .map(f -> f.standard().shortTitle() + " (" + answersMet(f.met()) + ")")
            .toList());
  }

  private static String answersMet(Share met) {
    return met.percent().isPresent()
        ? met.percent().getAsInt() + "% met, n = " + met.of()
        : met.count() + " of " + met.of() + " met";
  }

  private void essential(List<String> said) {
    List<Finding> findings = summary.essentialNotMet();
    if (findings.isEmpty()) {
      said.add("No essential question has the lowest rating.");
      return;
    }
    long agencies = findings.stream().map(f -> f.agency().code()).distinct().count();
    said.add(
        PlainWords.many(
                findings.size(),
                "essential question has the lowest rating",
                "answers to essential questions have the lowest rating")
            + ", in "
            + PlainWords.many(agencies, "agency", "agencies")
            + ".");
  }

  private void unsupported(List<String> said) {
    long best = summary.unsupported().size();
    if (best > 0) {
      said.add(
          PlainWords.many(best, "best rating has", "best ratings have")
              + " no evidence beside "
              + (best == 1 ? "it." : "them."));
    }
  }
}
