package sightline.app.ui.finish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import sightline.app.ui.kit.Dates;
import sightline.app.ui.kit.Texts;

/** Moments as these screens say them, seen from now. */
final class When {
  private final Clock clock;

  When(Clock clock) {
    this.clock = clock;
  }

  /** "today at 10:31", "on Thursday 8 October at 10:31". */
  String at(Instant moment) {
    ZonedDateTime then = moment.atZone(clock.getZone());
    String time = Dates.time(then.toLocalTime());
    return then.toLocalDate().equals(LocalDate.now(clock))
        ? Texts.of("finish.when.today", time)
        : Texts.of("finish.when.day", Dates.full(then.toLocalDate()), time);
  }

  /** "10:31" */
  String time(Instant moment) {
    return Dates.time(LocalTime.ofInstant(moment, clock.getZone()));
  }
}
