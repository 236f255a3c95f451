package sightline.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import sightline.app.store.SealStrength;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.tool.ShippedTools;

/** Folders and stores for benchmarks, gone afterwards. */
final class BenchWorkplaces {
  static final char[] PASSPHRASE = "bench".toCharArray();
  static final Partnership PARTNERSHIP = new Partnership("bench", "Bench partnership");

  private BenchWorkplaces() {}

  static SetUp setUp() {
    return new SetUp(Clock.systemUTC(), new SecureRandom(), new ShippedTools(), SealStrength.TEST);
  }

  static Workplace centre(Path folder) throws ProblemException {
    return setUp()
        .createPartnership(folder, PASSPHRASE, PARTNERSHIP, new Person("QA officer", "QA officer"))
        .workplace();
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory("sightline-bench");
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
