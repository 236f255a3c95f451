package sightline.app.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sightline.model.audit.Agency;
import sightline.model.audit.Partnership;
import sightline.model.audit.Round;
import sightline.model.record.SpokenCode;
import sightline.model.report.Fact;

/** Writes the letters of a round: the invitation with the code, and reminders. */
public final class WriteLetters {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private final Workplace workplace;
  private final ProduceReport reports;

  public WriteLetters(Workplace workplace, ProduceReport reports) {
    this.workplace = workplace;
    this.reports = reports;
  }

  /**
   * The letter that goes with a pack, by another way than the pack.
   *
   * @param packName name of the pack's file
   */
  public Letter invitation(String roundCode, SpokenCode code, String packName)
      throws ProblemException {
    Partnership partnership = workplace.partnership();
    Round round = round(roundCode);
    return new Letter(
        "invitation-" + round.code(),
        "Invitation to " + round.title(),
        partnership.name(),
        "",
        facts(round),
        List.of(
            partnership.name()
                + " asks your agency to complete "
                + round.title()
                + " by "
                + DAY.format(round.due())
                + ". A file comes to you separately: "
                + packName
                + ". It holds the questions, and nothing about any child.",
            "The 30 digits below prove that the file is ours. You type them once."),
        code.toString(),
        List.of(
            "Start Sightline on your computer. It needs no network and no administrator rights.",
            "Choose \"Open a pack\" and open the file " + packName + ".",
            "Type the 30 digits from this letter. If the program says they differ, stop and call us.",
            "Answer the questions, finish the audit, and ask your senior officer to sign it off.",
            "Export the return and send us the file by "
                + DAY.format(round.due())
                + ". We will call you once, so that you can read us a code."),
        List.of("Keep this letter. Nobody from the partnership will ask you for your passphrase."));
  }

  /** A reminder to one agency of a round. */
  public Letter reminder(String roundCode, String agencyCode) throws ProblemException {
    Partnership partnership = workplace.partnership();
    Round round = round(roundCode);
    Agency agency =
        workplace
            .register()
            .agency(agencyCode)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound("agency", agencyCode, round.invited())));
    long left = ChronoUnit.DAYS.between(workplace.today(), round.due());
    String when;
    if (left > 0) {
      when = "It is due on " + DAY.format(round.due()) + ", in " + days(left) + ".";
    } else if (left == 0) {
      when = "It is due today, " + DAY.format(round.due()) + ".";
    } else {
      when = "It was due on " + DAY.format(round.due()) + ", " + days(-left) + " ago.";
    }
    return new Letter(
        "reminder-" + round.code() + "-" + agency.code(),
        "Reminder: " + round.title(),
        partnership.name(),
        agency.name(),
        facts(round),
        List.of(
            "We have not had a return from "
                + agency.name()
                + " for "
                + round.title()
                + " yet. "
                + when),
        "",
        List.of(
            "If the return is on its way, there is nothing more to do.",
            "If it is finished, export it and send us the file.",
            "If you cannot finish by then, send a draft and tell us when the rest will come.",
            "If the pack or the letter is lost, ask us for both again."),
        List.of("If your agency should not be part of this round, tell us why."));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static List<Fact> facts(Round round) {
    return List.of(new Fact("Round", round.title()), new Fact("Due", DAY.format(round.due())));
  }

  private Round round(String code) throws ProblemException {
    return workplace
        .register()
        .round(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    new Problem.NotFound(
                        "round", code, List.copyOf(workplace.register().rounds().keySet()))));
  }

  /** Saves a letter; the ending of the file name says as what: .docx, .pdf or .txt. */
  public void save(Letter letter, Path file) throws ProblemException {
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      AtomicFile.write(file, letter.text().getBytes(StandardCharsets.UTF_8));
    } else {
      reports.write(letter.document(), file);
    }
  }

  /** Saves letters into a folder as Word files, by their names, and says where each is. */
  public List<Path> saveAll(List<Letter> letters, Path folder) throws ProblemException {
    List<Path> files = new ArrayList<>();
    for (Letter letter : letters) {
      Path file = folder.resolve(letter.name() + ".docx");
      save(letter, file);
      files.add(file);
    }
    return files;
  }
}
