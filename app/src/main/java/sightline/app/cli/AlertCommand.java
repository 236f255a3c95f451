package sightline.app.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sightline.app.work.Answering;
import sightline.app.work.Audits;
import sightline.app.work.Books;
import sightline.app.work.Problem;
import sightline.app.work.ProblemException;
import sightline.app.work.Workplace;
import sightline.model.audit.Alert;

/** Records that a child may be at risk now, and who was told. */
@Command(
    name = "alert",
    description =
        "Record a worry about a child met while auditing: who was told, or that nobody was yet. Say nothing about the"
            + " child.",
    mixinStandardHelpOptions = true)
final class AlertCommand extends AuditCommand.OneAudit {
  @Option(names = "--told", paramLabel = "WHO", description = "Role or team that was told.")
  String who;

  @Option(names = "--when", paramLabel = "T", description = "When they were told.")
  String when;

  @Option(names = "--how", paramLabel = "T", description = "How they were told.")
  String how;

  @Option(names = "--not-told", description = "Nobody has been told yet: it cannot be finished so.")
  boolean notTold;

  AlertCommand(Session session) {
    super(session);
  }

  @Override
  int run(Workplace workplace, Books books, Audits.Invitation audit) throws ProblemException {
    boolean all = isGiven(who) && isGiven(when) && isGiven(how);
    if (notTold == all) {
      throw new ProblemException(
          new Problem.BadInput(
              "Give --told, --when and --how together, or --not-told when nobody has been told yet."));
    }
    if (!audit.tool().kind().readsRecordsOfChildren()) {
      throw new ProblemException(
          new Problem.BadInput(
              "This audit looks at no child's records. Follow your agency's own procedure for a worry about a child."));
    }
    Answering answering = new Answering(workplace, books, audit);
    Optional<Alert.Told> told =
        notTold ? Optional.empty() : Optional.of(new Alert.Told(who, when, how));
    Optional<Alert> waiting =
        answering.book().alerts().stream().filter(a -> a.told().isEmpty()).findFirst();
    Alert after =
        waiting.isPresent() && told.isPresent()
            ? waiting.get().toldTo(told.get())
            : answering.alert(told);
    answering.note(told.flatMap(t -> waiting), after);
    int count = answering.book().alerts().size();
    long open = answering.book().alerts().stream().filter(a -> a.told().isEmpty()).count();
    options.say(
        open == 0
            ? "Recorded. The return will carry the number of worries (" + count + "), nothing else."
            : "Recorded. Nobody has been told yet: tell the right person first, then record it.",
        Json.object().put("worries", count).put("notTold", open));
    return GlobalOptions.DONE;
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank() && text.length() <= Alert.LONGEST;
  }
}
