package sightline.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.ExportTool;
import sightline.app.work.KeepTools;
import sightline.app.work.ProblemException;
import sightline.model.tool.AuditTool;

@Command(
    name = "export",
    description = "Write a question set as a file.",
    mixinStandardHelpOptions = true)
final class ToolExport extends ToolAct {
  @Parameters(paramLabel = "ID", description = "Of the tool; ID@VERSION for an earlier version.")
  String id;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "yaml|xlsform|docx",
      description = "Tool file, XLSForm workbook, or paper form in Word.")
  ExportTool.As format;

  @Option(names = "--out", required = true, paramLabel = "F")
  Path out;

  ToolExport(Session session) {
    super(session);
  }

  @Override
  int run(KeepTools tools) throws ProblemException {
    AuditTool tool = tools.find(id);
    new ExportTool(tools, Clock.systemUTC()).export(tool, format, out);
    options.say(
        "Wrote " + out + ".",
        Json.object()
            .put("id", tool.ref().id())
            .put("version", tool.ref().version())
            .put("format", format.name().toLowerCase(java.util.Locale.ROOT))
            .put("file", out.toString()));
    return GlobalOptions.DONE;
  }
}
