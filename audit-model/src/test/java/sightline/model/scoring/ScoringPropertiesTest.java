package sightline.model.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.merge.SmallSurvey;
import sightline.model.tool.Asking;
import sightline.model.tool.AuditTool;
import sightline.model.tool.GeneratedTools;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;
import sightline.model.tool.ScoringRule;

/** What holds for every tool and all answers, tried on many from seeds. */
class ScoringPropertiesTest {

  private static final AgencyType TYPE = AgencyType.POLICE;
  private final Scoring scoring = new Scoring();

  @Test
  void theOrderOfAnswersDoesNotMatter() {
    everywhere(
        (tool, answers, random) ->
            assertThat(score(tool, new TreeMap<>(answers).descendingMap()))
                .isEqualTo(score(tool, answers)));
  }

  @Test
  void contributionsAddUpToExactlyTheScore() {
    everywhere(
        (tool, answers, random) -> {
          Score score = score(tool, answers);
          Fraction sum =
              score.working().rows().stream()
                  .flatMap(r -> r.contribution().stream())
                  .reduce(Fraction.ZERO, Fraction::plus);
          assertThat(sum)
              .isEqualTo(score.value().map(Score.ExactScore::of100).orElse(Fraction.ZERO));
        });
  }

  @Test
  void theScoreLiesBetweenNothingAndAHundred() {
    everywhere(
        (tool, answers, random) ->
            score(tool, answers)
                .value()
                .ifPresent(v -> assertThat(v.of100()).isBetween(Fraction.ZERO, Fraction.HUNDRED)));
  }

  @Test
  void coverageAddsUp() {
    everywhere(
        (tool, answers, random) -> {
          Coverage c = score(tool, answers).coverage();
          assertThat(c.applicable())
              .isEqualTo(c.answered() + c.unanswered() + c.unableToDetermine());
          long asked =
              tool.asking(TYPE, id -> answers.get(id).answer()).values().stream()
                  .filter(a -> a != Asking.NOT_ASKED)
                  .count();
          assertThat(c.asked()).isEqualTo((int) asked);
        });
  }

  @Test
  void theRangeHoldsEveryWayOfFinishing() {
    everywhere(
        (tool, answers, random) -> {
          Score open = score(tool, answers);
          for (int i = 0; i < 5; i++) {
            Map<String, Response> finished = new LinkedHashMap<>(answers);
            for (Question q : tool.questionsFor(TYPE)) {
              if (!answers.get(q.id()).answer().isAnswered()) {
                finished.put(
                    q.id(),
                    GeneratedAnswers.response(q.id(), GeneratedAnswers.answer(tool, q, random)));
              }
            }
            Score end = score(tool, finished);
            open.reachable()
                .ifPresent(
                    range ->
                        end.value()
                            .ifPresent(
                                v -> assertThat(range.contains(v)).as(range + " " + v).isTrue()));
          }
        });
  }

  @Test
  void theEndsOfTheRangeCanBeReached() {
    whereAllIsAsked(
        (tool, answers, random) -> {
          Score open = score(tool, answers);
          open.reachable()
              .ifPresent(
                  range -> {
                    assertThat(score(tool, finished(tool, answers, false)).value())
                        .contains(range.lowest());
                    assertThat(score(tool, finished(tool, answers, true)).value())
                        .contains(range.highest());
                  });
        });
  }

  @Test
  void aBetterRatingNeverLowersTheScore() {
    whereAllIsAsked(
        (tool, answers, random) -> {
          for (Question q : tool.questionsFor(TYPE)) {
            if (answers.get(q.id()).answer() instanceof Answer.Rated) {
              Map<String, Response> better = new LinkedHashMap<>(answers);
              better.put(
                  q.id(),
                  GeneratedAnswers.response(
                      q.id(), new Answer.Rated(tool.scaleOf(q).best().points())));
              assertThat(
                      score(tool, better)
                          .value()
                          .map(Score.ExactScore::of100)
                          .orElse(Fraction.ZERO))
                  .isGreaterThanOrEqualTo(
                      score(tool, answers)
                          .value()
                          .map(Score.ExactScore::of100)
                          .orElse(Fraction.ZERO));
            }
          }
        });
  }

  @Test
  void notApplicableInPlaceOfTheWorstRatingNeverLowersTheScore() {
    whereAllIsAsked(
        (tool, answers, random) -> {
          for (Question q : tool.questionsFor(TYPE)) {
            if (q.notApplicable().isEmpty()) {
              continue;
            }
            Map<String, Response> worst =
                with(answers, q, new Answer.Rated(tool.scaleOf(q).worst().points()));
            Map<String, Response> without = with(answers, q, new Answer.NotApplicable("none here"));
            score(tool, without)
                .value()
                .ifPresent(
                    v ->
                        assertThat(v).isGreaterThanOrEqualTo(score(tool, worst).value().orElse(v)));
          }
        });
  }

  @Test
  void notApplicableInPlaceOfNoAnswerChangesNoFigureButCoverage() {
    whereAllIsAsked(
        (tool, answers, random) -> {
          for (Question q : tool.questionsFor(TYPE)) {
            if (q.notApplicable().isPresent() && !answers.get(q.id()).answer().isAnswered()) {
              Score before = score(tool, answers);
              Score after = score(tool, with(answers, q, new Answer.NotApplicable("none here")));
              assertThat(after.value()).isEqualTo(before.value());
              assertThat(after.coverage().applicable())
                  .isEqualTo(before.coverage().applicable() - 1);
            }
          }
        });
  }

  @Test
  void aVerdictNeedsEveryQuestionAnswered() {
    everywhere(
        (tool, answers, random) -> {
          Score score = score(tool, answers);
          assertThat(score.band().isPresent())
              .isEqualTo(score.value().isPresent() && score.coverage().isComplete());
          assertThat(score.reachable().isPresent() && score.coverage().isComplete()).isFalse();
        });
  }

  @Test
  void anAnswerToAQuestionThatIsNotAskedCountsForNothing() {
    int[] tried = {0};
    everywhere(
        (tool, answers, random) ->
            tool.asking(TYPE, id -> answers.get(id).answer())
                .forEach(
                    (question, asking) -> {
                      if (asking == Asking.NOT_ASKED) {
                        Question q = tool.question(question).orElseThrow();
                        assertThat(score(tool, with(answers, q, Answer.UNANSWERED)))
                            .isEqualTo(score(tool, answers));
                        tried[0]++;
                      }
                    }));
    assertThat(tried[0]).isPositive();
  }

  @Test
  void theCountsOfASurveyAreAddedUpAndMakeNoNumber() {
    AuditTool survey = SmallSurvey.tool();
    for (long seed = 0; seed < 60; seed++) {
      Map<String, Response> answers = GeneratedAnswers.to(survey, TYPE, seed, 20);
      Score score = score(survey, answers);
      int people = 0;
      int answered = 0;
      for (Response r : answers.values()) {
        if (r.answer() instanceof Answer.Tally tally) {
          people += tally.people() - tally.unable();
          answered++;
        }
      }
      assertThat(score.value()).isEmpty();
      assertThat(score.coverage().answered()).isEqualTo(answered);
      assertThat(score.counts().stream().mapToInt(Score.RatingCount::count).sum())
          .as("seed %d", seed)
          .isEqualTo(people);
    }
  }

  @Test
  void theFigureIsTheSameInEveryCountry() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    AuditTool tool = GeneratedTools.tool(5, 6, 5);
    Map<String, Response> answers = GeneratedAnswers.to(tool, TYPE, 5, 20);
    String here = new WorkingJson().of(tool, score(tool, answers)).toString();
    try {
      for (String tag :
          new String[] {
            "tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist", "hi-IN-u-nu-deva"
          }) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        AuditTool again = GeneratedTools.tool(5, 6, 5);
        assertThat(again.ref()).isEqualTo(tool.ref());
        assertThat(new WorkingJson().of(again, score(again, answers)).toString())
            .as(tag)
            .isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void agreesWithPlainArithmeticOnOneScale() {
    Random random = new Random(3);
    for (long seed = 0; seed < 100; seed++) {
      AuditTool tool = GeneratedTools.tool(seed, 3, 4);
      if (tool.scoring().method() != ScoringRule.Method.AVERAGE) {
        continue;
      }
      Map<String, Response> answers = GeneratedAnswers.to(tool, TYPE, random.nextLong(), 0);
      Map<String, Asking> asking = tool.asking(TYPE, id -> answers.get(id).answer());
      double points = 0;
      double weight = 0;
      for (Question q : tool.questionsFor(TYPE)) {
        RatingScale scale = tool.scaleOf(q);
        if (answers.get(q.id()).answer() instanceof Answer.Rated rated
            && asking.get(q.id()) == Asking.ASKED
            && scale.lowest() < scale.highest()) {
          double r =
              (rated.points() - scale.lowest()) / (double) (scale.highest() - scale.lowest());
          points +=
              q.weight() * (scale.polarity() == RatingScale.Polarity.HIGHEST_IS_BEST ? r : 1 - r);
          weight += q.weight();
        }
      }
      if (weight > 0) {
        BigDecimal shown = score(tool, answers).value().orElseThrow().rounded(6);
        assertThat(shown.doubleValue())
            .isCloseTo(100 * points / weight, org.assertj.core.api.Assertions.within(1e-5));
      }
    }
  }

  private interface Case {
    void check(AuditTool tool, Map<String, Response> answers, Random random);
  }

  private static void everywhere(Case rule) {
    for (long seed = 0; seed < 60; seed++) {
      AuditTool tool = GeneratedTools.tool(seed, 1 + (int) (seed % 4), 1 + (int) (seed % 5));
      for (int open : new int[] {0, 30, 100}) {
        rule.check(tool, GeneratedAnswers.to(tool, TYPE, seed * 31 + open, open), new Random(seed));
      }
    }
  }

  /** The same tools with every condition taken out, for what a condition may turn round. */
  private static void whereAllIsAsked(Case rule) {
    everywhere(
        (tool, answers, random) -> rule.check(GeneratedTools.unconditional(tool), answers, random));
  }

  private static Map<String, Response> with(
      Map<String, Response> answers, Question question, Answer answer) {
    Map<String, Response> changed = new LinkedHashMap<>(answers);
    changed.put(question.id(), GeneratedAnswers.response(question.id(), answer));
    return changed;
  }

  private static Map<String, Response> finished(
      AuditTool tool, Map<String, Response> answers, boolean best) {
    Map<String, Response> finished = new LinkedHashMap<>(answers);
    for (Question q : tool.questionsFor(TYPE)) {
      if (!answers.get(q.id()).answer().isAnswered()) {
        RatingScale scale = tool.scaleOf(q);
        int points = best ? scale.best().points() : scale.worst().points();
        finished.put(q.id(), GeneratedAnswers.response(q.id(), new Answer.Rated(points)));
      }
    }
    return finished;
  }

  private Score score(AuditTool tool, Map<String, Response> answers) {
    return scoring.score(tool, TYPE, answers);
  }
}
