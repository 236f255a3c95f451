package sightline.model.report;

import static sightline.model.report.ReportParts.figure;
import static sightline.model.report.ReportParts.percent;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sightline.model.audit.Partnership;
import sightline.model.insight.AnswerKind;
import sightline.model.insight.Audience;
import sightline.model.insight.CountedAudit;
import sightline.model.insight.HeatmapGrid;
import sightline.model.insight.PlainWords;
import sightline.model.insight.QuestionFigure;
import sightline.model.insight.Section11Summary;
import sightline.model.insight.Share;
import sightline.model.insight.StandardFigure;
import sightline.model.report.Block.Column;
import sightline.model.scoring.StandardSummary;

/** What the counted returns of a round say together. */
public final class Section11SummaryReport {
  private final Section11Summary summary;
  private final Partnership partnership;
  private final Audience audience;

  private Section11SummaryReport(
      Section11Summary summary, Partnership partnership, Audience audience) {
    this.summary = summary;
    this.partnership = partnership;
    this.audience = audience;
  }

  public static Report of(Section11Summary summary, Partnership partnership, Audience audience) {
    return new Section11SummaryReport(summary, partnership, audience).report();
  }

  private Report report() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("In short", 1, inShort()));
    if (!summary.counted().isEmpty()) {
      sections.add(new Section("Standards by agency", 1, List.of(heatmap())));
      sections.add(new Section("Strongest and weakest standards", 1, standards()));
      sections.addAll(new SurveyPart(audience).first(summary.survey()));
      sections.addAll(new FindingsPart(summary, audience).first());
      sections.add(new Section("Score by agency", 1, scores()));
      sections.addAll(new FindingsPart(summary, audience).annex());
      sections.addAll(new SurveyPart(audience).annex(summary.survey()));
      sections.add(Section.of("How each question was answered", questions()));
    }
    sections.add(
        Section.of(
            "Returns",
            Block.Paragraph.of(String.join(" ", summary.returns().inWords())),
            tableOr("No agency is invited.", RoundControlReport.sectorTable(summary.returns()))));
    summary.schools().ifPresent(s -> sections.add(new SchoolReturnsPart(s).section()));
    sections.add(Section.of("Left out of the figures", leftOut()));
    sections.add(howToRead());
    sections.add(ReportParts.about(summary.tool()));
    return new Report(
        ReportCatalogue.summaryOf(summary.tool().kind())
            .orElse(ReportCatalogue.SECTION_11_SUMMARY)
            .id(),
        summary.tool().kind().label() + " summary",
        partnership.name() + ", " + summary.round().title(),
        facts(),
        sections);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Partnership", partnership.name()));
    facts.add(new Fact("Round", summary.round().title()));
    ReportParts.tool(summary.tool(), facts);
    facts.add(new Fact("As of", Cell.day(summary.asOf())));
    facts.add(
        new Fact(
            "Drawn from",
            PlainWords.many(summary.counted().size(), "counted audit", "counted audits")
                + ", each agency's own ratings"));
    facts.add(new Fact("For", audience.label()));
    return facts;
  }

  private List<Block> inShort() {
    List<Block> blocks = new ArrayList<>(ReportParts.paragraphs(summary.inWords()));
    blocks.add(
        1,
        Block.Figures.of(
            new Block.Figure(
                summary.counted().size() + " of " + summary.returns().totals().invited(),
                "invited agencies counted",
                summary.leftOut().size() + " left out"),
            new Block.Figure(
                Integer.toString(summary.essentialNotMet().size()),
                "essential answers not met",
                ""),
            new Block.Figure(
                Integer.toString(summary.unsupported().size()),
                "best ratings without evidence",
                ""),
            new Block.Figure(
                Integer.toString(summary.actionTotals().overdue()),
                "actions overdue",
                "of " + summary.actionTotals().all() + " planned")));
    if (summary.alerts() > 0) {
      blocks.add(
          Block.Paragraph.of(
              "Times a worry about a child was raised while auditing: "
                  + audience.people(summary.alerts())
                  + "."));
    }
    return blocks;
  }

  private Block.Heatmap heatmap() {
    var grid = summary.heatmap();
    return new Block.Heatmap(
        "Standards by agency",
        "Standard",
        grid.standards().stream().map(s -> s.number() + " " + s.shortTitle()).toList(),
        grid.agencies().stream().map(a -> a.name()).toList(),
        grid.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(s -> new Block.HeatCell(Marks.of(s.summary().cell()), s.figure()))
                        .toList())
            .toList(),
        Arrays.stream(StandardSummary.Cell.values())
            .map(c -> new Block.Legend(Marks.of(c), HeatmapGrid.meaning(c)))
            .toList(),
        grid.inWords() + " Figures: questions met, of those that apply.");
  }

  private List<Block> standards() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        tableOr(
            "No standard stands out as weaker than the others.",
            standards("Weakest standards", summary.ends().weakest())));
    blocks.add(
        tableOr(
            "No standard stands out as stronger than the others.",
            standards("Strongest standards", summary.ends().strongest())));
    blocks.add(standards("All standards", summary.standards()));
    return blocks;
  }

  private static Block.Table standards(String caption, List<StandardFigure> figures) {
    List<List<Cell>> rows =
        figures.stream()
            .map(
                f ->
                    List.of(
                        Cell.of(f.standard().number() + " " + f.standard().title()),
                        Cell.of(f.met().count()),
                        Cell.of(f.met().of()),
                        percent(f.met()),
                        Cell.of(f.agenciesMet().count()),
                        Cell.of(f.agenciesMet().of())))
            .toList();
    return new Block.Table(
        caption,
        List.of(
            Column.text("Standard", 3),
            Column.number("Answers met"),
            Column.number("n"),
            Column.number("% met"),
            ReportParts.wideNumber("Agencies that meet all of it"),
            ReportParts.wideNumber("Of agencies")),
        rows,
        "");
  }

  private List<Block> scores() {
    int decimals = summary.tool().scoring().decimals();
    List<List<Cell>> rows = new ArrayList<>();
    for (CountedAudit audit : summary.counted()) {
      var coverage = audit.score().coverage();
      rows.add(
          List.of(
              Cell.of(audit.agency().name()),
              figure(audit.score().shown()),
              Cell.of(coverage.answered()),
              Cell.of(coverage.applicable()),
              Cell.of(coverage.notApplicable()),
              audit
                  .score()
                  .reachable()
                  .map(r -> ReportParts.range(r, decimals))
                  .orElse(Cell.of("–").muted()),
              ReportParts.orNothing(audit.score().band().map(b -> b.label()))));
    }
    return List.of(
        Block.Paragraph.of(
            "A score of 100 says that an agency gave itself the best rating in all it answered; it says"
                + " nothing of what is not answered, so coverage stands beside it. Agencies are asked"
                + " different questions, so scores are not averaged or ranked."),
        new Block.Table(
            "Score by agency",
            List.of(
                Column.text("Agency", 3),
                Column.number("Score, 0 to 100"),
                ReportParts.wideNumber("Answered"),
                ReportParts.wideNumber("Applicable"),
                ReportParts.wideNumber("Not applicable"),
                Column.text("Can still end at", 1.3),
                Column.text("In words", 2)),
            rows,
            "An incomplete audit has a range and no verdict."));
  }

  private Block.Table questions() {
    List<List<Cell>> rows = summary.questions().stream().map(this::question).toList();
    return new Block.Table(
        "How each question was answered",
        List.of(
            Column.text("Question", 3),
            Column.number("Asked"),
            Column.number("Met"),
            Column.number("Partly"),
            Column.number("Not met"),
            Column.number("N/A"),
            Column.number("Unable"),
            Column.number("Open"),
            Column.number("% met")),
        rows,
        "Agencies that gave each answer. They add up to those asked; % met leaves out not applicable.");
  }

  private List<Cell> question(QuestionFigure figure) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.of(
            figure.question().number()
                + " "
                + figure.question().title()
                + (figure.essential() ? " (essential)" : "")));
    cells.add(Cell.of(figure.asked()));
    for (AnswerKind kind : AnswerKind.values()) {
      cells.add(Cell.of(figure.count(kind)));
    }
    cells.add(percent(figure.met()));
    return cells;
  }

  private Block leftOut() {
    return tableOr(
        "Nothing is left out: every invited agency is counted.",
        new Block.Table(
            "Left out of the figures",
            List.of(Column.text("Agency", 3), Column.text("Why", 3)),
            summary.leftOut().stream()
                .map(l -> List.of(Cell.of(l.name()), Cell.of(l.why())))
                .toList(),
            ""));
  }

  private Section howToRead() {
    List<String> points = new ArrayList<>();
    points.add("Only audits signed off by the agency, and in no conflict, are counted.");
    points.add("Ratings are each agency's own; nobody else's rating is mixed in.");
    points.add(
        "Met means a rating the tool calls good or best. n is the number of answers that apply.");
    points.add(
        "Below " + Share.PERCENT_FROM + " answers or agencies a count is given and no percentage.");
    points.add("Not applicable leaves every percentage; unanswered and unable do not.");
    if (!audience.readsOwnWords()) {
      points.add(
          "Outside the receiving group, counts of children or people under 5 and words as agencies"
              + " wrote them are not shown. Counts of agencies are shown in full.");
    }
    return Section.of("How to read these figures", new Block.Bullets(points));
  }
}
