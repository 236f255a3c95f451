package sightline.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String TOGETHER =
      "Give --told, --when and --how together, or --not-told when nobody has been told yet.";

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
    checkGiven();
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

  /** All three, each short enough; or none of them, when nobody has been told. */
  private void checkGiven() throws ProblemException {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("--told", who);
    given.put("--when", when);
    given.put("--how", how);
    List<String> missing =
        given.keySet().stream().filter(option -> !isGiven(given.get(option))).toList();
    if (notTold ? missing.isEmpty() : missing.size() == given.size()) {
      throw new ProblemException(new Problem.BadInput(TOGETHER));
    }
    if (notTold) {
      return;
    }
    List<String> wrong = new ArrayList<>();
    if (!missing.isEmpty()) {
      String are = missing.size() == 1 ? " is missing. " : " are missing. ";
      wrong.add(String.join(" and ", missing) + are + TOGETHER);
    }
    given.forEach(
        (option, text) -> {
          if (isGiven(text) && text.length() > Alert.LONGEST) {
            wrong.add(
                "%s is too long: it has %d characters, and at most %d are kept. Shorten it."
                    .formatted(option, text.length(), Alert.LONGEST));
          }
        });
    if (!wrong.isEmpty()) {
      throw new ProblemException(new Problem.BadInput(String.join(" ", wrong)));
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
