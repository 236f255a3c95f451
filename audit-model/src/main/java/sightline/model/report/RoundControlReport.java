package sightline.model.report;

import static sightline.model.report.ReportParts.dayOrNothing;
import static sightline.model.report.ReportParts.orNothing;
import static sightline.model.report.ReportParts.percent;
import static sightline.model.report.ReportParts.tableOr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sightline.model.audit.Partnership;
import sightline.model.insight.Audience;
import sightline.model.insight.PlainWords;
import sightline.model.insight.ReturnLine;
import sightline.model.insight.ReturnState;
import sightline.model.insight.Returns;
import sightline.model.insight.Share;
import sightline.model.insight.Timing;
import sightline.model.report.Block.Column;
import sightline.model.tool.AuditTool;

/** Who is back in a round, who is late, and what was said to them. */
public final class RoundControlReport {
  private final Returns returns;
  private final AuditTool tool;
  private final Partnership partnership;
  private final Audience audience;

  private RoundControlReport(
      Returns returns, AuditTool tool, Partnership partnership, Audience audience) {
    this.returns = returns;
    this.tool = tool;
    this.partnership = partnership;
    this.audience = audience;
  }

  public static Report of(
      Returns returns, AuditTool tool, Partnership partnership, Audience audience) {
    return new RoundControlReport(returns, tool, partnership, audience).report();
  }

  private Report report() {
    return new Report(
        ReportCatalogue.ROUND_CONTROL.id(),
        ReportCatalogue.ROUND_CONTROL.title(),
        partnership.name() + ", " + returns.round().title(),
        facts(),
        List.of(
            new Section("In short", 1, inShort()),
            Section.of(
                "Returns over time",
                Block.Paragraph.of(returns.pictureInWords()),
                tableOr("There is no day to list.", overTime())),
            Section.of("Where they stand", states()),
            Section.of("By sector", tableOr("No agency is invited.", sectors())),
            new Section("Agency by agency", 1, agencies())));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Partnership", partnership.name()));
    facts.add(new Fact("Round", returns.round().title()));
    ReportParts.tool(tool, facts);
    returns.opened().ifPresent(d -> facts.add(new Fact("Opened", Cell.day(d))));
    returns.packMade().ifPresent(d -> facts.add(new Fact("First pack made", Cell.day(d))));
    facts.add(new Fact("Due", Cell.day(returns.round().due())));
    facts.add(new Fact("As of", Cell.day(returns.asOf())));
    facts.add(new Fact("For", audience.label()));
    return facts;
  }

  private List<Block> inShort() {
    Returns.Totals totals = returns.totals();
    List<Block> blocks = new ArrayList<>(ReportParts.paragraphs(returns.inWords()));
    blocks.add(
        1,
        Block.Figures.of(
            new Block.Figure(
                totals.back() + " of " + totals.invited(), "back", totals.waived() + " waived"),
            new Block.Figure(
                Integer.toString(totals.counted()), "counted", totals.notYetCounted() + " not yet"),
            new Block.Figure(
                Integer.toString(totals.awaited()), "awaited", totals.overdue() + " overdue"),
            new Block.Figure(
                totals.onTimeShare().inWords(), "expected came on time", totals.late() + " late")));
    return blocks;
  }

  private Block.Table overTime() {
    List<List<Cell>> rows = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < returns.steps().size(); i++) {
      Returns.Step step = returns.steps().get(i);
      if (step.back() != before || i == returns.steps().size() - 1) {
        rows.add(List.of(Cell.of(step.day()), Cell.of(step.back())));
      }
      before = step.back();
    }
    return new Block.Table(
        "Returns over time",
        List.of(Column.date("Day"), Column.number("Back by the end of the day")),
        rows,
        "Only the days on which the number changed, and the last.");
  }

  private Block.Table states() {
    List<List<Cell>> rows = new ArrayList<>();
    returns
        .totals()
        .byState()
        .forEach((state, count) -> rows.add(List.of(Cell.of(state.label()), Cell.of(count))));
    rows.add(List.of(Cell.of("Invited"), Cell.of(returns.totals().invited())));
    return new Block.Table(
        "Where they stand",
        List.of(Column.text("State", 2), Column.number("Agencies")),
        rows,
        "The states add up to those invited. Only counted audits enter any other figure.");
  }

  private Block.Table sectors() {
    return sectorTable(returns);
  }

  /** Returned, counted and on time, sector by sector; also part of the summary of a round. */
  static Block.Table sectorTable(Returns returns) {
    List<List<Cell>> rows = new ArrayList<>();
    returns.sectors().forEach(s -> rows.add(sector(s.sector().label(), s.totals())));
    if (returns.sectors().size() > 1) {
      rows.add(sector("All", returns.totals()));
    }
    return new Block.Table(
        "Returns by sector",
        List.of(
            Column.text("Sector", 2),
            Column.number("Invited"),
            Column.number("Back"),
            Column.number("Awaited"),
            Column.number("Waived"),
            Column.number("Counted"),
            Column.number("On time"),
            Column.number("% on time")),
        rows,
        "% on time is of those invited and not waived, and is given from "
            + Share.PERCENT_FROM
            + " agencies on.");
  }

  private static List<Cell> sector(String name, Returns.Totals totals) {
    return List.of(
        Cell.of(name),
        Cell.of(totals.invited()),
        Cell.of(totals.back()),
        Cell.of(totals.awaited()),
        Cell.of(totals.waived()),
        Cell.of(totals.counted()),
        Cell.of(totals.onTime()),
        percent(totals.onTimeShare()));
  }

  private List<Block> agencies() {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> rows = returns.lines().stream().map(this::row).toList();
    blocks.add(
        tableOr(
            "No agency is invited.",
            new Block.Table(
                "Agency by agency",
                List.of(
                    Column.text("Agency", 2.5),
                    Column.text("Type", 1.8),
                    Column.text("State", 1.3),
                    Column.date("Back"),
                    Column.text("On time", 1.3),
                    ReportParts.wideNumber("Superseded"),
                    ReportParts.wideNumber("Reminders"),
                    Column.date("Last reminder"),
                    Column.text("Note", 3)),
                rows,
                "")));
    if (!audience.readsOwnWords()) {
      blocks.add(
          Block.Paragraph.muted(
              "Reasons in somebody's own words are not shown outside the receiving group."));
    }
    return blocks;
  }

  private List<Cell> row(ReturnLine line) {
    Cell timing = Cell.of(line.timing().inWords());
    boolean late = line.timing() instanceof Timing.Late || line.timing() instanceof Timing.Overdue;
    return List.of(
        Cell.of(line.name()),
        Cell.of(line.agency().type().label()),
        Cell.of(line.state().label()),
        dayOrNothing(line.arrived()),
        late ? timing.warning() : timing,
        Cell.of(line.superseded()),
        Cell.of(line.reminders()),
        dayOrNothing(line.lastReminder()),
        orNothing(Optional.of(note(line))));
  }

  private String note(ReturnLine line) {
    List<String> said = new ArrayList<>();
    boolean ownWords = line.state() == ReturnState.WAIVED || line.state() == ReturnState.DECLINED;
    if (!line.reason().isBlank() && (!ownWords || audience.readsOwnWords())) {
      said.add(line.reason());
    }
    if (line.state() == ReturnState.CONFLICT && !line.disputed().isEmpty()) {
      said.add(
          PlainWords.list(
                  line.disputed().stream()
                      .map(q -> tool.question(q).map(known -> known.number()).orElse(q))
                      .toList())
              + ".");
    }
    if (line.state() != ReturnState.HELD && !line.held().isEmpty()) {
      said.add("Something newer is held: " + String.join(" ", line.held()));
    }
    if (line.signedByAuthor()) {
      said.add("Signed off by its author alone.");
    }
    if (line.state() != ReturnState.WAIVED && line.waiver().isPresent()) {
      said.add("Answered though it was excused.");
    }
    return String.join(" ", said);
  }
}
