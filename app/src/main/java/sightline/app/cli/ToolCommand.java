package sightline.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepTools;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadTool;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolJson;

@Command(
    name = "tool",
    description = "Audit tools: the question sets.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ToolCommand.ListAll.class,
      ToolCommand.Show.class,
      ToolCommand.Check.class,
      ToolImport.class,
      ToolExport.class,
      ToolDifferences.class
    })
final class ToolCommand {

  @Command(name = "list", description = "List the tools.", mixinStandardHelpOptions = true)
  static final class ListAll extends ToolAct {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run(KeepTools keeping) {
      List<AuditTool> tools = keeping.tools();
      StringBuilder words = new StringBuilder();
      for (AuditTool t : tools) {
        words.append(
            "%-14s version %d  %2d standards, %3d questions  %s%n"
                .formatted(
                    t.ref().id(),
                    t.ref().version(),
                    t.standards().size(),
                    t.questions().count(),
                    t.title()));
      }
      options.say(words.toString().stripTrailing(), new ToolJson().list(tools));
      return GlobalOptions.DONE;
    }
  }

  @Command(name = "show", description = "Show one tool, whole.", mixinStandardHelpOptions = true)
  static final class Show extends ToolAct {
    @Parameters(paramLabel = "ID")
    String id;

    Show(Session session) {
      super(session);
    }

    @Override
    int run(KeepTools tools) throws ProblemException {
      AuditTool tool = tools.find(id);
      options.say(words(tool), new ToolJson().show(tool));
      return GlobalOptions.DONE;
    }

    private static String words(AuditTool tool) {
      StringBuilder words =
          new StringBuilder(tool.title()).append('\n').append(tool.edition()).append('\n');
      for (Standard s : tool.standards()) {
        words.append('\n').append(s.number()).append(' ').append(s.title()).append('\n');
        for (Question q : s.questions()) {
          words
              .append("  ")
              .append(q.number())
              .append(q.essential() ? " * " : "   ")
              .append(q.statement())
              .append('\n');
        }
      }
      return words.append("\n* essential: a statutory minimum for the bodies it binds").toString();
    }
  }

  @Command(
      name = "check",
      description = "Check a tool file: every problem with its line and what to do.",
      mixinStandardHelpOptions = true)
  static final class Check extends Act {
    @Parameters(paramLabel = "FILE")
    Path file;

    Check(Session session) {
      super(session);
    }

    @Override
    int run() throws ProblemException {
      return switch (new ReadTool().read(file, Optional.empty())) {
        case ReadTool.Reading.Read read -> {
          say("The tool is sound: " + read.tool().title() + ".", read.warnings(), true);
          yield GlobalOptions.DONE;
        }
        case ReadTool.Reading.Refused bad -> {
          say(bad.problems().size() + " to mend:", bad.problems(), false);
          yield GlobalOptions.SOMETHING_OPEN;
        }
      };
    }

    private void say(String heading, List<ReadTool.Slip> slips, boolean sound) {
      var document = Json.object().put("sound", sound);
      ToolSlips.write(slips, document.putArray("problems"));
      options.say(slips.isEmpty() ? heading : heading + "\n" + ToolSlips.words(slips), document);
    }
  }
}
