package sightline.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sightline.app.ArchitectureOptOut;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.KeepRegister;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Person;

/** From a rating key to "it is on the disk", against one bare SQLite commit of the same bytes. */
@ArchitectureOptOut(reason = "times the bare driver beside the store")
final class BenchKeystroke {
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 2_000;

  List<Figure> run() throws IOException, ProblemException, SQLException {
    Path folder = BenchWorkplaces.folder();
    double[] ours = new double[ROUNDS];
    double[] limit = new double[ROUNDS];
    try (Workplace agency = agency(folder);
        BareSqlite bare = new BareSqlite(folder.resolve("bare.db"))) {
      Books books = new Books(agency);
      Answering answering =
          new Answering(agency, books, new Audits(agency, books).invitations().getFirst());
      String question = answering.questions().getFirst().id();
      byte[] payload = new byte[180];
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        long start = System.nanoTime();
        answering.answer(question, new Answer.Rated(Math.floorMod(i, 3)));
        long between = System.nanoTime();
        bare.commitOneEdit("book:bench", "2026-11-21T09:00:00Z", payload);
        long end = System.nanoTime();
        if (i >= 0) {
          ours[i] = (between - start) / 1e6;
          limit[i] = (end - between) / 1e6;
        }
      }
    } finally {
      BenchWorkplaces.remove(folder);
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "keystroke to durable, median",
            "ms",
            Figure.median(ours),
            Figure.median(limit),
            "bare SQLite commit",
            0));
    figures.add(
        new Figure(
            "keystroke to durable, p99",
            "ms",
            Figure.percentile(ours, 0.99),
            Figure.percentile(limit, 0.99),
            "bare SQLite commit, p99",
            3));
    return figures;
  }

  private static Workplace agency(Path folder) throws ProblemException, IOException {
    Path pack = folder.resolve("pack.sightline.json");
    Agency trust = new Agency("bench-trust", "Bench trust", AgencyType.NHS_TRUST);
    try (Workplace centre = BenchWorkplaces.centre(folder.resolve("centre"))) {
      KeepRegister register = new KeepRegister(centre);
      register.put(List.of(trust));
      register.createRound(
          "bench",
          "Bench",
          "section-11",
          LocalDate.now(centre.clock()).plusDays(30),
          List.of(),
          false);
      MakePack.Made made =
          new MakePack(centre, new KeyRequests(centre)).make(List.of("bench"), pack);
      return BenchWorkplaces.setUp()
          .joinAsAgency(
              folder.resolve("agency"),
              BenchWorkplaces.PASSPHRASE,
              PackOffer.read(java.nio.file.Files.readAllBytes(pack)),
              made.spokenCode().toString(),
              trust.code(),
              new Person("Named nurse", "Named nurse"),
              Owner.Situation.PARTNER_LEAD)
          .workplace();
    }
  }
}
