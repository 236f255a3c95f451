package sightline.model.report;

import static sightline.model.report.ReportParts.dayOrNothing;
import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sightline.model.audit.Action;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.PlainWords;
import sightline.model.merge.FollowUp;
import sightline.model.report.Block.Column;

/**
 * The action plan of one audit: what, how anyone will know, who, by when, how far, and what is
 * missing.
 */
public final class ActionPlanReport {
  private final AgencyReturn content;

  private ActionPlanReport(AgencyReturn content) {
    this.content = content;
  }

  public static Report of(AgencyReturn content) {
    return new ActionPlanReport(content).report();
  }

  private Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", 1, inShort()));
    sections.add(new Section("What the plan still lacks", 1, lacking()));
    sections.add(Section.of("Actions", tableOr("No actions are planned.", actions())));
    return new Report(
        ReportCatalogue.ACTION_PLAN.id(),
        OwnAuditParts.title(ReportCatalogue.ACTION_PLAN, content),
        OwnAuditParts.subtitle(content),
        OwnAuditParts.head(content),
        sections);
  }

  private List<Block> inShort() {
    List<ActionLine> lines = content.actions();
    long overdue = lines.stream().filter(this::isOverdue).count();
    long closed = lines.stream().filter(l -> followed(l).isClosed()).count();
    return List.of(
        OwnAuditParts.standing(content),
        Block.Figures.of(
            new Block.Figure(Integer.toString(lines.size()), "actions planned", ""),
            new Block.Figure(Long.toString(closed), "done or no longer needed", ""),
            new Block.Figure(Long.toString(overdue), "overdue", "")));
  }

  private FollowUp.Followed followed(ActionLine line) {
    return content
        .followUp()
        .action(line.action().id())
        .orElseGet(() -> new FollowUp.Followed(line.action(), List.of(), List.of()));
  }

  private boolean isOverdue(ActionLine line) {
    return !followed(line).isClosed()
        && line.action().due().map(d -> d.isBefore(content.asOf())).orElse(false);
  }

  private Block.Table actions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ActionLine line : content.actions()) {
      Action action = line.action();
      FollowUp.Followed followed = followed(line);
      Cell state =
          isOverdue(line)
              ? Cell.of(followed.stateInWords() + ", overdue").warning()
              : Cell.of(followed.stateInWords());
      rows.add(
          List.of(
              Cell.of(action.change()),
              Cell.of(
                  line.question().map(q -> q.number() + " " + q.title()).orElse(action.question())),
              rating(action),
              orNothing(action.measure()),
              orNothing(action.lead()),
              dayOrNothing(action.due()),
              state,
              orNothing(
                  followed.notes().isEmpty()
                      ? Optional.empty()
                      : Optional.of(followed.notes().getLast().text())),
              orNothing(followed.impact())));
    }
    return new Block.Table(
        "Actions",
        List.of(
            Column.text("What will change", 2.6),
            Column.text("Finding it answers", 1.8),
            Column.rating("Rating"),
            Column.text("How anyone will know it worked", 2),
            Column.text("Lead", 1.9),
            Column.date("Due"),
            Column.text("State", 1.3),
            Column.text("Last noted", 2),
            Column.text("Evidence of impact", 2)),
        rows,
        "");
  }

  private Cell rating(Action action) {
    return content.questions().stream()
        .filter(q -> q.question().id().equals(action.question()))
        .findFirst()
        .map(q -> Cell.of(Marks.of(q)))
        .orElseGet(() -> orNothing(Optional.empty()));
  }

  private List<Block> lacking() {
    List<String> points = new ArrayList<>();
    lacks("Without a measure", a -> a.measure().filter(m -> !m.isBlank()).isEmpty(), points);
    lacks("Without a lead", a -> a.lead().filter(l -> !l.isBlank()).isEmpty(), points);
    lacks("Without a due date", a -> a.due().isEmpty(), points);
    List<QuestionPart> unplanned =
        OwnAuditParts.belowMet(content).stream().filter(q -> q.actions().isEmpty()).toList();
    if (!unplanned.isEmpty()) {
      points.add(
          "Below met, and no action planned: "
              + PlainWords.list(
                  unplanned.stream()
                      .map(q -> q.question().number() + " " + q.question().title())
                      .toList())
              + ".");
    }
    return List.of(
        points.isEmpty()
            ? Block.Paragraph.of(
                "Nothing: every finding below met has an action, and every action has a measure, a lead"
                    + " and a due date.")
            : new Block.Bullets(points));
  }

  private void lacks(String what, Predicate<Action> lacking, List<String> points) {
    List<String> changes =
        content.actions().stream()
            .map(ActionLine::action)
            .filter(lacking)
            .map(a -> "\"" + a.change() + "\"")
            .toList();
    if (!changes.isEmpty()) {
      points.add(what + ": " + PlainWords.list(changes) + ".");
    }
  }
}
