package sightline.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.ProblemException;
import sightline.app.work.SignOffAudit;
import sightline.app.work.Workplace;
import sightline.model.audit.Person;
import sightline.model.merge.Signing;
import sightline.model.record.RecordId;

@Command(
    name = "signoff",
    description = "A second person signs the finished revision, with a passphrase of their own.",
    mixinStandardHelpOptions = true)
final class SignOffCommand extends AuditCommand.OneAudit {
  @Option(names = "--name", required = true, description = "Who signs, as it should be shown.")
  String name;

  @Option(names = "--role", required = true, description = "Their job title.")
  String role;

  @Option(
      names = "--as",
      paramLabel = "T",
      description =
          "Which sign-off this is, where the question set asks for several; the first when left out.")
  String as;

  @Option(names = "--decline", description = "Record \"I do not agree\" instead.")
  boolean decline;

  @Option(
      names = "--own-passphrase-file",
      paramLabel = "FILE",
      description = "The signer's own passphrase. Else SIGHTLINE_OWN_PASSPHRASE, else a prompt.")
  Path ownPassphraseFile;

  SignOffCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace, Books books, Audits.Invitation invitation) throws ProblemException {
    SignOffAudit signOff = new SignOffAudit(workplace);
    options.note(name + ", " + role + ", signs:\n  \"" + signOff.statement(invitation) + "\"");
    RecordId signed =
        signOff.sign(invitation, new Person(name, role), Optional.ofNullable(as), own(), !decline);
    Signing signing = new Audits(workplace, books).invitation(id).view().orElseThrow().signing();
    options.say(
        decline
            ? "Recorded: not agreed. Now export it with \"export\"."
            : signing.isComplete()
                ? "Signed off. Now export it with \"export\"."
                : signing.inWords(),
        Json.object()
            .put("id", invitation.auditId())
            .put("signoff", signed.value())
            .put("signed", signing.given().size())
            .put("needed", signing.needed().size()));
    return GlobalOptions.DONE;
  }

  private char[] own() throws ProblemException {
    if (ownPassphraseFile != null) {
      return session.fromFile(ownPassphraseFile);
    }
    Optional<String> given = session.environment("SIGHTLINE_OWN_PASSPHRASE");
    if (given.isPresent()) {
      return given.get().toCharArray();
    }
    Optional<char[]> typed = session.ask("Passphrase of " + name + ": ");
    if (typed.isPresent()) {
      return typed.get();
    }
    GlobalOptions.complain(
        "No passphrase of the signer's own was given, so the store's is used for this signature too."
            + " Give one with SIGHTLINE_OWN_PASSPHRASE or --own-passphrase-file.");
    return session.passphrase(options);
  }
}
