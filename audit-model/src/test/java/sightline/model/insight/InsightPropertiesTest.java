package sightline.model.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import sightline.model.merge.AuditView;

/** What holds for every round, tried on many from seeds. */
class InsightPropertiesTest {
  private static final int ROUNDS = 60;

  private static void everywhere(BiConsumer<SampleRound, LocalDate> holds) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      holds.accept(
          SampleRound.generated(seed),
          SampleRound.OPENED.plusDays(new Random(seed).nextInt(-5, 120)));
    }
  }

  private static void addsUp(Returns.Totals t) {
    assertThat(t.back() + t.awaited() + t.waived()).isEqualTo(t.invited());
    assertThat(t.counted() + t.notYetCounted()).isEqualTo(t.back());
    assertThat(t.byState().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(t.invited());
    assertThat(t.onTime() + t.late() + t.notDueYet() + t.overdue() + t.waived() + t.dayNotKnown())
        .isEqualTo(t.invited());
  }

  @Test
  void theTotalsOfReturnsAddUp() {
    everywhere(
        (round, today) -> {
          Returns returns = round.returns(today);
          addsUp(returns.totals());
          returns.sectors().forEach(s -> addsUp(s.totals()));
          assertThat(returns.sectors().stream().mapToInt(s -> s.totals().back()).sum())
              .isEqualTo(returns.totals().back());
          assertThat(returns.sectors().stream().mapToInt(s -> s.totals().counted()).sum())
              .isEqualTo(returns.totals().counted());
        });
  }

  @Test
  void theLineNeverFallsAndEndsWithAllWhoseDayIsKnown() {
    everywhere(
        (round, today) -> {
          Returns returns = round.returns(today);
          List<Integer> back = returns.steps().stream().map(Returns.Step::back).toList();
          assertThat(back).isSorted();
          long known = returns.lines().stream().filter(l -> l.arrived().isPresent()).count();
          if (!back.isEmpty()) {
            assertThat(back.getLast().longValue()).isEqualTo(known);
          } else {
            assertThat(known).isZero();
          }
        });
  }

  @Test
  void theOrderInWhichAuditsAreHandedInDoesNotMatter() {
    everywhere(
        (round, today) -> {
          Map<String, AuditView> views = shuffled(round.views());
          Map<String, Instant> arrivals = shuffled(round.arrivals());
          Returns returns = Returns.of(round.round(), round.register(), views, arrivals, today);
          assertThat(returns).isEqualTo(round.returns(today));
          assertThat(
                  Section11Summary.of(
                      round.round(), SampleRound.TOOL, round.register(), views, returns, today))
              .isEqualTo(round.summary(today));
        });
  }

  private static <T> Map<String, T> shuffled(Map<String, T> map) {
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, new Random(7));
    Map<String, T> shuffled = new LinkedHashMap<>();
    keys.forEach(k -> shuffled.put(k, map.get(k)));
    return shuffled;
  }

  @Test
  void takingAwayWhatIsNotCountedChangesNoFigure() {
    everywhere(
        (round, today) -> {
          Section11Summary all = round.summary(today);
          Map<String, AuditView> counted = new LinkedHashMap<>(round.views());
          counted.values().removeIf(v -> !v.isCounted());
          Returns returns =
              Returns.of(round.round(), round.register(), counted, round.arrivals(), today);
          Section11Summary only =
              Section11Summary.of(
                  round.round(), SampleRound.TOOL, round.register(), counted, returns, today);
          assertThat(only.counted()).isEqualTo(all.counted());
          assertThat(only.standards()).isEqualTo(all.standards());
          assertThat(only.questions()).isEqualTo(all.questions());
          assertThat(only.heatmap()).isEqualTo(all.heatmap());
          assertThat(only.actions()).isEqualTo(all.actions());
          assertThat(only.essentialNotMet()).isEqualTo(all.essentialNotMet());
          assertThat(only.unsupported()).isEqualTo(all.unsupported());
          assertThat(only.alerts()).isEqualTo(all.alerts());
        });
  }

  @Test
  void countedAndLeftOutAreAllWhoWereInvited() {
    everywhere(
        (round, today) -> {
          Section11Summary summary = round.summary(today);
          assertThat(summary.counted().size() + summary.leftOut().size())
              .isEqualTo(summary.returns().totals().invited());
          assertThat(summary.counted()).hasSize(summary.returns().totals().counted());
        });
  }

  @Test
  void heatmapStandardsAndQuestionsTellTheSameStory() {
    everywhere(
        (round, today) -> {
          Section11Summary summary = round.summary(today);
          for (int i = 0; i < summary.standards().size(); i++) {
            StandardFigure figure = summary.standards().get(i);
            var row = summary.heatmap().rows().get(i);
            assertThat(row.stream().mapToInt(s -> s.summary().met()).sum())
                .isEqualTo(figure.met().count());
            assertThat(row.stream().mapToInt(s -> s.summary().coverage().applicable()).sum())
                .isEqualTo(figure.met().of());
            assertThat(figure.notMet()).hasSize(figure.met().of() - figure.met().count());
          }
          assertThat(
                  summary.heatmap().rows().stream()
                      .flatMap(List::stream)
                      .mapToInt(s -> s.summary().essentialNotMet().size())
                      .sum())
              .isEqualTo(summary.essentialNotMet().size());
          assertThat(summary.questions().stream().mapToInt(QuestionFigure::asked).sum())
              .isEqualTo(
                  summary.counted().stream().mapToInt(a -> a.score().coverage().asked()).sum());
        });
  }

  @Test
  void everyFigureOpensToAnswersOfItsOwnAudit() {
    everywhere(
        (round, today) -> {
          Section11Summary summary = round.summary(today);
          List<AnswerRef> refs = new ArrayList<>();
          summary.questions().forEach(q -> q.answers().values().forEach(refs::addAll));
          summary.standards().forEach(s -> refs.addAll(s.notMet()));
          summary.actions().forEach(a -> refs.add(a.answer()));
          summary.heatmap().rows().forEach(r -> r.forEach(s -> refs.addAll(s.answers())));
          for (AnswerRef ref : refs) {
            assertThat(summary.counted())
                .anyMatch(
                    a ->
                        a.auditId().equals(ref.auditId())
                            && a.agency().code().equals(ref.agency()));
            assertThat(SampleRound.TOOL.question(ref.question())).isPresent();
          }
        });
  }

  @Test
  void actionTotalsAddUp() {
    everywhere(
        (round, today) -> {
          ActionLine.Totals t = round.summary(today).actionTotals();
          assertThat(t.open() + t.overdue() + t.done() + t.dropped()).isEqualTo(t.all());
        });
  }

  @Test
  void everyStrongStandardIsStrongerThanEveryWeakOne() {
    int[] compared = {0};
    everywhere(
        (round, today) -> {
          StandardFigure.Ends ends = round.summary(today).ends();
          for (StandardFigure strong : ends.strongest()) {
            for (StandardFigure weak : ends.weakest()) {
              assertThat(strong.met().exact()).isGreaterThan(weak.met().exact());
              compared[0]++;
            }
          }
        });
    assertThat(compared[0]).isPositive();
  }
}
