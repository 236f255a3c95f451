package sightline.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.KeepRegister;
import sightline.app.work.ProblemException;
import sightline.app.work.ReadAgencies;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;

@Command(
    name = "agency",
    description = "The register of agencies.",
    mixinStandardHelpOptions = true,
    subcommands = {AgencyCommand.Import.class, AgencyCommand.ListAll.class})
final class AgencyCommand {

  @Command(
      name = "import",
      description = "Add agencies from a CSV file.",
      mixinStandardHelpOptions = true)
  static final class Import extends StoreAct {
    private static final int MOST_NAMED = 20;

    @Parameters(paramLabel = "FILE", description = "CSV with the columns code, name, agency_type.")
    Path file;

    @Option(
        names = "--gias",
        description = "The file is an extract of \"Get Information about Schools\".")
    boolean gias;

    @Option(names = "--la", description = "With --gias: name or code of the local authority.")
    String localAuthority;

    Import(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      // a register of one's own is put right first; an extract of thousands is taken as far as it
      // goes
      ReadAgencies.Reading reading =
          gias
              ? ReadAgencies.gias(file, Optional.ofNullable(localAuthority))
              : ReadAgencies.own(file).orRefuse();
      int added = new KeepRegister(workplace).put(reading.agencies());
      options.say(
          reading.agencies().size()
              + " agencies read, "
              + added
              + " new on the register"
              + (reading.leftOut().isEmpty()
                  ? "."
                  : ", " + reading.leftOut().size() + " rows left out (closed, or another area).")
              + notTaken(reading.problems()),
          Json.object()
              .put("read", reading.agencies().size())
              .put("added", added)
              .put("leftOut", reading.leftOut().size())
              .put("problems", reading.problems().size()));
      return reading.problems().isEmpty() ? GlobalOptions.DONE : GlobalOptions.SOMETHING_OPEN;
    }

    private static String notTaken(List<ReadAgencies.RowProblem> problems) {
      if (problems.isEmpty()) {
        return "";
      }
      StringBuilder words = new StringBuilder("\nNot taken in:");
      problems.stream().limit(MOST_NAMED).forEach(p -> words.append("\n").append(p.words()));
      if (problems.size() > MOST_NAMED) {
        words.append("\nand ").append(problems.size() - MOST_NAMED).append(" rows more.");
      }
      return words.toString();
    }
  }

  @Command(name = "list", description = "List the register.", mixinStandardHelpOptions = true)
  static final class ListAll extends StoreAct {
    ListAll(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      StringBuilder words = new StringBuilder();
      ObjectNode document = Json.object();
      ArrayNode agencies = document.putArray("agencies");
      for (Agency a : new KeepRegister(workplace).register().agencies().values()) {
        words.append("%-28s %-26s %s%n".formatted(a.code(), a.type().code(), a.name()));
        agencies
            .addObject()
            .put("code", a.code())
            .put("name", a.name())
            .put("type", a.type().code());
      }
      options.say(
          words.isEmpty()
              ? "The register is empty. Add agencies with \"agency import\"."
              : words.toString().stripTrailing(),
          document);
      return GlobalOptions.DONE;
    }
  }
}
