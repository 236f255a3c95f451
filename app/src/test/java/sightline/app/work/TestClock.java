package sightline.app.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands where a test has put it. */
public final class TestClock extends Clock {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private Instant now;

  public TestClock(String day) {
    to(day);
  }

  /** Half past nine in the morning of a day like 2026-10-08. */
  public void to(String day) {
    now = LocalDate.parse(day).atTime(LocalTime.of(9, 30)).atZone(ENGLAND).toInstant();
  }

  /** Lets time go by. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ENGLAND;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
