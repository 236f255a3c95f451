package sightline.app.document;

import java.util.List;
import java.util.function.UnaryOperator;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Mark;
import sightline.model.report.Report;
import sightline.model.report.Section;

/**
 * Sends every text of a report through one function. Doing it once, before anything is drawn, means
 * that no format can forget a field.
 */
record TextPass(UnaryOperator<String> change) {

  Report over(Report report) {
    return new Report(
        report.reportId(),
        lineOr(report.title(), report.reportId()),
        line(report.subtitle()),
        facts(report.facts()),
        report.sections().stream().map(this::section).toList());
  }

  Block.Table over(Block.Table table) {
    return new Block.Table(
        line(table.caption()),
        table.columns().stream()
            .map(c -> new Block.Column(line(c.header()), c.kind(), c.width()))
            .toList(),
        table.rows().stream().map(row -> row.stream().map(this::cell).toList()).toList(),
        text(table.alternative()));
  }

  private Section section(Section section) {
    return new Section(
        line(section.heading()),
        section.level(),
        section.blocks().stream().map(this::block).toList());
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Paragraph p -> new Block.Paragraph(text(p.text()), p.tone());
      case Block.Figures strip ->
          new Block.Figures(
              strip.figures().stream()
                  .map(f -> new Block.Figure(line(f.value()), line(f.label()), line(f.note())))
                  .toList());
      case Block.Table table -> over(table);
      case Block.Heatmap heatmap -> heatmap(heatmap);
      case Block.Bullets list -> new Block.Bullets(list.points().stream().map(this::text).toList());
      case Block.Quote quote -> new Block.Quote(text(quote.text()), line(quote.by()));
      case Block.Statement statement ->
          new Block.Statement(text(statement.text()), facts(statement.signatures()));
    };
  }

  private Block heatmap(Block.Heatmap heatmap) {
    return new Block.Heatmap(
        line(heatmap.caption()),
        line(heatmap.rowHeader()),
        lines(heatmap.rowLabels()),
        lines(heatmap.columnLabels()),
        heatmap.cells().stream()
            .map(
                row ->
                    row.stream()
                        .map(c -> new Block.HeatCell(mark(c.mark()), line(c.figure())))
                        .toList())
            .toList(),
        heatmap.legend().stream()
            .map(key -> new Block.Legend(mark(key.mark()), line(key.meaning())))
            .toList(),
        lineOr(heatmap.alternative(), heatmap.caption()));
  }

  private Cell cell(Cell cell) {
    return new Cell(
        text(cell.text()), cell.number(), cell.date(), cell.mark().map(this::mark), cell.tone());
  }

  private Mark mark(Mark mark) {
    return new Mark(mark.role(), lineOr(mark.letter(), "–"), lineOr(mark.word(), "–"));
  }

  private List<Fact> facts(List<Fact> facts) {
    return facts.stream().map(fact -> new Fact(line(fact.label()), text(fact.value()))).toList();
  }

  private List<String> lines(List<String> texts) {
    return texts.stream().map(this::line).toList();
  }

  private String text(String text) {
    return change.apply(text);
  }

  private String line(String text) {
    return change.apply(text).replace('\n', ' ').strip();
  }

  /** Where nothing visible is left of a text that must not be blank. */
  private String lineOr(String text, String otherwise) {
    String line = line(text);
    return line.isBlank() ? otherwise : line;
  }
}
