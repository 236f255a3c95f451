package sightline.app.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sightline.app.ui.FxTest;
import sightline.app.ui.Pulses;
import sightline.app.work.Jobs;

@ExtendWith(FxTest.class)
class BackgroundJobsTest {
  private final List<Throwable> bugs = new ArrayList<>();
  private final BackgroundJobs jobs = new BackgroundJobs(bugs::add);

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void worksElsewhereAndDeliversOnTheFxThread() {
    AtomicReference<Boolean> workedOnFx = new AtomicReference<>();
    List<String> got = new ArrayList<>();
    jobs.run(
            "Reading",
            job -> {
              workedOnFx.set(Platform.isFxApplicationThread());
              return "read";
            })
        .onDone(value -> got.add(value + Platform.isFxApplicationThread()));
    Pulses.until(() -> !got.isEmpty(), "the result");
    assertThat(workedOnFx.get()).isFalse();
    assertThat(got).containsExactly("readtrue");
    assertThat(jobs.shown()).isEmpty();
  }

  @Test
  void keepsTheResultInTheStripUntilItIsClosed() {
    JobStrip strip = new JobStrip();
    strip.follow(jobs.shown());
    jobs.run("Importing 2 returns", job -> 2)
        .reporting(count -> new Jobs.Report("Import finished", count + " added"));
    assertThat(strip.isVisible()).isTrue();
    Pulses.until(
        () -> jobs.shown().getFirst().stateProperty().get() == ShownJob.State.FINISHED, "the end");
    assertThat(jobs.shown().getFirst().titleProperty().get()).isEqualTo("Import finished");
    Button close = (Button) strip.lookup(".button-icon");
    close.fire();
    assertThat(jobs.shown()).isEmpty();
    assertThat(strip.isVisible()).isFalse();
  }

  @Test
  void quietWorkIsNotShown() {
    List<Integer> got = new ArrayList<>();
    jobs.quietly(job -> 1).onDone(got::add);
    assertThat(jobs.shown()).isEmpty();
    Pulses.until(() -> !got.isEmpty(), "the result");
    assertThat(got).containsExactly(1);
  }

  @Test
  void cancellingAsksTheWorkToStopAndDeliversNothing() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    Jobs.Running<String> running =
        jobs.run(
                "Importing",
                job -> {
                  begun.countDown();
                  asked.await();
                  return job.cancelled() ? "stopped" : "went on";
                })
            .onDone(heard::add)
            .onCancelled(() -> heard.add("cancelled"));
    Pulses.until(() -> begun.getCount() == 0, "the start");
    running.cancel();
    asked.countDown();
    Pulses.until(() -> !heard.isEmpty(), "the end");
    assertThat(heard).containsExactly("cancelled");
    assertThat(jobs.shown()).isEmpty();
  }

  @Test
  void whatBreaksOffIsLoggedOnceAndReachesAPerson() {
    Logger log = Logger.getLogger(BackgroundJobs.class.getName());
    Level before = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      jobs.run(
          "Breaking",
          job -> {
            throw new IllegalStateException("broke");
          });
      Pulses.until(() -> !bugs.isEmpty(), "the problem");
      assertThat(bugs.getFirst()).hasMessage("broke");
      assertThat(jobs.shown()).isEmpty();
    } finally {
      log.setLevel(before);
    }
  }

  @Test
  void saysHowFarAndHowLong() {
    long second = 1_000_000_000L;
    assertThat(TimeLeft.say(214, 388, second)).isEqualTo("214 of 388");
    assertThat(TimeLeft.say(214, 388, 20 * second)).isEqualTo("214 of 388, about 20 seconds left");
    assertThat(TimeLeft.say(380, 388, 20 * second)).isEqualTo("380 of 388, a few seconds left");
    assertThat(TimeLeft.say(100, 388, 60 * second)).isEqualTo("100 of 388, about 3 minutes left");
    assertThat(TimeLeft.say(388, 388, 60 * second)).isEqualTo("388 of 388");
  }
}
