package sightline.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A document as data, whatever its format. Word, PDF, spreadsheet, CSV and JSON are drawn from it
 * and show the same figures.
 *
 * @param reportId a slug, e.g. "section-11-summary": lower-case letters, digits and hyphens
 * @param title the title of the document, never blank
 * @param subtitle partnership, cycle or period; may be empty
 * @param facts the head of the document
 * @param sections in reading order
 */
public record Report(
    String reportId, String title, String subtitle, List<Fact> facts, List<Section> sections) {

  public Report {
    if (!reportId.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Not a slug: " + reportId);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("A report needs a title: " + reportId);
    }
    Objects.requireNonNull(subtitle, "subtitle");
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /**
   * The document in plain lines: every text and figure once, in reading order, table cells divided
   * by tabs. What a format shows is compared with this.
   */
  public String plainText() {
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.add(subtitle);
    facts.forEach(fact -> lines.add(plain(fact)));
    for (var section : sections) {
      lines.add(section.heading());
      section.blocks().forEach(block -> addPlain(block, lines));
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private static void addPlain(Block block, List<String> lines) {
    switch (block) {
      case Block.Paragraph paragraph -> lines.add(paragraph.text());
      case Block.Figures figures -> {
        for (var figure : figures.figures()) {
          lines.add(figure.value() + "\t" + figure.label() + "\t" + figure.note());
        }
      }
      case Block.Table table -> {
        lines.add(table.caption());
        lines.add(String.join("\t", table.columns().stream().map(Block.Column::header).toList()));
        for (var row : table.rows()) {
          lines.add(String.join("\t", row.stream().map(Cell::shown).toList()));
        }
        lines.add(table.alternative());
      }
      case Block.Heatmap heatmap -> {
        lines.add(heatmap.caption());
        lines.add(heatmap.rowHeader() + "\t" + String.join("\t", heatmap.columnLabels()));
        for (int i = 0; i < heatmap.cells().size(); i++) {
          var cells = heatmap.cells().get(i).stream().map(Block.HeatCell::shown).toList();
          lines.add(heatmap.rowLabels().get(i) + "\t" + String.join("\t", cells));
        }
        for (var key : heatmap.legend()) {
          lines.add(key.mark().letter() + "\t" + key.mark().word() + "\t" + key.meaning());
        }
        lines.add(heatmap.alternative());
      }
      case Block.Bullets bullets -> lines.addAll(bullets.points());
      case Block.Quote quote -> {
        lines.add(quote.text());
        lines.add(quote.by());
      }
      case Block.Statement statement -> {
        lines.add(statement.text());
        statement.signatures().forEach(signature -> lines.add(plain(signature)));
      }
    }
  }

  private static String plain(Fact fact) {
    return fact.label() + "\t" + fact.value();
  }
}
