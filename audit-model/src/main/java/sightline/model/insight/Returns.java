package sightline.model.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.merge.AuditView;
import sightline.model.register.Register;

/**
 * Who is back in a round, on one day.
 *
 * @param opened the day the round was opened, when known
 * @param packMade the day its first pack was made, when known
 * @param lines invited agencies still on the register, in the order of the round
 * @param offRegister codes of agencies that were invited and have since left the register, in the
 *     order of the round; in no total
 * @param notInvited codes of agencies that answered without being invited, sorted; in no total
 * @param sectors those with an invited agency, in the order of {@link Sector}
 * @param steps how many were back by the end of each day, from the day the round opened or the
 *     first arrival; to the due date, today, or the last arrival; empty before anything can be
 *     drawn
 */
public record Returns(
    Round round,
    Optional<LocalDate> opened,
    Optional<LocalDate> packMade,
    LocalDate asOf,
    List<ReturnLine> lines,
    List<String> offRegister,
    List<String> notInvited,
    Totals totals,
    List<SectorLine> sectors,
    List<Step> steps) {

  /**
   * {@code invited = back + awaited + waived}; {@code back = counted + notYetCounted}; {@code
   * invited = onTime + late + notDueYet + overdue + waived + dayNotKnown}.
   *
   * @param byState every state, also with 0
   * @param reminders all reminders of all agencies
   */
  public record Totals(
      int invited,
      int back,
      int awaited,
      int waived,
      int counted,
      int notYetCounted,
      Map<ReturnState, Integer> byState,
      int onTime,
      int late,
      int notDueYet,
      int overdue,
      int dayNotKnown,
      int signedByAuthor,
      int superseded,
      int reminders) {

    public Totals {
      byState = Collections.unmodifiableMap(new EnumMap<>(byState));
    }

    /** Invited and not waived. */
    public int expected() {
      return invited - waived;
    }

    /** On time, of those expected: before the due date, of those expected so far. */
    public Share onTimeShare() {
      return new Share(onTime, expected());
    }

    static Totals of(List<ReturnLine> lines) {
      Map<ReturnState, Integer> byState = new EnumMap<>(ReturnState.class);
      for (ReturnState state : ReturnState.values()) {
        byState.put(state, count(lines, l -> l.state() == state));
      }
      int back = count(lines, l -> l.state().isBack());
      int counted = byState.get(ReturnState.COUNTED);
      return new Totals(
          lines.size(),
          back,
          byState.get(ReturnState.AWAITED),
          byState.get(ReturnState.WAIVED),
          counted,
          back - counted,
          byState,
          count(lines, l -> l.timing() instanceof Timing.OnTime),
          count(lines, l -> l.timing() instanceof Timing.Late),
          count(lines, l -> l.timing() instanceof Timing.NotDueYet),
          count(lines, l -> l.timing() instanceof Timing.Overdue),
          count(lines, l -> l.timing() instanceof Timing.DayNotKnown),
          count(lines, ReturnLine::signedByAuthor),
          lines.stream().mapToInt(ReturnLine::superseded).sum(),
          lines.stream().mapToInt(ReturnLine::reminders).sum());
    }

    private static int count(List<ReturnLine> lines, Predicate<ReturnLine> which) {
      return Math.toIntExact(lines.stream().filter(which).count());
    }
  }

  /** The totals of one sector. */
  public record SectorLine(Sector sector, Totals totals) {}

  /**
   * @param back how many were back by the end of the day
   */
  public record Step(LocalDate day, int back) {}

  public Returns {
    lines = List.copyOf(lines);
    offRegister = List.copyOf(offRegister);
    notInvited = List.copyOf(notInvited);
    sectors = List.copyOf(sectors);
    steps = List.copyOf(steps);
  }

  /**
   * @param views what is read of each audit of this round, by {@linkplain ReturnLine#slot slot};
   *     none where nothing of it has arrived
   * @param firstArrival when something of that audit first arrived, by slot
   */
  public static Returns of(
      Round round,
      Register register,
      Map<String, AuditView> views,
      Map<String, Instant> firstArrival,
      LocalDate today) {
    List<ReturnLine> lines = new ArrayList<>();
    for (Agency agency : register.invited(round)) {
      for (Optional<String> expected : expected(round)) {
        String slot = ReturnLine.slot(agency.code(), expected);
        lines.add(
            ReturnLine.of(
                agency,
                expected,
                Optional.ofNullable(views.get(slot)),
                Optional.ofNullable(firstArrival.get(slot)).map(PlainWords::dayOf),
                register.waiver(round.code(), agency.code()),
                register.reminders(round.code(), agency.code()),
                round.due(),
                today));
      }
    }
    List<SectorLine> sectors = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      List<ReturnLine> ofSector =
          lines.stream().filter(l -> Sector.of(l.agency().type()) == sector).toList();
      if (!ofSector.isEmpty()) {
        sectors.add(new SectorLine(sector, Totals.of(ofSector)));
      }
    }
    Optional<LocalDate> opened = Optional.ofNullable(register.opened().get(round.code()));
    return new Returns(
        round,
        opened,
        Optional.ofNullable(register.packMade().get(round.code())),
        today,
        lines,
        round.invited().stream().filter(c -> register.agency(c).isEmpty()).toList(),
        views.keySet().stream()
            .filter(slot -> lines.stream().noneMatch(l -> l.slot().equals(slot)))
            .filter(slot -> !round.invited().contains(slot))
            .sorted()
            .toList(),
        Totals.of(lines),
        sectors,
        steps(opened, lines, round.due(), today));
  }

  /** The cases each agency answers for; one nameless audit where the round has none. */
  private static List<Optional<String>> expected(Round round) {
    return round.cases().isEmpty()
        ? List.of(Optional.empty())
        : round.cases().stream().map(c -> Optional.of(c.code())).toList();
  }

  private static List<Step> steps(
      Optional<LocalDate> opened, List<ReturnLine> lines, LocalDate due, LocalDate today) {
    List<LocalDate> days = lines.stream().flatMap(l -> l.arrived().stream()).sorted().toList();
    Optional<LocalDate> first = days.stream().findFirst();
    Optional<LocalDate> from =
        opened.filter(o -> first.isEmpty() || o.isBefore(first.get())).or(() -> first);
    if (from.isEmpty()) {
      return List.of();
    }
    // after the due date the line ends with the last arrival, not years later
    LocalDate last = days.isEmpty() ? due : later(days.getLast(), due);
    LocalDate until = today.isBefore(last) ? today : last;
    if (!days.isEmpty()) {
      until = later(until, days.getLast());
    }
    List<Step> steps = new ArrayList<>();
    int back = 0;
    for (LocalDate day = from.get(); !day.isAfter(until); day = day.plusDays(1)) {
      while (back < days.size() && !days.get(back).isAfter(day)) {
        back++;
      }
      steps.add(new Step(day, back));
    }
    return steps;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** By {@linkplain ReturnLine#slot slot}: an agency's code where the round has no cases. */
  public Optional<ReturnLine> line(String slot) {
    return lines.stream().filter(l -> l.slot().equals(slot)).findFirst();
  }

  /** The standing of the round in a few sentences, the most important first. */
  public List<String> inWords() {
    return new ReturnsWords(this).standing();
  }

  /** What the line of returns over time shows, for those who do not see it. */
  public String pictureInWords() {
    return new ReturnsWords(this).picture();
  }
}
