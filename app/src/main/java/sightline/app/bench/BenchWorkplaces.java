package sightline.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sightline.app.store.SealStrength;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeepTools;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
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

  /** An agency invited to one round of a tool that is shipped. */
  static Workplace agency(Path folder, String tool) throws ProblemException, IOException {
    return agency(folder, centre -> tool);
  }

  /** An agency invited to one round of this tool. */
  static Workplace agency(Path folder, byte[] toolFile) throws ProblemException, IOException {
    return agency(folder, centre -> new KeepTools(centre).keep(toolFile).tool().ref().id());
  }

  private interface ToolOf {
    String of(Workplace centre) throws ProblemException;
  }

  private static Workplace agency(Path folder, ToolOf tool) throws ProblemException, IOException {
    Path pack = folder.resolve("pack.sightline.json");
    Agency trust = new Agency("bench-trust", "Bench trust", AgencyType.NHS_TRUST);
    try (Workplace centre = centre(folder.resolve("centre"))) {
      KeepRegister register = new KeepRegister(centre);
      register.put(List.of(trust));
      register.createRound(
          "bench",
          "Bench",
          tool.of(centre),
          LocalDate.now(centre.clock()).plusDays(30),
          List.of(),
          false);
      MakePack.Made made =
          new MakePack(centre, new KeyRequests(centre)).make(List.of("bench"), pack);
      return setUp()
          .joinAsAgency(
              folder.resolve("agency"),
              PASSPHRASE,
              PackOffer.read(Files.readAllBytes(pack)),
              made.spokenCode().toString(),
              trust.code(),
              new Person("Named nurse", "Named nurse"),
              Owner.Situation.PARTNER_LEAD)
          .workplace();
    }
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
