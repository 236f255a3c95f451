package sightline.app.ui.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.StepLine;
import sightline.app.ui.kit.Texts;
import sightline.model.audit.Round;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;
import sightline.model.insight.Returns;

/**
 * The returns of one round as the screen shows them.
 *
 * @param rounds all rounds one may change to
 * @param before the last round of the same tool, to compare with
 */
record RoundReturns(List<Round> rounds, Returns returns, Optional<Returns> before) {

  RoundReturns {
    rounds = List.copyOf(rounds);
  }

  Round round() {
    return returns.round();
  }

  String below() {
    return Texts.count(
        "returns.below", returns.totals().invited(), round().title(), Dates.full(round().due()));
  }

  /** States with an agency in them, so that the counts add up to all. */
  List<ReturnState> states() {
    List<ReturnState> order =
        List.of(
            ReturnState.AWAITED,
            ReturnState.COUNTED,
            ReturnState.NOT_SIGNED,
            ReturnState.DECLINED,
            ReturnState.DRAFT,
            ReturnState.HELD,
            ReturnState.CONFLICT,
            ReturnState.WAIVED);
    return order.stream().filter(s -> count(s) > 0).toList();
  }

  int count(ReturnState state) {
    return returns.totals().byState().get(state);
  }

  /** Agencies that still owe a return: nothing is here, or only a draft. */
  List<ReturnLine> owing() {
    return returns.lines().stream().filter(RoundReturns::owes).toList();
  }

  static boolean owes(ReturnLine line) {
    return line.state() == ReturnState.AWAITED || line.state() == ReturnState.DRAFT;
  }

  /** The step line; empty where there is nothing to draw it from. */
  Optional<StepLine.Data> picture() {
    List<Returns.Step> steps = returns.steps();
    if (steps.isEmpty()
        || returns.totals().invited() == 0
        || !round().due().isAfter(steps.getFirst().day())) {
      return Optional.empty();
    }
    LocalDate last = steps.getLast().day();
    boolean running = !returns.asOf().isAfter(round().due());
    int back = steps.getLast().back();
    return Optional.of(
        new StepLine.Data(
            steps.getFirst().day(),
            round().due(),
            returns.totals().invited(),
            changes(steps),
            comparison(steps.getFirst().day()),
            Optional.of(last),
            Texts.of(running ? "returns.picture.today" : "returns.picture.back", back),
            Texts.of("returns.picture.due", Dates.brief(round().due())),
            returns.pictureInWords()));
  }

  /** The first day, and each day on which something came. */
  private static List<StepLine.Step> changes(List<Returns.Step> steps) {
    List<StepLine.Step> changes = new ArrayList<>();
    int before = -1;
    for (Returns.Step step : steps) {
      if (step.back() != before) {
        changes.add(new StepLine.Step(step.day(), step.back()));
        before = step.back();
      }
    }
    return changes;
  }

  /** The round before, moved so that both due dates fall together. */
  private List<StepLine.Step> comparison(LocalDate from) {
    if (before.isEmpty()) {
      return List.of();
    }
    long moved = ChronoUnit.DAYS.between(before.get().round().due(), round().due());
    return before.get().steps().stream()
        .map(s -> new StepLine.Step(s.day().plusDays(moved), s.back()))
        .filter(s -> !s.day().isBefore(from) && !s.day().isAfter(round().due()))
        .toList();
  }

  /** "2024, same days"; empty without an earlier round. */
  Optional<String> comparisonWords() {
    return before.map(
        r -> Texts.of("returns.picture.before", Integer.toString(r.round().due().getYear())));
  }

  private static String firstSentence(String words) {
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }

  /** What stands behind the state, in a few words. */
  static String note(ReturnLine line) {
    if (line.state() == ReturnState.NOT_SIGNED && !line.reason().isEmpty()) {
      return Texts.of("returns.note.author-only");
    }
    if (!line.reason().isEmpty()) {
      return firstSentence(line.reason());
    }
    if (owes(line) && line.lastReminder().isPresent()) {
      return Texts.of("returns.note.asked", Dates.brief(line.lastReminder().get()));
    }
    if (line.signedByAuthor()) {
      return Texts.of("returns.note.author");
    }
    return line.superseded() > 0 ? Texts.count("returns.note.again", line.superseded()) : "-";
  }
}
