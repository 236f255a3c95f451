package sightline.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Report;

/**
 * Comma-separated values after RFC 4180, in UTF-8 with a byte order mark, which spreadsheets need
 * to read it as such. Every line has the same number of fields. A field that a spreadsheet could
 * take for a formula begins with an apostrophe.
 */
final class Csv {

  // the full-width forms are formulas to spreadsheets in some languages
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  void write(Report report, OutputStream out) throws IOException {
    var lines = new ArrayList<List<String>>();
    lines.add(texts(report.title()));
    if (!report.subtitle().isEmpty()) {
      lines.add(texts(report.subtitle()));
    }
    addFacts(report.facts(), lines);
    for (var section : report.sections()) {
      lines.add(List.of());
      lines.add(texts(section.heading()));
      section.blocks().forEach(block -> addBlock(block, lines));
    }
    print(lines, out);
  }

  void write(Block.Table table, OutputStream out) throws IOException {
    var lines = new ArrayList<List<String>>();
    addGrid(table, lines);
    print(lines, out);
  }

  private static void addBlock(Block block, List<List<String>> lines) {
    switch (block) {
      case Block.Paragraph paragraph -> lines.add(texts(paragraph.text()));
      case Block.Figures figures ->
          figures.figures().forEach(f -> lines.add(texts(f.label(), f.value(), f.note())));
      case Block.Table table -> {
        lines.add(texts(table.caption()));
        addGrid(table, lines);
        addAlternative(table.alternative(), lines);
      }
      case Block.Heatmap heatmap -> addHeatmap(heatmap, lines);
      case Block.Bullets bullets -> bullets.points().forEach(point -> lines.add(texts(point)));
      case Block.Quote quote -> lines.add(texts(quote.text(), quote.by()));
      case Block.Statement statement -> {
        lines.add(texts(statement.text()));
        addFacts(statement.signatures(), lines);
      }
    }
  }

  private static void addGrid(Block.Table table, List<List<String>> lines) {
    lines.add(table.columns().stream().map(column -> safe(column.header())).toList());
    for (var row : table.rows()) {
      lines.add(row.stream().map(Csv::cell).toList());
    }
  }

  private static void addHeatmap(Block.Heatmap heatmap, List<List<String>> lines) {
    lines.add(texts(heatmap.caption()));
    var header = new ArrayList<String>();
    header.add(safe(heatmap.rowHeader()));
    heatmap.columnLabels().forEach(label -> header.add(safe(label)));
    lines.add(header);
    for (int i = 0; i < heatmap.cells().size(); i++) {
      var line = new ArrayList<String>();
      line.add(safe(heatmap.rowLabels().get(i)));
      heatmap.cells().get(i).forEach(cell -> line.add(safe(cell.shown())));
      lines.add(line);
    }
    heatmap
        .legend()
        .forEach(key -> lines.add(texts(key.mark().letter(), key.mark().word(), key.meaning())));
    addAlternative(heatmap.alternative(), lines);
  }

  private static void addAlternative(String alternative, List<List<String>> lines) {
    if (!alternative.isEmpty()) {
      lines.add(texts(alternative));
    }
  }

  private static void addFacts(List<Fact> facts, List<List<String>> lines) {
    facts.forEach(fact -> lines.add(texts(fact.label(), fact.value())));
  }

  private static List<String> texts(String... fields) {
    return List.of(fields).stream().map(Csv::safe).toList();
  }

  /**
   * A number stays a number, below zero too: digits, a point and a minus sign calculate nothing.
   */
  private static String cell(Cell cell) {
    boolean number = cell.number().isPresent() && cell.mark().isEmpty();
    return number && PLAIN_NUMBER.matcher(cell.text()).matches() ? cell.text() : safe(cell.shown());
  }

  static String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static void print(List<List<String>> lines, OutputStream out) throws IOException {
    int fields = lines.stream().mapToInt(List::size).max().orElse(1);
    var text = new StringBuilder("\uFEFF");
    for (var line : lines) {
      var padded = new ArrayList<>(line);
      padded.addAll(Collections.nCopies(fields - line.size(), ""));
      text.append(String.join(",", padded.stream().map(Csv::quoted).toList())).append("\r\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
