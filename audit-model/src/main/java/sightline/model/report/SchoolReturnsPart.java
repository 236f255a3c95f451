package sightline.model.report;

import java.util.ArrayList;
import java.util.List;
import sightline.model.insight.SchoolReturns;
import sightline.model.report.Block.Column;

/** Returns of schools by deadline, phase and trust. */
final class SchoolReturnsPart {
  private final SchoolReturns returns;

  SchoolReturnsPart(SchoolReturns returns) {
    this.returns = returns;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Paragraph.of(
            "First deadline "
                + Cell.day(returns.due())
                + (returns.finalDue().isPresent()
                    ? ", final deadline " + Cell.day(returns.finalDue().get()) + "."
                    : ". No final deadline was set.")
                + " A draft is no return, and excused settings are left out."));
    blocks.add(table("Returns by phase", "Phase", returns.phases()));
    blocks.add(
        returns.trusts().isEmpty()
            ? Block.Paragraph.muted(
                "No trust is on the register, so there are no figures by trust.")
            : table("Returns by trust", "Trust", returns.trusts()));
    return new Section("Returns by phase and trust", 1, blocks);
  }

  private Block.Table table(String caption, String first, List<SchoolReturns.Group> groups) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(first, 2.6));
    columns.add(Column.number("Invited"));
    columns.add(Column.number("By first"));
    columns.add(Column.number("% by first"));
    if (returns.finalDue().isPresent()) {
      columns.add(Column.number("By final"));
      columns.add(Column.number("% by final"));
    }
    columns.add(Column.number("Later"));
    columns.add(ReportParts.wideNumber("Never returned"));
    List<List<Cell>> rows = new ArrayList<>();
    groups.forEach(g -> rows.add(row(g)));
    if (groups.size() > 1) {
      rows.add(row(returns.all()));
    }
    return new Block.Table(
        caption, columns, rows, "Settings. By final counts those by the first deadline too.");
  }

  private List<Cell> row(SchoolReturns.Group group) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(group.name()));
    cells.add(Cell.of(group.invited()));
    cells.add(Cell.of(group.byFirst()));
    cells.add(ReportParts.percent(group.firstShare()));
    if (returns.finalDue().isPresent()) {
      cells.add(Cell.of(group.byFinal()));
      cells.add(ReportParts.percent(group.finalShare()));
    }
    cells.add(Cell.of(group.later()));
    cells.add(Cell.of(group.never()));
    return cells;
  }
}
