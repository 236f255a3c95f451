package sightline.model.report;

import static sightline.model.report.ReportParts.dayOrNothing;
import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Answer;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.PlainWords;
import sightline.model.merge.FollowUp;
import sightline.model.record.SignOff;
import sightline.model.report.Block.Column;
import sightline.model.tool.Question;
import sightline.model.tool.RatingScale;

/** What became of an audit: its actions, and old and new rating side by side. */
public final class FollowUpReport {
  /** House defaults: a repeat sample sooner shows too little, later it comes too late. */
  public static final int FROM_MONTHS = 3;

  public static final int TO_MONTHS = 9;

  private final AgencyReturn content;
  private final FollowUp followUp;

  private FollowUpReport(AgencyReturn content) {
    this.content = content;
    this.followUp = content.followUp();
  }

  public static Report of(AgencyReturn content) {
    return new FollowUpReport(content).report();
  }

  private Report report() {
    return new Report(
        ReportCatalogue.FOLLOW_UP.id(),
        OwnAuditParts.title(ReportCatalogue.FOLLOW_UP, content),
        OwnAuditParts.subtitle(content),
        OwnAuditParts.head(content),
        List.of(
            new Section("In short", 1, inShort()),
            Section.of("Repeat sample", tableOr("Nothing has been rated again yet.", repeats())),
            new Section("Not rated again", 1, List.of(notRepeated())),
            Section.of("Actions", tableOr("No actions are planned.", actions())),
            Section.of("Every note", tableOr("Nothing has been noted yet.", notes()))));
  }

  private List<Block> inShort() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(OwnAuditParts.standing(content));
    signedOn()
        .ifPresent(
            day ->
                blocks.add(
                    Block.Paragraph.of(
                        "Signed off on "
                            + Cell.day(day)
                            + ". A repeat sample with the same measure belongs between "
                            + Cell.day(day.plusMonths(FROM_MONTHS))
                            + " and "
                            + Cell.day(day.plusMonths(TO_MONTHS))
                            + " (a house default).")));
    List<String> changes =
        followUp.repeats().values().stream().flatMap(r -> change(r).stream()).toList();
    blocks.add(
        Block.Figures.of(
            new Block.Figure(
                followUp.closed() + " of " + followUp.actions().size(),
                "actions done or no longer needed",
                ""),
            new Block.Figure(
                Integer.toString(followUp.repeats().size()), "questions rated again", ""),
            new Block.Figure(
                Long.toString(changes.stream().filter("Better"::equals).count()),
                "better than at the audit",
                changes.stream().filter("Worse"::equals).count() + " worse")));
    return blocks;
  }

  private Optional<LocalDate> signedOn() {
    return content.signOffs().stream()
        .filter(SignOff::agrees)
        .map(s -> PlainWords.dayOf(s.signedAt()))
        .max(LocalDate::compareTo);
  }

  private Optional<QuestionPart> part(String question) {
    return content.questions().stream().filter(q -> q.question().id().equals(question)).findFirst();
  }

  /** "Better", "Same" or "Worse" than at the audit; empty while either is no rating. */
  private Optional<String> change(FollowUp.Repeated repeated) {
    Optional<QuestionPart> part = part(repeated.question());
    if (part.isEmpty()
        || repeated.rating().isEmpty()
        || !(part.get().response().answer() instanceof Answer.Rated before)) {
      return Optional.empty();
    }
    RatingScale scale = content.tool().scaleOf(part.get().question());
    int better = scale.compareForBetter(repeated.rating().get(), before.points());
    return Optional.of(better > 0 ? "Better" : better < 0 ? "Worse" : "Same");
  }

  private Block.Table repeats() {
    List<List<Cell>> rows = new ArrayList<>();
    for (QuestionPart q : content.questions()) {
      FollowUp.Repeated repeated = followUp.repeats().get(q.question().id());
      if (repeated != null) {
        rows.add(
            List.of(
                OwnAuditParts.question(q),
                Cell.of(Marks.of(q)),
                again(q.question(), repeated),
                orNothing(change(repeated)),
                Cell.of(
                    String.join("\n", repeated.last().stream().map(FollowUp.Note::text).toList())),
                Cell.of(PlainWords.dayOf(repeated.last().getLast().at()))));
      }
    }
    return new Block.Table(
        "Repeat sample",
        List.of(
            Column.text("Question", 2.2),
            Column.rating("At the audit"),
            Column.rating("Rated again"),
            Column.text("Change", 1),
            Column.text("What was sampled", 3),
            Column.date("Noted")),
        rows,
        "The same measure, on a new sample.");
  }

  private Cell again(Question question, FollowUp.Repeated repeated) {
    RatingScale scale = content.tool().scaleOf(question);
    return repeated
        .rating()
        .flatMap(scale::withPoints)
        .map(r -> Cell.of(Marks.of(r)))
        .orElseGet(() -> Cell.of("Noted twice, differently").warning());
  }

  private Block notRepeated() {
    List<String> open =
        OwnAuditParts.belowMet(content).stream()
            .filter(q -> !followUp.repeats().containsKey(q.question().id()))
            .map(q -> q.question().number() + " " + q.question().title())
            .toList();
    return open.isEmpty()
        ? Block.Paragraph.of("Every question that was below met has been rated again.")
        : Block.Paragraph.warning(
            "Below met at the audit and not rated again: " + PlainWords.list(open) + ".");
  }

  private Block.Table actions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FollowUp.Followed f : followUp.actions()) {
      Cell state = Cell.of(f.stateInWords());
      boolean overdue =
          !f.isClosed() && f.action().due().map(d -> d.isBefore(content.asOf())).orElse(false);
      rows.add(
          List.of(
              Cell.of(f.action().change()),
              orNothing(f.action().measure()),
              orNothing(f.action().lead()),
              dayOrNothing(f.action().due()),
              overdue ? Cell.of(f.stateInWords() + ", overdue").warning() : state,
              orNothing(f.impact())));
    }
    return new Block.Table(
        "Actions",
        List.of(
            Column.text("What was to change", 3),
            Column.text("How anyone will know it worked", 2.2),
            Column.text("Lead", 2.1),
            Column.date("Due"),
            Column.text("State", 1.5),
            Column.text("Evidence of impact", 2.5)),
        rows,
        "");
  }

  private Block.Table notes() {
    List<List<Cell>> rows = new ArrayList<>();
    for (FollowUp.Followed f : followUp.actions()) {
      for (FollowUp.Note n : f.notes()) {
        rows.add(
            List.of(
                Cell.of(PlainWords.dayOf(n.at())),
                Cell.of(f.action().change()),
                orNothing(n.state().map(s -> s.label())),
                Cell.of(n.text() + (n.earlier() ? " (about an earlier revision)" : "")),
                Cell.of(n.by().inWords())));
      }
    }
    return new Block.Table(
        "Every note",
        List.of(
            Column.date("Noted"),
            Column.text("Action", 2.5),
            Column.text("State", 1.2),
            Column.text("What was noted", 3.5),
            Column.text("By", 1.9)),
        rows,
        "");
  }
}
