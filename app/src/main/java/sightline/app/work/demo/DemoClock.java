package sightline.app.work.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Lets weeks pass in seconds, so that the demo's returns come in over a whole round. */
final class DemoClock extends Clock {
  private Instant now;

  DemoClock(Instant now) {
    this.now = now;
  }

  void to(LocalDate day, LocalTime time) {
    now = day.atTime(time).toInstant(ZoneOffset.UTC);
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
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
