package sightline.model.report;

import static sightline.model.report.ReportParts.dayOrNothing;
import static sightline.model.report.ReportParts.figure;
import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.tableOr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import sightline.model.audit.Evidence;
import sightline.model.insight.ActionLine;
import sightline.model.insight.AgencyReturn;
import sightline.model.insight.AgencyReturn.QuestionPart;
import sightline.model.insight.AgencyReturn.StandardPart;
import sightline.model.insight.PlainWords;
import sightline.model.report.Block.Column;
import sightline.model.scoring.Working;

/** What stands behind the answers of an agency return: evidence, actions, working, references. */
final class AgencyReturnAnnex {
  private static final int DECIMALS_OF_A_SHARE = 2;

  private final AgencyReturn content;

  AgencyReturnAnnex(AgencyReturn content) {
    this.content = content;
  }

  List<Section> sections() {
    return List.of(
        Section.of("Evidence", tableOr("No evidence is listed.", evidence())),
        Section.of(
            "Action plan",
            Block.Paragraph.of(content.actionTotals().inWords()),
            tableOr("There is nothing to list.", actions())),
        new Section(AgencyReturnReport.WORKING, 1, working()),
        new Section("References nobody has checked yet", 1, references()));
  }

  private Block.Table evidence() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Evidence e : content.evidence()) {
      List<String> questions =
          content.standards().stream()
              .flatMap(s -> s.questions().stream())
              .filter(q -> q.response().evidence().contains(e.id()))
              .map(q -> q.question().number())
              .toList();
      rows.add(
          List.of(
              Cell.of(e.title()),
              Cell.of(e.kind().label()),
              orNothing(e.dated()),
              orNothing(e.where()),
              orNothing(e.extract()),
              Cell.of(PlainWords.list(questions))));
    }
    return new Block.Table(
        "Evidence",
        List.of(
            Column.text("What it is", 2.5),
            Column.text("Kind", 1.2),
            Column.text("From", 1),
            Column.text("Where it is kept", 2),
            Column.text("Extract", 2.5),
            Column.text("Questions", 1)),
        rows,
        "");
  }

  private Block.Table actions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ActionLine line : content.actions()) {
      Cell standing = Cell.of(line.standing().label());
      rows.add(
          List.of(
              Cell.of(line.action().change()),
              Cell.of(line.question().map(q -> q.number()).orElse(line.action().question())),
              orNothing(line.action().measure()),
              orNothing(line.action().lead()),
              dayOrNothing(line.action().due()),
              line.standing() == ActionLine.Standing.OVERDUE ? standing.warning() : standing));
    }
    return new Block.Table(
        "Action plan",
        List.of(
            Column.text("What will change", 3),
            Column.text("Question", 0.8),
            Column.text("How anyone will know it worked", 2),
            Column.text("Lead", 1.5),
            Column.date("Due"),
            Column.text("State", 1.25)),
        rows,
        "");
  }

  private List<Block> working() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Paragraph.of(content.scoreInWords()));
    blocks.add(Block.Paragraph.of(method()));
    blocks.add(Block.Paragraph.of(Working.NOT_APPLICABLE_POLICY));
    content.standards().stream()
        .filter(s -> s.score().flooredBy().isPresent())
        .map(
            s ->
                "Standard "
                    + s.standard().number()
                    + " is held down by its worst essential question, "
                    + content
                        .tool()
                        .question(s.score().flooredBy().orElseThrow())
                        .map(q -> q.number())
                        .orElse("")
                    + ".")
        .forEach(s -> blocks.add(Block.Paragraph.of(s)));
    List<List<Cell>> rows = new ArrayList<>();
    for (StandardPart standard : content.standards()) {
      for (QuestionPart q : standard.questions()) {
        rows.add(
            List.of(
                Cell.of(q.question().number() + " " + q.question().title()),
                Cell.of(Marks.of(q)),
                figure(q.row().points().map(BigDecimal::valueOf)),
                figure(q.row().position().map(p -> p.rounded(DECIMALS_OF_A_SHARE))),
                Cell.of(q.row().weight()),
                figure(q.row().contribution().map(c -> c.rounded(DECIMALS_OF_A_SHARE)))));
      }
    }
    blocks.add(
        new Block.Table(
            "Working",
            List.of(
                Column.text("Question", 3),
                Column.rating("Answer"),
                Column.number("Points"),
                Column.number("Position, 0 to 1"),
                Column.number("Weight"),
                Column.number("Adds to the score")),
            rows,
            content.score().value().isEmpty()
                ? ""
                : "Before rounding, the last column adds up to exactly the score."));
    int ignored = content.score().working().ignored().size();
    if (ignored > 0) {
      blocks.add(
          Block.Paragraph.muted(
              PlainWords.many(ignored, "answer is", "answers are")
                  + " to questions this tool does not ask this agency, and counts for nothing."));
    }
    return blocks;
  }

  private String method() {
    return switch (content.tool().scoring().method()) {
      case AVERAGE ->
          "The score is the weighted average of all rated questions, each placed between 0 (worst) and"
              + " 1 (best) of its own scale, times 100.";
      case AVERAGE_OF_STANDARDS ->
          "The score is the average of the standards' scores, each standard counting the same.";
      case FLOOR ->
          "The score is the average of the standards' scores; a standard is no better than its worst"
              + " essential question.";
      case GRADES -> "This tool gives no number: grades are counted and never averaged.";
    };
  }

  private List<Block> references() {
    if (content.toCheck().isEmpty()) {
      return List.of(
          Block.Paragraph.of("Every reference has been checked against its published text."));
    }
    List<List<Cell>> rows =
        content.toCheck().stream()
            .map(
                r ->
                    List.of(
                        Cell.of(r.citation()),
                        Cell.of(String.join(", ", r.citedBy())),
                        Cell.of(
                            r.what().isEmpty() ? "Not yet checked by a named person" : r.what())))
            .toList();
    return List.of(
        Block.Paragraph.of(
            "The questions cite law and guidance. A named person has yet to check these references"
                + " against the published texts; until then read them as pointers."),
        new Block.Table(
            "References to check",
            List.of(
                Column.text("Reference", 3),
                Column.text("Cited by", 2),
                Column.text("To check", 3)),
            rows,
            ""));
  }
}
