package sightline.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepTools;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadTool;
import sightline.app.work.Workplace;

@Command(
    name = "import",
    description = "Keep a question set in the store, so that rounds can use it.",
    mixinStandardHelpOptions = true)
final class ToolImport extends StoreAct {
  @Parameters(
      paramLabel = "FILE",
      description = "A tool file (.yaml, .json) or an XLSForm (.xlsx, .xlsm, .xls, .csv).")
  Path file;

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "Of a form in several languages: the one to take, by name or code.")
  String language;

  ToolImport(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace) throws ProblemException {
    return switch (new ReadTool().read(file, Optional.ofNullable(language))) {
      case ReadTool.Reading.Read read -> kept(new KeepTools(workplace).keep(read.file()), read);
      case ReadTool.Reading.Refused bad -> refused(bad.problems());
    };
  }

  private int kept(KeepTools.Kept kept, ReadTool.Reading.Read read) {
    var ref = kept.tool().ref();
    StringBuilder words =
        new StringBuilder(kept.isNew() ? "Kept: " : "Here already: ")
            .append(kept.tool().title())
            .append(" (")
            .append(ref.id())
            .append(" version ")
            .append(ref.version())
            .append(", ")
            .append(kept.tool().questions().count())
            .append(" questions).");
    if (!read.warnings().isEmpty()) {
      words
          .append('\n')
          .append(read.warnings().size())
          .append(" to look at:\n")
          .append(ToolSlips.words(read.warnings()));
    }
    var document =
        Json.object()
            .put("outcome", kept.isNew() ? "kept" : "already-held")
            .put("id", ref.id())
            .put("version", ref.version())
            .put("sha256", ref.sha256());
    ToolSlips.write(read.warnings(), document.putArray("warnings"));
    options.say(words.toString(), document);
    return GlobalOptions.DONE;
  }

  private int refused(List<ReadTool.Slip> problems) {
    var document = Json.object().put("outcome", "refused");
    ToolSlips.write(problems, document.putArray("problems"));
    options.say(
        "Not imported; " + problems.size() + " to mend:\n" + ToolSlips.words(problems), document);
    return GlobalOptions.SOMETHING_OPEN;
  }
}
