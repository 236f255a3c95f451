package sightline.app.document;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Mark;
import sightline.model.report.Report;
import sightline.model.report.Section;
import sightline.model.report.Tone;

/** A report as the page the PDF is set from; the look is in pdf.css. */
final class ReportXhtml {

  /**
   * Longer pieces may be divided between pages: they would leave a page nearly empty, and the
   * library never ends when a piece to be kept whole is higher than a page.
   */
  private static final int LONGEST_WHOLE = 1500;

  private final Xhtml page = new Xhtml();

  Document of(Report report) throws IOException {
    var html = page.root("html");
    html.setAttribute("lang", "en-GB");
    var head = page.add(html, "head");
    page.addText(head, "title", "", report.title());
    var description = page.add(head, "meta");
    description.setAttribute("name", "subject");
    description.setAttribute("content", report.subtitle());
    page.addText(head, "style", "", Resource.text("pdf.css"));
    addBookmarks(head, report);
    var body = page.add(html, "body");
    page.addText(body, "div", "running", Words.running(report.title()));
    page.addText(body, "h1", "", report.title());
    if (!report.subtitle().isEmpty()) {
      page.addText(body, "p", "subtitle", report.subtitle());
    }
    addFacts(body, "facts", report.facts());
    for (int i = 0; i < report.sections().size(); i++) {
      addSection(body, report.sections().get(i), i);
    }
    return page.document();
  }

  private void addBookmarks(Element head, Report report) {
    var bookmarks = page.add(head, "bookmarks");
    var parents = new Element[] {bookmarks, bookmarks, bookmarks, bookmarks};
    for (int i = 0; i < report.sections().size(); i++) {
      var section = report.sections().get(i);
      var bookmark = page.add(parents[section.level() - 1], "bookmark");
      bookmark.setAttribute("name", section.heading());
      bookmark.setAttribute("href", "#" + anchor(i));
      for (int level = section.level(); level < parents.length; level++) {
        parents[level] = bookmark;
      }
    }
  }

  private static String anchor(int index) {
    return "section-" + index;
  }

  private void addSection(Element body, Section section, int index) {
    var part = page.add(body, "div", PageShape.isLandscape(section) ? "landscape" : "upright");
    var heading = page.addText(part, "h" + (section.level() + 1), "", section.heading());
    heading.setAttribute("id", anchor(index));
    section.blocks().forEach(block -> addBlock(part, block));
  }

  private void addBlock(Element part, Block block) {
    switch (block) {
      case Block.Paragraph paragraph ->
          page.addText(part, "p", paragraph.tone().code(), paragraph.text());
      case Block.Figures figures -> addFigures(part, figures);
      case Block.Table table -> addTable(part, table);
      case Block.Heatmap heatmap -> addHeatmap(part, heatmap);
      case Block.Bullets bullets -> {
        if (!bullets.points().isEmpty()) {
          var list = page.add(part, "ul");
          bullets.points().forEach(point -> page.addText(list, "li", "", point));
        }
      }
      case Block.Quote quote -> {
        var box =
            page.add(part, "div", "quote" + whole(quote.text().length() + quote.by().length()));
        page.addText(box, "p", "", quote.text());
        if (!quote.by().isEmpty()) {
          page.addText(box, "p", "by", quote.by());
        }
      }
      case Block.Statement statement -> {
        var box = page.add(part, "div", "statement" + whole(length(statement)));
        page.addText(box, "p", "", statement.text());
        addFacts(box, "signatures", statement.signatures());
      }
    }
  }

  private static int length(Block.Statement statement) {
    return statement.text().length()
        + statement.signatures().stream()
            .mapToInt(f -> f.label().length() + f.value().length())
            .sum();
  }

  private static String whole(int length) {
    return length > LONGEST_WHOLE ? "" : " whole";
  }

  private void addFacts(Element parent, String style, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var body = page.add(page.add(parent, "table", style), "tbody");
    for (var fact : facts) {
      var row = page.add(body, "tr");
      page.addText(row, "th", "", fact.label()).setAttribute("scope", "row");
      page.addText(row, "td", "", fact.value());
    }
  }

  private void addFigures(Element part, Block.Figures figures) {
    int length =
        figures.figures().stream()
            .mapToInt(f -> f.value().length() + f.label().length() + f.note().length())
            .sum();
    var strip = page.add(part, "div", "figures" + whole(length));
    for (var figure : figures.figures()) {
      var box = page.add(strip, "div", "figure");
      page.addText(box, "p", "value", figure.value());
      page.addText(box, "p", "label", figure.label());
      page.addText(box, "p", "note", figure.note());
    }
  }

  private void addTable(Element part, Block.Table table) {
    page.addText(part, "p", "caption", table.caption());
    var element = page.add(part, "table", "data");
    addColumns(element, table);
    var body = page.add(element, "tbody");
    var header =
        header(element, body, table.columns().stream().mapToInt(c -> c.header().length()).sum());
    for (var column : table.columns()) {
      page.addText(header, "th", column.kind().code(), column.header())
          .setAttribute("scope", "col");
    }
    for (var row : table.rows()) {
      addRow(body, table.columns(), row);
    }
    if (table.rows().isEmpty()) {
      var cell = page.addText(page.add(body, "tr"), "td", "muted", Words.NO_ROWS);
      cell.setAttribute("colspan", String.valueOf(table.columns().size()));
    }
    addAlternative(part, table.alternative());
  }

  private void addColumns(Element element, Block.Table table) {
    for (double share : ColumnShares.of(table.columns(), PageShape.isWide(table))) {
      page.add(element, "col")
          .setAttribute("style", "width:" + Math.round(share * 1000) / 10.0 + "%");
    }
  }

  /** The header row, repeated on each page unless it would fill the page by itself. */
  private Element header(Element table, Element body, int length) {
    if (length > LONGEST_WHOLE) {
      return page.add(body, "tr");
    }
    var head = page.add(table, "thead");
    table.insertBefore(head, body);
    return page.add(head, "tr");
  }

  private void addRow(Element body, List<Block.Column> columns, List<Cell> cells) {
    int length = cells.stream().mapToInt(cell -> cell.shown().length()).sum();
    var row = page.add(body, "tr", "row" + whole(length));
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      String tone = cell.tone() == Tone.NORMAL ? "" : " " + cell.tone().code();
      var element = page.add(row, i == 0 ? "th" : "td", columns.get(i).kind().code() + tone);
      if (i == 0) {
        element.setAttribute("scope", "row");
      }
      if (cell.mark().isPresent()) {
        addMark(element, cell.mark().get());
        String figure = cell.text().isEmpty() ? "" : ", " + cell.text();
        page.write(element, " " + cell.mark().get().word() + figure);
      } else {
        page.write(element, cell.text());
      }
    }
  }

  /** The shape says the role and the letter the rating, so that grey print loses nothing. */
  private void addMark(Element parent, Mark mark) {
    String size = mark.letter().length() > 1 ? " long" : "";
    var shape = page.add(parent, "span", "mark " + mark.role().code() + size);
    page.addText(shape, "span", "letter", mark.letter());
  }

  private void addHeatmap(Element part, Block.Heatmap heatmap) {
    for (var band : PageShape.bands(heatmap)) {
      String continued = band.isFirst() ? "" : Words.CONTINUED;
      var block = page.add(part, "div", band.isFirst() ? "band" : "band next");
      page.addText(block, "p", "caption", heatmap.caption() + continued);
      var table = page.add(block, "table", "heat");
      var labels = heatmap.columnLabels().subList(band.from(), band.to());
      var body = page.add(table, "tbody");
      var header = header(table, body, labels.stream().mapToInt(String::length).sum());
      page.addText(header, "th", "corner", heatmap.rowHeader()).setAttribute("scope", "col");
      for (var label : labels) {
        page.addText(header, "th", "", label).setAttribute("scope", "col");
      }
      for (int i = 0; i < heatmap.cells().size(); i++) {
        int length =
            heatmap.rowLabels().get(i).length()
                + heatmap.cells().get(i).stream().mapToInt(cell -> cell.figure().length()).sum();
        var row = page.add(body, "tr", "row" + whole(length));
        page.addText(row, "th", "", heatmap.rowLabels().get(i)).setAttribute("scope", "row");
        for (var cell : heatmap.cells().get(i).subList(band.from(), band.to())) {
          var element = page.add(row, "td", "tint-" + cell.mark().role().code());
          addMark(element, cell.mark());
          page.write(element, " " + cell.figure());
        }
      }
    }
    var list = page.add(part, "ul", "key");
    for (var key : heatmap.legend()) {
      var item = page.add(list, "li");
      addMark(item, key.mark());
      page.addText(item, "b", "", " " + key.mark().word());
      page.write(item, key.meaning().isEmpty() ? "" : ": " + key.meaning());
    }
    addAlternative(part, heatmap.alternative());
  }

  private void addAlternative(Element part, String alternative) {
    if (!alternative.isEmpty()) {
      page.addText(part, "p", "alternative", Words.IN_WORDS + alternative);
    }
  }
}
