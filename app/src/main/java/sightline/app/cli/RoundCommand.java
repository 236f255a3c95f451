package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepRegister;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadRoundFiles;
import sightline.app.work.RoundContent;
import sightline.app.work.Workplace;
import sightline.model.audit.Case;
import sightline.model.audit.Round;

@Command(
    name = "round",
    description = "Rounds: one run of an audit tool each.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RoundCommand.Create.class,
      RoundCommand.FinalDue.class,
      RoundCommand.ListAll.class,
      RoundCommand.Show.class,
      RoundCommand.Move.class
    })
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

    @Option(
        names = "--modules",
        split = ",",
        paramLabel = "M",
        description = "Theme modules of the tool to ask, parted by commas.")
    Set<String> modules = Set.of();

    @Option(
        names = "--local",
        paramLabel = "FILE",
        description = "Local questions, as YAML or JSON.")
    Path local;

    @Option(
        names = "--cases",
        paramLabel = "FILE",
        description = "The cases of a deep-dive: a CSV with code and perhaps age_band.")
    Path cases;

    Create(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      KeepRegister register = new KeepRegister(workplace);
      RoundContent content =
          new RoundContent(
              modules,
              local == null ? List.of() : ReadRoundFiles.localQuestions(local, register.tool(tool)),
              cases == null ? List.of() : ReadRoundFiles.cases(cases));
      Round round =
          register.createRound(code, title, tool, due, invited(), authorMaySignOff, content);
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

  @Command(
      name = "final-due",
      description = "Take returns of a round until a later day than the one it is due.",
      mixinStandardHelpOptions = true)
  static final class FinalDue extends StoreAct {
    @Parameters(index = "0", paramLabel = "R")
    String code;

    @Parameters(index = "1", paramLabel = "DATE", description = "Last day, like 2026-11-13.")
    LocalDate day;

    FinalDue(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      new KeepRegister(workplace).setFinalDue(code, day);
      options.say(
          "Returns of " + code + " are taken until " + day + ".",
          Json.object().put("round", code).put("finalDue", day.toString()));
      return GlobalOptions.DONE;
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
              + String.join(", ", round.invited())
              + content(round),
          json(round));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "move",
      description =
          "Let a round ask another version of its tool. Agencies learn it from the next pack; audits"
              + " already begun stay as they are until their agency moves them.",
      mixinStandardHelpOptions = true)
  static final class Move extends StoreAct {
    @Parameters(paramLabel = "R")
    String code;

    @Option(names = "--to", required = true, paramLabel = "VERSION")
    int version;

    @Option(names = "--dry-run", description = "Say what it would do, and change nothing.")
    boolean dryRun;

    Move(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      KeepRegister register = new KeepRegister(workplace);
      KeepRegister.GoingOn going =
          dryRun ? register.goingOn(code, version) : register.goOn(code, version);
      int from = going.from().ref().version();
      String returned =
          going.returned() == 0
              ? ""
              : " "
                  + going.returned()
                  + " audits are here already. Those answered in version "
                  + from
                  + " stay as they are and enter no figure of the round until they are sent again.";
      options.say(
          (dryRun ? "Would move round " : "Moved round ")
              + code
              + " from version "
              + from
              + " to version "
              + version
              + "."
              + returned
              + (dryRun
                  ? ""
                  : " Now make its pack with \"pack create\" and send it: agencies go over when"
                      + " they open it."),
          Json.object()
              .put("round", code)
              .put("from", from)
              .put("to", version)
              .put("returned", going.returned())
              .put("dryRun", dryRun));
      return GlobalOptions.DONE;
    }
  }

  private static String content(Round r) {
    StringBuilder words = new StringBuilder();
    if (!r.modules().isEmpty()) {
      words.append("\nmodules: ").append(String.join(", ", r.modules().stream().sorted().toList()));
    }
    r.localQuestions().forEach(q -> words.append("\nlocal question: ").append(q.statement()));
    if (!r.cases().isEmpty()) {
      words
          .append("\ncases: ")
          .append(String.join(", ", r.cases().stream().map(Case::code).toList()));
    }
    return words.toString();
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
    o.put("authorMaySignOff", r.authorMaySignOff());
    ArrayNode modules = o.putArray("modules");
    r.modules().stream().sorted().forEach(modules::add);
    ArrayNode local = o.putArray("localQuestions");
    r.localQuestions()
        .forEach(q -> local.addObject().put("id", q.id()).put("statement", q.statement()));
    ArrayNode cases = o.putArray("cases");
    r.cases()
        .forEach(
            c -> cases.addObject().put("code", c.code()).put("ageBand", c.ageBand().orElse(null)));
    return o;
  }
}
