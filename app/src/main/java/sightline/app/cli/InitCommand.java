package sightline.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sightline.app.work.KeyRequests;
import sightline.app.work.MakePack;
import sightline.app.work.ProblemException;
import sightline.app.work.SetUp;
import sightline.app.work.Workplace;
import sightline.model.audit.Partnership;
import sightline.model.audit.Person;
import sightline.model.record.SpokenCode;

@Command(
    name = "init",
    description = "Make a support team's store and the partnership key.",
    mixinStandardHelpOptions = true)
final class InitCommand extends Act {
  @Option(
      names = "--partnership",
      required = true,
      paramLabel = "CODE",
      description = "Short code: a-z, 0-9, hyphens.")
  String code;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "TEXT",
      description = "Full name of the partnership.")
  String name;

  @Option(
      names = "--person",
      defaultValue = "Support manager",
      description = "Who keeps it, as shown.")
  String person;

  InitCommand(Session session) {
    super(session);
  }

  @Override
  int run() throws ProblemException {
    SetUp.Made made =
        session
            .setUp()
            .createPartnership(
                session.store(options),
                session.passphrase(options),
                new Partnership(code, name),
                new Person(person, "Partnership support team"));
    try (Workplace workplace = made.workplace()) {
      SpokenCode spoken = new MakePack(workplace, new KeyRequests(workplace)).spokenCode();
      options.say(
          "Made the store of "
              + name
              + " in "
              + session.store(options)
              + ".\n"
              + "Code for the invitation letter: "
              + spoken
              + "\n"
              + "Recovery code, shown this once: "
              + made.recoveryCode()
              + "\n"
              + "Write both down, and keep the recovery code away from this computer.",
          Json.object()
              .put("partnership", code)
              .put("name", name)
              .put("spokenCode", spoken.toString())
              .put("recoveryCode", made.recoveryCode()));
      return GlobalOptions.DONE;
    }
  }
}
