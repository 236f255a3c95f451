package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.ImportBundles;
import sightline.app.work.ImportReport;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.record.RecordKind;

@Command(
    name = "import",
    description = "Take bundles in: files or folders. All of it happens, or none of it.",
    mixinStandardHelpOptions = true)
final class ImportCommand extends StoreAct {
  @Parameters(arity = "1..*", paramLabel = "PATH")
  List<Path> paths;

  @Option(names = "--dry-run", description = "Say what would happen; keep nothing.")
  boolean dryRun;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace) throws ProblemException {
    ImportReport report =
        new ImportBundles(workplace).run(paths, dryRun, ImportBundles.Progress.NONE);
    options.say(words(report), json(report));
    return report.totals().isClean() ? GlobalOptions.DONE : GlobalOptions.SOMETHING_OPEN;
  }

  private String words(ImportReport report) {
    StringBuilder words = new StringBuilder();
    for (ImportReport.FileResult f : report.files()) {
      boolean quietOne = options.quiet && f.outcome() == ImportReport.Outcome.ACCEPTED;
      if (!quietOne) {
        words.append(
            "%-12s %s  %s%n"
                .formatted(f.leading().code(), Path.of(f.file()).getFileName(), f.message()));
      }
    }
    ImportReport.Totals t = report.totals();
    words.append(
        "%s%d files: %d records new, %d already here, %d superseded, %d in conflict, %d held, %d refused."
            .formatted(
                report.dryRun() ? "Nothing imported yet. " : "",
                t.files(),
                t.added(),
                t.alreadyHeld(),
                t.superseded(),
                t.conflicts(),
                t.held(),
                t.refused()));
    return words.toString();
  }

  static ObjectNode json(ImportReport report) {
    ObjectNode document = Json.object();
    ArrayNode files = document.putArray("files");
    for (ImportReport.FileResult f : report.files()) {
      ObjectNode file =
          files.addObject().put("file", f.file()).put("bundleId", f.bundleId().orElse(null));
      file.put("outcome", f.outcome().code()).put("code", f.code().map(Enum::name).orElse(null));
      file.put("message", f.message());
      ArrayNode records = file.putArray("records");
      for (ImportReport.RecordResult r : f.records()) {
        records
            .addObject()
            .put("id", r.id().map(i -> i.value()).orElse(null))
            .put("kind", r.kind().map(RecordKind::code).orElse(null))
            .put("outcome", r.outcome().code())
            .put("code", r.code().map(Enum::name).orElse(null))
            .put("message", r.message());
      }
    }
    ImportReport.Totals t = report.totals();
    document
        .putObject("totals")
        .put("files", t.files())
        .put("new", t.added())
        .put("alreadyHeld", t.alreadyHeld())
        .put("superseded", t.superseded())
        .put("conflicts", t.conflicts())
        .put("held", t.held())
        .put("refused", t.refused());
    return document.put("storeDigest", report.storeDigest());
  }
}
