package sightline.app.ui.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates and times as the screens write them. */
public final class Dates {
  // plain English: the British rules of the JDK shorten September to "Sept"
  private static final DateTimeFormatter FULL = formatter("EEEE d MMMM");
  private static final DateTimeFormatter FULL_YEAR = formatter("d MMMM yyyy");
  private static final DateTimeFormatter BRIEF = formatter("d MMM");
  private static final DateTimeFormatter BRIEF_YEAR = formatter("d MMM yyyy");
  private static final DateTimeFormatter MONTH = formatter("MMM yyyy");
  private static final DateTimeFormatter TIME = formatter("HH:mm");

  private static final List<DateTimeFormatter> DAYS_TYPED =
      Stream.of("d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu", "uuuu-MM-dd")
          .map(Dates::typed)
          .toList();
  private static final List<DateTimeFormatter> MONTHS_TYPED =
      Stream.of("M/uuuu", "MMM uuuu", "MMMM uuuu", "uuuu-MM").map(Dates::typed).toList();
  private static final int NEAR_DAYS = 300;

  private Dates() {}

  /** "Friday 30 October": in sentences. */
  public static String full(LocalDate day) {
    return FULL.format(day);
  }

  /** "30 October 2026": in sentences where the year matters. */
  public static String fullWithYear(LocalDate day) {
    return FULL_YEAR.format(day);
  }

  /** "30 Oct": in tables. */
  public static String brief(LocalDate day) {
    return BRIEF.format(day);
  }

  /** "30 Oct 2026": in tables over more than one year. */
  public static String briefWithYear(LocalDate day) {
    return BRIEF_YEAR.format(day);
  }

  /** "31 Jan" for a day within ten months of today, else with its year: for due dates. */
  public static String briefNear(LocalDate day, LocalDate today) {
    boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) < NEAR_DAYS;
    return near ? brief(day) : briefWithYear(day);
  }

  /** "Mar 2026": the month something is from. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** A day as people type it: 31/1/2027, 31 Jan 2027, 31 January 2027, 2027-01-31. */
  public static Optional<LocalDate> read(String typed) {
    return DAYS_TYPED.stream().flatMap(f -> parsed(typed, f, LocalDate::from)).findFirst();
  }

  /** A month as people type it: 3/2026, Mar 2026, March 2026, 2026-03. */
  public static Optional<YearMonth> readMonth(String typed) {
    return MONTHS_TYPED.stream().flatMap(f -> parsed(typed, f, YearMonth::from)).findFirst();
  }

  private static <T> Stream<T> parsed(
      String typed, DateTimeFormatter formatter, TemporalQuery<T> query) {
    try {
      return Stream.of(formatter.parse(typed.strip().replaceAll("\\s+", " "), query));
    } catch (DateTimeException notThisWay) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter typed(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day a moment falls on where this computer is. */
  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.systemDefault());
  }

  /** "10:42" */
  public static String time(LocalTime time) {
    return TIME.format(time);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
