package sightline.model.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How sentences about figures are put together, so that screen and document say the same. */
public final class PlainWords {
  /** Days are those of the partnerships, which are in England. */
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  // English, not the United Kingdom: the latter writes "Sept" on some Java versions
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private PlainWords() {}

  /** "1 agency", "3 agencies". */
  public static String many(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** "a, b and c"; empty for nothing. */
  public static String list(List<String> parts) {
    return switch (parts.size()) {
      case 0 -> "";
      case 1 -> parts.getFirst();
      default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    };
  }

  /** "30 Oct 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day it was in England. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ENGLAND);
  }
}
