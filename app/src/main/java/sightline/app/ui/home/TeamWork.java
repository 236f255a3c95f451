package sightline.app.ui.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.StepLine;
import sightline.app.ui.kit.Texts;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadReturns;
import sightline.app.work.Workplace;
import sightline.model.audit.Round;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;
import sightline.model.insight.Returns;
import sightline.model.register.Register;

/** Reads what a support team has before it and puts it into words. */
public final class TeamWork {
  private static final int NAMED = 3;
  private static final int ASKED_TWICE = 2;

  private final Workplace workplace;
  private final KeepRegister register;
  private final ReadReturns returns;
  private final KeyRequests keys;

  public TeamWork(
      Workplace workplace, KeepRegister register, ReadReturns returns, KeyRequests keys) {
    this.workplace = workplace;
    this.register = register;
    this.returns = returns;
    this.keys = keys;
  }

  /** A count with what it counts and what it is made of. */
  public record Count(int number, String word, String says) {}

  /**
   * The round that is due next.
   *
   * @param due "Due Friday 30 October, 22 days left"
   * @param counts invited, back, awaited, not signed; invited is back, awaited and waived together
   * @param line returns over time; empty while there is nothing to draw
   * @param comparison the words of the dashed line; empty without one
   */
  public record Nearest(
      String code,
      String title,
      String due,
      List<Count> counts,
      Optional<StepLine.Data> line,
      String comparison) {}

  /** What an attention row is about; decides its icon, and where its act leads. */
  public enum Kind {
    HELD,
    CONFLICT,
    KEYS,
    NOT_SIGNED,
    OVERDUE
  }

  /** One thing that needs a decision. */
  public record Attention(Kind kind, String title, String detail, String act, String round) {}

  /** A round that is not the nearest. */
  public record Other(String code, String title, String due, int back, int of, String says) {}

  /** What a new partnership does first. */
  public enum Stage {
    ADD_AGENCIES,
    CREATE_ROUND,
    MAKE_PACK,
    RUNNING
  }

  /**
   * Everything on the home screen of a support team.
   *
   * @param agencies how many are on the register
   * @param unpacked code of the first round without a pack
   * @param conflicts audits with two answers to choose from, in all rounds
   * @param waitingKeys keys that wait for a read-back call
   */
  public record Desk(
      Stage stage,
      int agencies,
      Optional<String> unpacked,
      Optional<Nearest> nearest,
      List<Attention> attention,
      List<Other> others,
      int conflicts,
      int waitingKeys) {}

  public LocalDate today() {
    return workplace.today();
  }

  public Desk read() throws ProblemException {
    Register kept = register.register();
    if (kept.rounds().isEmpty()) {
      return new Desk(
          kept.agencies().isEmpty() ? Stage.ADD_AGENCIES : Stage.CREATE_ROUND,
          kept.agencies().size(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          0,
          0);
    }
    List<Returns> all = new ArrayList<>();
    for (Round round : kept.rounds().values()) {
      all.add(returns.of(round.code()).returns());
    }
    Returns next = nearest(all);
    List<KeyRequests.Waiting> waiting = keys.waiting();
    Optional<String> unpacked =
        all.stream().filter(r -> r.packMade().isEmpty()).map(r -> r.round().code()).findFirst();
    boolean running = kept.packMade().values().stream().findAny().isPresent();
    return new Desk(
        running ? Stage.RUNNING : Stage.MAKE_PACK,
        kept.agencies().size(),
        unpacked,
        Optional.of(nearest(next, all)),
        attention(all, waiting),
        all.stream().filter(r -> r != next).sorted(byDue()).map(TeamWork::other).toList(),
        all.stream().mapToInt(r -> count(r, l -> l.state() == ReturnState.CONFLICT)).sum(),
        waiting.size());
  }

  private static Comparator<Returns> byDue() {
    return Comparator.comparing((Returns r) -> r.round().due())
        .thenComparing(r -> r.round().code());
  }

  /** The round due next; after the last due date, the one that was due last. */
  private Returns nearest(List<Returns> all) {
    return all.stream()
        .filter(r -> !r.round().due().isBefore(today()))
        .min(byDue())
        .orElseGet(() -> all.stream().max(byDue()).orElseThrow());
  }

  private Nearest nearest(Returns r, List<Returns> all) {
    Returns.Totals t = r.totals();
    LocalDate due = r.round().due();
    long days = ChronoUnit.DAYS.between(today(), due);
    String left =
        days > 0
            ? Texts.count("home.left", days)
            : days == 0 ? Texts.of("home.left.today") : Texts.count("home.ago", -days);
    int askedTwice =
        count(r, l -> l.state() == ReturnState.AWAITED && l.reminders() >= ASKED_TWICE);
    int unsigned = count(r, TeamWork::isUnsigned);
    List<Count> counts =
        List.of(
            new Count(
                t.invited(),
                Texts.of("home.team.invited"),
                Texts.count("home.team.waived", t.waived())),
            new Count(
                t.back(),
                Texts.of("home.team.back"),
                t.back() == 0
                    ? Texts.of("home.team.back.none")
                    : Texts.of("home.team.counted", t.counted(), t.notYetCounted())),
            new Count(
                t.awaited(),
                Texts.of("home.team.awaited"),
                t.awaited() == 0
                    ? Texts.of("home.team.awaited.none")
                    : Texts.count("home.team.asked-twice", askedTwice)),
            new Count(
                unsigned,
                Texts.of("home.team.unsigned"),
                Texts.of(unsigned == 0 ? "home.team.unsigned.none" : "home.team.unsigned.says")));
    Optional<Returns> before = before(r, all);
    return new Nearest(
        r.round().code(),
        r.round().title(),
        Texts.of(days < 0 ? "home.team.was-due" : "home.team.due", Dates.full(due), left),
        counts,
        line(r, before),
        before.map(b -> Texts.of("home.team.same-days", b.round().title())).orElse(""));
  }

  private static boolean isUnsigned(ReturnLine line) {
    return switch (line.state()) {
      case NOT_SIGNED, DECLINED, DRAFT -> true;
      case COUNTED, CONFLICT, HELD, AWAITED, WAIVED -> false;
    };
  }

  private static int count(Returns r, Predicate<ReturnLine> which) {
    return Math.toIntExact(r.lines().stream().filter(which).count());
  }

  /** The last round of the same tool before this one, if anything came back in it. */
  private static Optional<Returns> before(Returns r, List<Returns> all) {
    return all.stream()
        .filter(b -> b.round().tool().id().equals(r.round().tool().id()))
        .filter(b -> b.round().due().isBefore(r.round().due()) && !b.steps().isEmpty())
        .max(byDue());
  }

  private Optional<StepLine.Data> line(Returns r, Optional<Returns> before) {
    LocalDate due = r.round().due();
    if (r.steps().isEmpty()
        || r.totals().invited() == 0
        || !r.steps().getFirst().day().isBefore(due)) {
      return Optional.empty();
    }
    LocalDate from = r.steps().getFirst().day();
    boolean open = !today().isAfter(due) && !today().isBefore(from);
    List<StepLine.Step> steps = changes(r.steps(), 0);
    List<StepLine.Step> earlier =
        before
            .map(b -> changes(b.steps(), ChronoUnit.DAYS.between(b.round().due(), due)))
            .orElse(List.of())
            .stream()
            .filter(s -> !s.day().isBefore(from) && s.count() <= r.totals().invited())
            .toList();
    return Optional.of(
        new StepLine.Data(
            from,
            due,
            r.totals().invited(),
            steps,
            earlier,
            open ? Optional.of(today()) : Optional.empty(),
            Texts.of("home.team.back-today", r.totals().back()),
            Texts.of("home.team.due-brief", Dates.brief(due)),
            r.pictureInWords()));
  }

  /** Only the days on which something changed, moved to the days of another cycle. */
  private static List<StepLine.Step> changes(List<Returns.Step> daily, long moved) {
    List<StepLine.Step> steps = new ArrayList<>();
    int last = -1;
    for (Returns.Step step : daily) {
      if (step.back() != last) {
        steps.add(new StepLine.Step(step.day().plusDays(moved), step.back()));
        last = step.back();
      }
    }
    return steps;
  }

  private List<Attention> attention(List<Returns> all, List<KeyRequests.Waiting> waiting) {
    List<Attention> rows = new ArrayList<>();
    for (Returns r : all.stream().sorted(byDue()).toList()) {
      add(rows, r, Kind.HELD, "home.team.held", l -> l.state() == ReturnState.HELD);
      add(rows, r, Kind.CONFLICT, "home.team.conflict", l -> l.state() == ReturnState.CONFLICT);
    }
    if (!waiting.isEmpty()) {
      rows.add(
          new Attention(
              Kind.KEYS,
              Texts.count("home.team.keys", waiting.size()),
              named(waiting.stream().map(KeyRequests.Waiting::agencyName).distinct().toList()),
              Texts.of("home.team.keys.act"),
              ""));
    }
    for (Returns r : all.stream().sorted(byDue()).toList()) {
      add(rows, r, Kind.NOT_SIGNED, "home.team.not-signed", TeamWork::isUnsigned);
      if (r.round().due().isBefore(today())) {
        add(rows, r, Kind.OVERDUE, "home.team.overdue", l -> l.state() == ReturnState.AWAITED);
      }
    }
    return List.copyOf(rows);
  }

  private static void add(
      List<Attention> rows, Returns r, Kind kind, String text, Predicate<ReturnLine> which) {
    List<String> agencies = r.lines().stream().filter(which).map(l -> l.name()).distinct().toList();
    if (!agencies.isEmpty()) {
      rows.add(
          new Attention(
              kind,
              Texts.count(text, agencies.size()),
              Texts.of("home.team.where", r.round().title(), named(agencies)),
              Texts.of(text + ".act"),
              r.round().code()));
    }
  }

  private static String named(List<String> names) {
    if (names.size() > NAMED) {
      return Texts.of(
          "home.and-more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }
    return names.size() == 1
        ? names.getFirst()
        : Texts.of(
            "kit.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  private static Other other(Returns r) {
    Returns.Totals t = r.totals();
    return new Other(
        r.round().code(),
        r.round().title(),
        Dates.brief(r.round().due()),
        t.back(),
        t.expected(),
        r.packMade().isEmpty()
            ? Texts.of("home.team.other.no-pack")
            : Texts.of("home.team.other.back", t.back(), t.expected()));
  }
}
