package sightline.model.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How an agency stands with the due date. A return is on time when something of it arrived by the
 * end of the due day, in England; a draft is no return, so the agency still owes one.
 */
public sealed interface Timing {

  record OnTime() implements Timing {}

  /**
   * @param days after the due date, 1 or more
   */
  record Late(int days) implements Timing {}

  /** Awaited, or only a draft is here, and there is still time. */
  record NotDueYet() implements Timing {}

  /**
   * Awaited, or only a draft is here, and the due date has passed.
   *
   * @param days since the due date, 1 or more
   */
  record Overdue(int days) implements Timing {}

  record Excused() implements Timing {}

  /** It is here, but when it arrived was not kept. */
  record DayNotKnown() implements Timing {}

  static Timing of(ReturnState state, Optional<LocalDate> arrived, LocalDate due, LocalDate today) {
    return switch (state) {
      case WAIVED -> new Excused();
      case AWAITED, DRAFT -> today.isAfter(due) ? new Overdue(days(due, today)) : new NotDueYet();
      case COUNTED, NOT_SIGNED, DECLINED, CONFLICT, HELD ->
          arrived
              .<Timing>map(day -> day.isAfter(due) ? new Late(days(due, day)) : new OnTime())
              .orElseGet(DayNotKnown::new);
    };
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  default String inWords() {
    return switch (this) {
      case OnTime t -> "On time";
      case Late t -> PlainWords.many(t.days(), "day", "days") + " late";
      case NotDueYet t -> "Not due yet";
      case Overdue t -> PlainWords.many(t.days(), "day", "days") + " overdue";
      case Excused t -> "Excused";
      case DayNotKnown t -> "Day not known";
    };
  }
}
