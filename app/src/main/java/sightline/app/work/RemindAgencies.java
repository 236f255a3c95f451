package sightline.app.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.register.Register;
import sightline.model.report.Block;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;

/**
 * Writes reminders to agencies a round still waits for, and notes each. People send them: the
 * program sends nothing.
 */
public final class RemindAgencies {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private final Workplace workplace;
  private final ProduceReport reports;

  public RemindAgencies(Workplace workplace, ProduceReport reports) {
    this.workplace = workplace;
    this.reports = reports;
  }

  /**
   * Writes one file with a letter to each agency, then notes the reminders; a file that cannot be
   * written notes none.
   *
   * @param file its ending says as what: .docx, .pdf or .txt
   */
  public void write(String roundCode, List<String> agencies, Path file) throws ProblemException {
    String from = workplace.partnership().name();
    Register register = workplace.register();
    Round round =
        register
            .round(roundCode)
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem.NotFound(
                            "round", roundCode, List.copyOf(register.rounds().keySet()))));
    List<Agency> to = new ArrayList<>();
    for (String code : agencies) {
      to.add(
          register
              .agency(code)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          new Problem.NotFound(
                              "agency", code, List.copyOf(register.agencies().keySet())))));
    }
    if (to.isEmpty()) {
      throw new ProblemException(
          new Problem.NotNow("No agency is awaited, so there is nobody to remind."));
    }
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      AtomicFile.write(file, text(from, round, to).getBytes(StandardCharsets.UTF_8));
    } else {
      reports.write(document(from, round, to), file);
    }
    new KeepRegister(workplace).remind(roundCode, to.stream().map(Agency::code).toList());
  }

  private String text(String from, Round round, List<Agency> to) {
    StringBuilder text = new StringBuilder();
    for (Agency agency : to) {
      text.append("To: ").append(agency.name()).append("\nFrom: ").append(from).append("\n\n");
      paragraphs(round, agency).forEach(p -> text.append(p).append("\n\n"));
      text.append("\n");
    }
    return text.toString();
  }

  private Report document(String from, Round round, List<Agency> to) {
    return new Report(
        "reminders",
        "Reminder: " + round.title(),
        from,
        List.of(
            new Fact("Round", round.title()),
            new Fact("Due", DAY.format(round.due())),
            new Fact("Written on", DAY.format(workplace.today()))),
        to.stream()
            .map(
                agency ->
                    Section.of(
                        agency.name(),
                        paragraphs(round, agency).stream()
                            .map(Block.Paragraph::of)
                            .toArray(Block[]::new)))
            .toList());
  }

  private List<String> paragraphs(Round round, Agency agency) {
    return List.of(
        "We have not had the return of "
            + agency.name()
            + " for "
            + round.title()
            + ". "
            + due(round.due()),
        "If it is finished, export it and send us the file. If it is already on its way, there is nothing more to do.",
        "If you cannot finish in time, send a draft and tell us when the rest will come. If the pack or its letter is lost, ask us for both again.",
        "If your agency should not be part of this round, tell us why.");
  }

  private String due(LocalDate due) {
    long left = ChronoUnit.DAYS.between(workplace.today(), due);
    if (left == 0) {
      return "It is due today, " + DAY.format(due) + ".";
    }
    return left > 0
        ? "It is due on " + DAY.format(due) + ", in " + days(left) + "."
        : "It was due on " + DAY.format(due) + ", " + days(-left) + " ago.";
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
