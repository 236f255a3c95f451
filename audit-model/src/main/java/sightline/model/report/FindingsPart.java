package sightline.model.report;

import static sightline.model.report.ReportParts.dayOrNothing;
import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Agency;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.Audience;
import sightline.model.insight.Finding;
import sightline.model.insight.QuestionFigure;
import sightline.model.insight.Section11Summary;
import sightline.model.report.Block.Column;

/** What single answers say in the summary of a round, as far as its audience may read it. */
final class FindingsPart {
  private static final int COMMON_SHOWN = 10;

  private final Section11Summary summary;
  private final Audience audience;

  FindingsPart(Section11Summary summary, Audience audience) {
    this.summary = summary;
    this.audience = audience;
  }

  List<Section> first() {
    return List.of(
        Section.of(
            "Essential questions not met",
            tableOr(
                "No essential question has the lowest rating.",
                table("Essential questions not met", "Comment", summary.essentialNotMet()))),
        common(),
        Section.of(
            "Best ratings without evidence",
            tableOr(
                "Every best rating has evidence beside it.",
                table("Best ratings without evidence", "Comment", summary.unsupported()))),
        actions(),
        Section.of(
            "Good practice",
            tableOr(
                "No answer is flagged as good practice.",
                table("Good practice", "Comment", summary.goodPractice()))));
  }

  List<Section> annex() {
    return List.of(
        Section.of(
            "Not applicable, and why",
            tableOr(
                "No question was answered not applicable.",
                table("Not applicable", "Reason", summary.notApplicable()))),
        Section.of(
            "Unable to determine, and why",
            tableOr(
                "Every question could be judged.",
                table("Unable to determine", "Reason", summary.unable()))));
  }

  private Block.Table table(String caption, String words, List<Finding> findings) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Question", 3));
    columns.add(Column.text("Agency", 2));
    columns.add(Column.text("Rating", 1));
    if (audience.readsOwnWords()) {
      columns.add(Column.text(words, 3));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Finding f : findings) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(f.question().number() + " " + f.question().title()));
      row.add(Cell.of(f.agency().name()));
      row.add(orNothing(f.rating()));
      if (audience.readsOwnWords()) {
        row.add(orNothing(Optional.of(f.words())));
      }
      rows.add(row);
    }
    return new Block.Table(caption, columns, rows, "");
  }

  private Section common() {
    List<QuestionFigure> all = summary.commonAreas();
    List<List<Cell>> rows =
        all.stream()
            .limit(COMMON_SHOWN)
            .map(
                q ->
                    List.of(
                        Cell.of(q.question().number() + " " + q.question().title()),
                        Cell.of(q.belowMet()),
                        Cell.of(q.count(AnswerKind.PARTLY_MET)),
                        Cell.of(q.count(AnswerKind.NOT_MET)),
                        Cell.of(q.met().of())))
            .toList();
    return Section.of(
        "Common areas for improvement",
        tableOr(
            "No question is below met in " + Section11Summary.COMMON_FROM + " agencies or more.",
            new Block.Table(
                "Common areas for improvement",
                List.of(
                    Column.text("Question", 4),
                    Column.number("Agencies below met"),
                    Column.number("Partly met"),
                    Column.number("Not met"),
                    Column.number("Of agencies it applies to")),
                rows,
                "Questions below met in "
                    + Section11Summary.COMMON_FROM
                    + " agencies or more: "
                    + all.size()
                    + (all.size() > COMMON_SHOWN
                        ? ", of which the first " + COMMON_SHOWN + " are shown."
                        : "."))));
  }

  private Section actions() {
    Block.Paragraph totals = Block.Paragraph.of(summary.actionTotals().inWords());
    return audience.readsOwnWords()
        ? Section.of("Actions", totals, tableOr("There is nothing to list.", actionLines()))
        : Section.of("Actions", totals, tableOr("There is nothing to list.", actionsByAgency()));
  }

  private Block.Table actionLines() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ActionLine line : summary.actions()) {
      Cell standing = Cell.of(line.standing().label());
      rows.add(
          List.of(
              Cell.of(line.action().change()),
              Cell.of(line.agency().name()),
              Cell.of(line.question().map(q -> q.number()).orElse(line.action().question())),
              orNothing(line.action().lead()),
              dayOrNothing(line.action().due()),
              line.standing() == ActionLine.Standing.OVERDUE ? standing.warning() : standing));
    }
    return new Block.Table(
        "Actions",
        List.of(
            Column.text("What will change", 3),
            Column.text("Agency", 2),
            Column.text("Question", 0.8),
            Column.text("Lead", 1.5),
            Column.date("Due"),
            Column.text("State", 1.25)),
        rows,
        "");
  }

  private Block.Table actionsByAgency() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Agency agency : summary.heatmap().agencies()) {
      List<ActionLine> own =
          summary.actions().stream().filter(l -> l.agency().equals(agency)).toList();
      if (!own.isEmpty()) {
        rows.add(
            List.of(
                Cell.of(agency.name()),
                count(own, ActionLine.Standing.OPEN),
                count(own, ActionLine.Standing.OVERDUE),
                count(own, ActionLine.Standing.DONE),
                count(own, ActionLine.Standing.DROPPED)));
      }
    }
    return new Block.Table(
        "Actions by agency",
        List.of(
            Column.text("Agency", 3),
            Column.number("Open"),
            Column.number("Overdue"),
            Column.number("Done"),
            Column.number("Dropped")),
        rows,
        "");
  }

  private static Cell count(List<ActionLine> lines, ActionLine.Standing standing) {
    return Cell.of(lines.stream().filter(l -> l.standing() == standing).count());
  }
}
