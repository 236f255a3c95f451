package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sightline.app.bench.Benchmarks;
import sightline.app.bench.Figure;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;

@Command(
    name = "bench",
    description = "The published benchmarks, each beside its own limit measured in the same run.",
    mixinStandardHelpOptions = true)
final class BenchCommand extends Act {
  @Parameters(arity = "0..1", defaultValue = "", paramLabel = "NAME")
  String name;

  BenchCommand(Session session) {
    super(session);
  }

  @Override
  int run() throws ProblemException {
    Benchmarks benchmarks = new Benchmarks();
    if (!name.isEmpty() && !benchmarks.names().contains(name)) {
      throw new ProblemException(new Problem.NotFound("benchmark", name, benchmarks.names()));
    }
    options.note(machine());
    List<Figure> figures;
    try {
      figures = benchmarks.run(name);
    } catch (ProblemException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a benchmark broke off", e);
    }
    StringBuilder words = new StringBuilder();
    ObjectNode document = Json.object().put("machine", machine());
    ArrayNode list = document.putArray("figures");
    for (Figure f : figures) {
      words.append("%-40s %10.2f %-12s".formatted(f.name(), f.ours(), f.unit()));
      if (f.limit() > 0) {
        words.append(
            " limit %10.2f (%s), ratio %.2f".formatted(f.limit(), f.limitName(), f.ratio()));
      }
      if (f.aim() > 0) {
        words.append(", aim <= %.1f: %s".formatted(f.aim(), f.isWithinAim() ? "kept" : "missed"));
      }
      words.append('\n');
      list.addObject()
          .put("name", f.name())
          .put("unit", f.unit())
          .put("ours", f.ours())
          .put("limit", f.limit())
          .put("limitName", f.limitName())
          .put("ratio", f.ratio())
          .put("aim", f.aim());
    }
    options.say(words.toString().stripTrailing(), document);
    return GlobalOptions.DONE;
  }

  private static String machine() {
    return "%s %s, %d processors, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }
}
