package sightline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.Owner;
import sightline.app.work.PackOffer;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Agency;
import sightline.model.audit.Person;
import sightline.model.audit.Round;
import sightline.model.record.Limits;

@Command(
    name = "pack",
    description = "Audit packs: what the support team sends out.",
    mixinStandardHelpOptions = true,
    subcommands = {PackCommand.Create.class, PackCommand.Open.class})
final class PackCommand {

  @Command(
      name = "create",
      description = "Make the pack of one or more rounds.",
      mixinStandardHelpOptions = true)
  static final class Create extends StoreAct {
    @Option(names = "--round", required = true, arity = "1..*", paramLabel = "R")
    List<String> rounds;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "F",
        description = "The file to write, F.sightline.json.")
    Path out;

    Create(Session session) {
      super(session);
    }

    @Override
    int run(Workplace workplace) throws ProblemException {
      MakePack.Made made = new MakePack(workplace, new KeyRequests(workplace)).make(rounds, out);
      options.say(
          "Wrote "
              + made.file()
              + " for "
              + made.agencies()
              + " agencies.\nCode for the invitation letter: "
              + made.spokenCode(),
          Json.object()
              .put("file", made.file().toString())
              .put("agencies", made.agencies())
              .put("spokenCode", made.spokenCode().toString()));
      return GlobalOptions.DONE;
    }
  }

  @Command(
      name = "open",
      description = "Open a pack. In an empty folder this makes the agency's store.",
      mixinStandardHelpOptions = true)
  static final class Open extends Act {
    @Parameters(paramLabel = "F")
    Path file;

    @Option(
        names = "--spoken",
        paramLabel = "DIGITS",
        description = "The 30 digits of the invitation letter.")
    String spoken;

    @Option(
        names = "--agency",
        paramLabel = "CODE",
        description = "Which of the invited agencies you are.")
    String agency;

    @Option(
        names = "--name",
        defaultValue = "Safeguarding lead",
        description = "Your name or role, as shown.")
    String name;

    @Option(names = "--role", defaultValue = "Safeguarding lead", description = "Your job title.")
    String role;

    Open(Session session) {
      super(session);
    }

    @Override
    int run() throws ProblemException {
      PackOffer offer = PackOffer.read(bytes());
      if (SetUp.isThere(session.store(options))) {
        try (Workplace workplace = session.open(options)) {
          session.setUp().openPack(workplace, offer, Optional.ofNullable(spoken));
          noteOtherVersions(workplace);
        }
        say(offer, "");
        return GlobalOptions.DONE;
      }
      if (spoken == null || agency == null) {
        options.note("The pack is from " + offer.pack().owner().name() + " and invites:");
        for (Agency a : offer.pack().agencies()) {
          options.note("  %-28s %s".formatted(a.code(), a.name()));
        }
        throw new ProblemException(
            new Problem.BadInput(
                "To make your store, say which agency you are with --agency CODE, and type the 30 digits of your"
                    + " invitation letter with --spoken."));
      }
      SetUp.Made made =
          session
              .setUp()
              .joinAsAgency(
                  session.store(options),
                  session.passphrase(options),
                  offer,
                  spoken,
                  agency,
                  new Person(name, role),
                  Owner.Situation.PARTNER_LEAD);
      made.workplace().close();
      say(offer, made.recoveryCode());
      return GlobalOptions.DONE;
    }

    /** A round may ask another version now; nothing moves by itself. */
    private void noteOtherVersions(Workplace workplace) throws ProblemException {
      if (workplace.isSupportTeam()) {
        return;
      }
      for (Audits.Invitation i : new Audits(workplace, new Books(workplace)).invitations()) {
        i.asksNow()
            .ifPresent(
                t ->
                    options.note(
                        i.auditId()
                            + " is answered in version "
                            + i.tool().ref().version()
                            + "; its round asks version "
                            + t.ref().version()
                            + ". See what moving it does with \"audit move "
                            + i.auditId()
                            + " --dry-run\"."));
      }
    }

    private byte[] bytes() throws ProblemException {
      try {
        if (Files.size(file) > Limits.FILE_BYTES) {
          throw new ProblemException(
              new Problem.BadInput("The file is larger than any pack. It was not read."));
        }
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
      }
    }

    private void say(PackOffer offer, String recoveryCode) {
      String rounds =
          String.join(
              ", ",
              offer.pack().rounds().stream()
                  .map(r -> r.title() + " (due " + r.due() + ")")
                  .toList());
      var document = Json.object().put("partnership", offer.pack().partnership());
      var list = document.putArray("rounds");
      for (Round r : offer.pack().rounds()) {
        list.add(r.code());
      }
      if (!recoveryCode.isEmpty()) {
        document.put("recoveryCode", recoveryCode);
      }
      options.say(
          "The pack is genuine: "
              + offer.pack().owner().name()
              + ". Rounds: "
              + rounds
              + "."
              + (recoveryCode.isEmpty() ? "" : "\nRecovery code, shown this once: " + recoveryCode),
          document);
    }
  }
}
