package sightline.model.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sightline.model.audit.Agency;
import sightline.model.tool.AuditTool;
import sightline.model.tool.SurveyRule;

/**
 * The surveys beside the counted audits of a round.
 *
 * @param lines in the order of the round, then of the tool
 * @param awaited counted agencies whose survey has not come back, or is not counted
 * @param without counted agencies that no survey stands beside
 * @param rules the rules the surveys are read by, each once
 */
public record SurveyBeside(
    List<SurveyLine> lines, List<Agency> awaited, List<Agency> without, List<SurveyRule> rules) {

  public static final SurveyBeside NONE =
      new SurveyBeside(List.of(), List.of(), List.of(), List.of());

  public SurveyBeside {
    lines = List.copyOf(lines);
    awaited = List.copyOf(awaited);
    without = List.copyOf(without);
    rules = List.copyOf(rules);
  }

  /**
   * @param surveys the survey beside each agency's audit, by agency code
   */
  public static SurveyBeside of(
      AuditTool tool, List<CountedAudit> audits, Map<String, AgencySurvey> surveys) {
    if (surveys.isEmpty()) {
      return NONE;
    }
    List<SurveyLine> lines = new ArrayList<>();
    List<Agency> awaited = new ArrayList<>();
    List<Agency> without = new ArrayList<>();
    for (CountedAudit audit : audits) {
      Optional<AgencySurvey> survey = Optional.ofNullable(surveys.get(audit.agency().code()));
      if (survey.isEmpty()) {
        without.add(audit.agency());
      } else if (survey.get().replies().isEmpty()) {
        awaited.add(audit.agency());
      } else {
        lines.addAll(
            SurveyLine.of(tool, audit.agency(), audit.auditId(), audit.score(), survey.get()));
      }
    }
    return new SurveyBeside(
        lines,
        awaited,
        without,
        surveys.values().stream().map(s -> s.tool().surveyRule()).distinct().toList());
  }

  /** Whether any survey stands beside the round, back or not. */
  public boolean isThere() {
    return !lines.isEmpty() || !awaited.isEmpty();
  }

  /** Where a question is rated met and the survey disagrees. */
  public List<SurveyLine> disagreeing() {
    return lines.stream().filter(SurveyLine::disagrees).toList();
  }

  public Optional<SurveyLine> disagreeing(AnswerRef answer) {
    return disagreeing().stream().filter(l -> l.answer().equals(answer)).findFirst();
  }

  /** How many surveys are read, where they disagree and which are not back, in sentences. */
  public List<String> inWords() {
    List<String> said = new ArrayList<>();
    long read = lines.stream().map(l -> l.agency().code()).distinct().count();
    said.add(
        read == 0
            ? "No survey that can be read has come back yet."
            : PlainWords.many(read, "survey stands", "surveys stand")
                + " beside the counted audits.");
    List<SurveyLine> flagged = disagreeing();
    if (read > 0) {
      said.add(
          flagged.isEmpty()
              ? "No answer rated met is contradicted by a survey."
              : PlainWords.many(
                      flagged.stream().map(SurveyLine::answer).distinct().count(),
                      "answer rated met is",
                      "answers rated met are")
                  + " contradicted by the agency's own survey, in "
                  + PlainWords.many(
                      flagged.stream().map(l -> l.agency().code()).distinct().count(),
                      "agency",
                      "agencies")
                  + ".");
    }
    List<Agency> few = agencies(SurveyBeside::isTooFew);
    if (!few.isEmpty()) {
      said.add(
          "Fewer than "
              + rules.stream().mapToInt(SurveyRule::leastReplies).max().orElseThrow()
              + " replies, so nothing is shown: "
              + PlainWords.list(few.stream().map(Agency::name).toList())
              + ".");
    }
    named("The survey is not back, or not signed: ", awaited).forEach(said::add);
    named("No survey stands beside the audit: ", without).forEach(said::add);
    return said;
  }

  /** Agencies of which every line is so. */
  private List<Agency> agencies(Predicate<SurveyLine> which) {
    return lines.stream()
        .map(SurveyLine::agency)
        .distinct()
        .filter(a -> lines.stream().filter(l -> l.agency().equals(a)).allMatch(which))
        .toList();
  }

  private static boolean isTooFew(SurveyLine line) {
    return line.replies() instanceof SurveyLine.Replies.TooFew;
  }

  private static Stream<String> named(String lead, List<Agency> agencies) {
    return agencies.isEmpty()
        ? Stream.empty()
        : Stream.of(lead + PlainWords.list(agencies.stream().map(Agency::name).toList()) + ".");
  }

  /** The rule in a sentence: when replies are shown, and when the survey is said to disagree. */
  public static String ruleInWords(SurveyRule rule) {
    return "\""
        + SurveyLine.DISAGREES
        + "\" stands where a question is rated met, "
        + rule.leastReplies()
        + " or more replied to the statement, and under "
        + rule.disagreesBelow()
        + "% of those with a view agree. It asks for a second look; it does not say who is right."
        + " With fewer than "
        + rule.leastReplies()
        + " replies nothing is shown. These figures are house defaults, set in the survey.";
  }
}
