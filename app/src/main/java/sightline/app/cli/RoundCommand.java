package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepRegister;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Round;

@Command(
    name = "round",
    description = "Rounds: one run of an audit tool each.",
    mixinStandardHelpOptions = true,
    subcommands = {RoundCommand.Create.class, RoundCommand.ListAll.class, RoundCommand.Show.class})
final class RoundCommand {

  @Command(name = "create", description = "Create a round.", mixinStandardHelpOptions = true)
  static final class Create extends StoreAct {
    @Option(names = "--tool", required = true, paramLabel = "ID")
    String tool;

    @Option(
        names = "--code",
        required = true,
        paramLabel = "R",
        description = "Short code: a-z, 0-9, hyphens.")
    String code;

    @Option(
        names = "--title",
        defaultValue = "",
        description = "As shown; made from the tool and year when left out.")
    String title;

    @Option(
        names = "--due",
        required = true,
        paramLabel = "DATE",
        description = "Last day, like 2026-10-30.")
    LocalDate due;

    @Option(
        names = "--agencies",
        required = true,
        paramLabel = "all|FILE",
        description = "\"all\", or a file with one agency code a line.")
    String agencies;

    @Option(
        names = "--author-may-sign-off",
        description = "Allow a one-person agency to sign off its own audit.")
    boolean authorMaySignOff;

    Create(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      Round round =
          new KeepRegister(workplace)
              .createRound(code, title, tool, due, invited(), authorMaySignOff);
      options.say(
          "Round "
              + round.code()
              + " created: "
              + round.title()
              + ", due "
              + round.due()
              + ", "
              + round.invited().size()
              + " agencies invited. Now make its pack with \"pack create\".",
          json(round));
      return GlobalOptions.DONE;
    }

    private List<String> invited() throws ProblemException {
      if (agencies.equals("all")) {
        return List.of();
      }
      try {
        // a CSV with a header works too: the first column is the code
        return Files.readAllLines(Path.of(agencies)).stream()
            .map(line -> line.split(",", 2)[0].replace("\"", "").strip())
            .filter(line -> !line.isEmpty() && !line.equals("code"))
            .toList();
      } catch (IOException e) {
        throw new ProblemException(
            new Problem.CannotRead("The file " + agencies + " cannot be read."));
      }
    }
  }

  @Command(name = "list", description = "List the rounds.", mixinStandardHelpOptions = true)
  static final class ListAll extends StoreAct {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object();
      ArrayNode rounds = document.putArray("rounds");
      for (Round r : new KeepRegister(workplace).register().rounds().values()) {
        words.append(
            "%-20s due %s  %3d invited  %s%n"
                .formatted(r.code(), r.due(), r.invited().size(), r.title()));
        rounds.add(json(r));
      }
      options.say(
          words.isEmpty()
              ? "There is no round yet. Create one with \"round create\"."
              : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }
  }

  @Command(name = "show", description = "Show one round.", mixinStandardHelpOptions = true)
  static final class Show extends StoreAct {
    @Parameters(paramLabel = "R")
    String code;

    Show(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      var register = new KeepRegister(workplace).register();
      Round round =
          register
              .round(code)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem.NotFound(
                              "round", code, List.copyOf(register.rounds().keySet()))));
      options.say(
          round.title()
              + "\ntool "
              + round.tool().id()
              + " version "
              + round.tool().version()
              + "\ndue "
              + round.due()
              + "\ninvited: "
              + String.join(", ", round.invited()),
          json(round));
      return GlobalOptions.DONE;
    }
  }

  private static ObjectNode json(Round r) {
    ObjectNode o = Json.object().put("code", r.code()).put("title", r.title());
    o.putObject("tool")
        .put("id", r.tool().id())
        .put("version", r.tool().version())
        .put("sha256", r.tool().sha256());
    o.put("due", r.due().toString());
    ArrayNode invited = o.putArray("invited");
    r.invited().forEach(invited::add);
    return o.put("authorMaySignOff", r.authorMaySignOff());
  }
}
