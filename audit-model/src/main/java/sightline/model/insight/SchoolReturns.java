package sightline.model.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import sightline.model.audit.AgencyType;
import sightline.model.register.Register;

/**
 * Who returned a school audit by which deadline, by phase and by trust. A draft is no return; an
 * excused school is left out.
 *
 * @param due the first deadline
 * @param finalDue the final one, where one was set
 * @param phases by type of setting, in the order of {@link AgencyType}
 * @param trusts by name, then the settings of no trust; empty where no trust is on the register
 */
public record SchoolReturns(
    LocalDate due,
    Optional<LocalDate> finalDue,
    Group all,
    List<Group> phases,
    List<Group> trusts) {

  /**
   * Some settings together.
   *
   * @param invited invited and not excused
   * @param byFirst back by the first deadline
   * @param byFinal back by the final deadline, those by the first among them; the same as {@code
   *     byFirst} where none was set
   * @param later back after the last deadline, or on a day that was not kept
   * @param never not back
   */
  public record Group(String name, int invited, int byFirst, int byFinal, int later, int never) {
    public Share firstShare() {
      return new Share(byFirst, invited);
    }

    public Share finalShare() {
      return new Share(byFinal, invited);
    }
  }

  /** What the group of settings in no trust is called. */
  public static final String NO_TRUST = "In no trust";

  public SchoolReturns {
    phases = List.copyOf(phases);
    trusts = List.copyOf(trusts);
  }

  public static SchoolReturns of(Returns returns, Register register) {
    LocalDate due = returns.round().due();
    Optional<LocalDate> finalDue =
        register.finalDue(returns.round().code()).filter(d -> d.isAfter(due));
    List<ReturnLine> lines =
        returns.lines().stream().filter(l -> l.state() != ReturnState.WAIVED).toList();
    LocalDate last = finalDue.orElse(due);
    Map<AgencyType, List<ReturnLine>> byType =
        lines.stream()
            .collect(
                Collectors.groupingBy(l -> l.agency().type(), TreeMap::new, Collectors.toList()));
    List<Group> phases = new ArrayList<>();
    byType.forEach((type, of) -> phases.add(group(type.label(), of, due, last)));
    return new SchoolReturns(
        due, finalDue, group("All", lines, due, last), phases, trusts(lines, due, last));
  }

  private static List<Group> trusts(List<ReturnLine> lines, LocalDate due, LocalDate last) {
    Function<ReturnLine, String> trust = l -> l.agency().trust().orElse(NO_TRUST);
    if (lines.stream().allMatch(l -> l.agency().trust().isEmpty())) {
      return List.of();
    }
    return lines.stream().collect(Collectors.groupingBy(trust)).entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<ReturnLine>> e) -> isNoTrust(e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(e -> group(e.getKey(), e.getValue(), due, last))
        .toList();
  }

  private static boolean isNoTrust(String name) {
    return name.equals(NO_TRUST);
  }

  private static Group group(String name, List<ReturnLine> lines, LocalDate due, LocalDate last) {
    int never = count(lines, l -> !isReturned(l));
    int byFirst = count(lines, l -> isBackBy(l, due));
    int byFinal = count(lines, l -> isBackBy(l, last));
    return new Group(name, lines.size(), byFirst, byFinal, lines.size() - never - byFinal, never);
  }

  private static boolean isReturned(ReturnLine line) {
    return line.state().isBack() && line.state() != ReturnState.DRAFT;
  }

  private static boolean isBackBy(ReturnLine line, LocalDate day) {
    return isReturned(line) && line.arrived().map(d -> !d.isAfter(day)).orElse(false);
  }

  private static int count(List<ReturnLine> lines, java.util.function.Predicate<ReturnLine> which) {
    return Math.toIntExact(lines.stream().filter(which).count());
  }
}
