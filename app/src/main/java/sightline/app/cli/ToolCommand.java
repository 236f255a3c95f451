package sightline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ShippedTools;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolJson;
import sightline.model.tool.ToolProblem;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

@Command(
    name = "tool",
    description = "Audit tools: the question sets.",
    mixinStandardHelpOptions = true,
    subcommands = {ToolCommand.ListAll.class, ToolCommand.Show.class, ToolCommand.Check.class})
final class ToolCommand {

  @Command(name = "list", description = "List the tools.", mixinStandardHelpOptions = true)
  static final class ListAll extends Act {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run() {
      List<AuditTool> tools = new ShippedTools().tools();
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
  static final class Show extends Act {
    @Parameters(paramLabel = "ID")
    String id;

    Show(Session session) {
      super(session);
    }

    @Override
    int run() throws ProblemException {
      ShippedTools shipped = new ShippedTools();
      AuditTool tool =
          shipped
              .find(id)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem.NotFound(
                              "audit tool",
                              id,
                              shipped.tools().stream().map(t -> t.ref().id()).toList())));
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
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file);
      } catch (IOException e) {
        throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
      }
      return switch (new ToolReader().read(bytes)) {
        case ToolReading.Read read -> {
          say("The tool is sound: " + read.tool().title() + ".", read.warnings(), true);
          yield GlobalOptions.DONE;
        }
        case ToolReading.Unreadable bad -> {
          say(bad.problems().size() + " to mend:", bad.problems(), false);
          yield GlobalOptions.SOMETHING_OPEN;
        }
      };
    }

    private void say(String heading, List<ToolProblem> problems, boolean sound) {
      StringBuilder words = new StringBuilder(heading);
      var document = Json.object().put("sound", sound);
      var list = document.putArray("problems");
      for (ToolProblem p : problems) {
        words.append('\n').append(p.inWords());
        list.addObject()
            .put("severity", p.isError() ? "error" : "warning")
            .put("line", p.line())
            .put("column", p.column())
            .put("path", p.path())
            .put("message", p.message())
            .put("remedy", p.remedy());
      }
      options.say(words.toString(), document);
    }
  }
}
