package sightline.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import sightline.app.store.SealStrength;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.ProduceReport;
import sightline.app.work.ReadAudit;
import sightline.app.work.ReadReturns;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.app.work.demo.PlayDemo;
import sightline.model.tool.ShippedTools;

/**
 * An invented partnership with a played round, made once for all tests of one process: tests read
 * it and never change it. Playing takes half a minute; whoever draws a screen many times names a
 * folder with {@code -Dsightline.played=...}, which is played into once and then used again.
 */
public final class PlayedPartnership {
  public static final String ROUND = "s11-demo";
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-06T10:20:00Z"), ZoneId.of("Europe/London"));

  private static final class Once {
    static final PlayedPartnership PLAYED = play();
  }

  private final Path folder;
  private final Workplace centre;

  private PlayedPartnership(Path folder, Workplace centre) {
    this.folder = folder;
    this.centre = centre;
  }

  public static PlayedPartnership get() {
    return Once.PLAYED;
  }

  private static PlayedPartnership play() {
    try {
      String kept = System.getProperty("sightline.played", "");
      Path folder =
          kept.isEmpty()
              ? Files.createTempDirectory(Path.of("target"), "played").resolve("demo")
              : Path.of(kept);
      if (!Files.exists(folder.resolve("centre"))) {
        new PlayDemo(new ShippedTools(), CLOCK, line -> {})
            .play(new PlayDemo.Wish(folder, 12, 0, 0, 2026, true, false, "demo".toCharArray()));
      }
      return new PlayedPartnership(folder, open(folder.resolve("centre")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProblemException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Workplace open(Path store) throws ProblemException {
    return new SetUp(CLOCK, new SecureRandom(), new ShippedTools(), SealStrength.TEST)
        .open(store, "demo".toCharArray());
  }

  public Workplace centre() {
    return centre;
  }

  /** The store of one agency; the caller closes it. */
  public Workplace agency(String code) throws ProblemException {
    return open(folder.resolve("agencies").resolve(code));
  }

  public Audits audits() {
    return new Audits(centre, new Books(centre));
  }

  public ReadReturns readReturns() {
    return new ReadReturns(centre, audits());
  }

  public ReadAudit readAudit() {
    return new ReadAudit(centre, audits());
  }

  public ProduceReport produceReport() {
    return new ProduceReport(centre, audits());
  }
}
