package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ExportBundle;
import sightline.app.work.FinishAudit;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;

@Command(
    name = "export",
    description = "Write signed bundles for the partnership.",
    mixinStandardHelpOptions = true)
final class ExportCommand extends StoreAct {
  @Parameters(
      arity = "1..*",
      paramLabel = "AUDIT",
      description = "Audit ids, or codes of their rounds.")
  List<String> audits;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  Path out;

  @Option(names = "--plain", description = "Do not encrypt; needs --reason.")
  boolean plain;

  @Option(
      names = "--reason",
      paramLabel = "T",
      description = "Why the file is not encrypted; kept in the journal.")
  String reason;

  @Option(
      names = "--draft",
      description = "Export what there is, marked as a draft that never counts.")
  boolean draft;

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace) throws ProblemException {
    if (plain && (reason == null || reason.isBlank())) {
      throw new ProblemException(
          new Problem.BadInput("A plain export needs its reason: --reason TEXT."));
    }
    Books books = new Books(workplace);
    ExportBundle exporting = new ExportBundle(workplace, new FinishAudit(workplace, books));
    ExportBundle.Manner manner =
        new ExportBundle.Manner(plain ? Optional.of(reason) : Optional.empty(), draft);
    ObjectNode document = Json.object();
    ArrayNode files = document.putArray("files");
    StringBuilder words = new StringBuilder();
    for (String name : audits) {
      Audits.Invitation invitation = new Audits(workplace, books).invitation(name);
      ExportBundle.Exported e = exporting.export(invitation, out, manner);
      words
          .append("Wrote ")
          .append(e.file())
          .append(", opened it again and checked it: ")
          .append(e.records());
      words.append(" records, ").append(e.encrypted() ? "encrypted.\n" : "NOT encrypted.\n");
      files
          .addObject()
          .put("file", e.file().toString())
          .put("bundleId", e.bundleId())
          .put("records", e.records())
          .put("encrypted", e.encrypted())
          .put("draft", e.draft());
    }
    options.say(words.toString().stripTrailing(), document);
    return GlobalOptions.DONE;
  }
}
