package sightline.app.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import sightline.model.report.Block;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;

/** The body of a Word document, block by block. */
final class WordBlocks {

  private static final int MOST_FIGURES_IN_A_ROW = 4;
  private static final int LABEL_WIDTH = 2600;

  private final XWPFDocument document;
  private final int uprightWidth;
  private final int acrossWidth;

  /**
   * @param uprightWidth of the text on an upright page, in twentieths of a point
   * @param acrossWidth of the text on a page turned across
   */
  WordBlocks(XWPFDocument document, int uprightWidth, int acrossWidth) {
    this.document = document;
    this.uprightWidth = uprightWidth;
    this.acrossWidth = acrossWidth;
  }

  void addHead(Report report) {
    add("Title", report.title());
    if (!report.subtitle().isEmpty()) {
      add("Subtitle", report.subtitle());
    }
    addFacts(report.facts(), uprightWidth, true);
  }

  void addSection(Section section, boolean across) {
    add("Heading" + section.level(), section.heading());
    for (var block : section.blocks()) {
      addBlock(block, across ? acrossWidth : uprightWidth);
    }
  }

  /** The paragraph at the end; a table must be followed by one. */
  XWPFParagraph lastParagraph() {
    var elements = document.getBodyElements();
    if (!elements.isEmpty() && elements.getLast() instanceof XWPFParagraph paragraph) {
      return paragraph;
    }
    return add("Spacer", "");
  }

  private void addBlock(Block block, int width) {
    switch (block) {
      case Block.Paragraph paragraph ->
          add(
              switch (paragraph.tone()) {
                case NORMAL -> "Normal";
                case MUTED -> "Muted";
                case WARNING -> "Warning";
              },
              paragraph.text());
      case Block.Figures figures -> addFigures(figures.figures(), width);
      case Block.Table table -> {
        add("Caption", table.caption());
        table(width).fill(table);
        addAlternative(table.alternative());
      }
      case Block.Heatmap heatmap -> addHeatmap(heatmap, width);
      case Block.Bullets bullets -> bullets.points().forEach(point -> add("ListBullet", point));
      case Block.Quote quote -> {
        add("Quote", quote.text());
        add("QuoteSource", quote.by());
      }
      case Block.Statement statement -> {
        add("Statement", statement.text());
        addFacts(statement.signatures(), width, false);
      }
    }
  }

  private void addHeatmap(Block.Heatmap heatmap, int width) {
    for (var band : PageShape.bands(heatmap)) {
      String continued = band.isFirst() ? "" : Words.CONTINUED;
      var caption = add("Caption", heatmap.caption() + continued);
      caption.setPageBreak(!band.isFirst());
      table(width).fill(heatmap, band);
    }
    if (!heatmap.legend().isEmpty()) {
      add("Caption", Words.KEY);
      table(width).fillKey(heatmap.legend());
    }
    addAlternative(heatmap.alternative());
  }

  private void addFigures(List<Block.Figure> figures, int width) {
    for (int from = 0; from < figures.size(); from += MOST_FIGURES_IN_A_ROW) {
      int to = Math.min(figures.size(), from + MOST_FIGURES_IN_A_ROW);
      table(width).fill(figures.subList(from, to), MOST_FIGURES_IN_A_ROW);
      add("Spacer", "");
    }
  }

  private void addFacts(List<Fact> facts, int width, boolean ruled) {
    if (!facts.isEmpty()) {
      table(width).fill(facts, LABEL_WIDTH, ruled);
      add("Spacer", "");
    }
  }

  private void addAlternative(String alternative) {
    if (alternative.isEmpty()) {
      add("Spacer", "");
    } else {
      add("Alternative", Words.IN_WORDS + alternative);
    }
  }

  private WordTable table(int width) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    return new WordTable(table, width);
  }

  private XWPFParagraph add(String style, String text) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }
}
