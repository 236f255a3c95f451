package sightline.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import sightline.app.ArchitectureOptOut;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Answer;

/** From a rating key to "it is on the disk", against one bare SQLite commit of the same bytes. */
@ArchitectureOptOut(reason = "times the bare driver beside the store")
final class BenchKeystroke {
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 2_000;

  List<Figure> run() throws IOException, ProblemException, SQLException {
    Path folder = BenchWorkplaces.folder();
    double[] ours = new double[ROUNDS];
    double[] limit = new double[ROUNDS];
    try (Workplace agency = BenchWorkplaces.agency(folder, "section-11");
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
}
