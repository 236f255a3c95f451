package sightline.app.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as the screens write them. */
public final class Dates {
  // plain English: the British rules of the JDK shorten September to "Sept"
  private static final DateTimeFormatter FULL = formatter("EEEE d MMMM");
  private static final DateTimeFormatter FULL_YEAR = formatter("d MMMM yyyy");
  private static final DateTimeFormatter BRIEF = formatter("d MMM");
  private static final DateTimeFormatter BRIEF_YEAR = formatter("d MMM yyyy");
  private static final DateTimeFormatter TIME = formatter("HH:mm");

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
