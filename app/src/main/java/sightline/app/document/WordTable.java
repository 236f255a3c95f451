package sightline.app.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Mark;

/** One table of a Word document: thin rules, no upright lines, fixed columns. */
final class WordTable {

  /** Longer rows may be divided between pages. */
  private static final int LONGEST_WHOLE_ROW = 1500;

  /** Eighths of a point. */
  private static final int THIN = 4;

  private static final int STRONG = 8;
  private static final int HEAT_LABEL_WIDTH = 2700;
  private static final int KEY_WIDTH = 3000;

  private final XWPFTable table;
  private final CTTbl tbl;
  private final int width;
  private int[] widths = {};

  WordTable(XWPFTable table, int width) {
    this.table = table;
    this.tbl = table.getCTTbl();
    this.width = width;
  }

  void fill(Block.Table content) {
    var columns = content.columns();
    var shares = ColumnShares.of(columns, PageShape.isWide(content));
    start(Arrays.stream(shares).mapToInt(share -> (int) (share * width)).toArray(), true);
    describe(content.caption(), content.alternative());
    var header = headerRow();
    for (int i = 0; i < columns.size(); i++) {
      var cell = headerCell(header, i);
      var paragraph = paragraph(cell, "TableHeader", columns.get(i).header());
      alignRight(paragraph, columns.get(i).kind());
    }
    for (var cells : content.rows()) {
      var row = tbl.addNewTr();
      int length = cells.stream().mapToInt(cell -> cell.shown().length()).sum();
      if (length <= LONGEST_WHOLE_ROW) {
        row.addNewTrPr().addNewCantSplit();
      }
      for (int i = 0; i < cells.size(); i++) {
        addCell(cell(row, i), cells.get(i), columns.get(i).kind());
      }
    }
    if (content.rows().isEmpty()) {
      var row = tbl.addNewTr();
      var cell = cell(row, 0);
      cell.getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
      paragraph(cell, "TableText", Words.NO_ROWS);
    }
  }

  private void addCell(CTTc cell, Cell content, Block.Kind kind) {
    if (content.mark().isPresent()) {
      var mark = content.mark().get();
      shade(cell, Palette.of(mark.role()).tint());
      String figure = content.text().isEmpty() ? "" : ", " + content.text();
      addMark(cell, "TableText", mark, " " + mark.word() + figure);
      return;
    }
    var paragraph = paragraph(cell, "TableText", "");
    alignRight(paragraph, kind);
    var run = paragraph.createRun();
    run.setText(content.text());
    switch (content.tone()) {
      case NORMAL -> {}
      case MUTED -> run.setColor(Palette.MUTED);
      case WARNING -> {
        run.setColor(Palette.WARNING);
        run.setBold(true);
      }
    }
  }

  void fill(Block.Heatmap heatmap, PageShape.Band band) {
    int columns = band.to() - band.from();
    int each = (width - HEAT_LABEL_WIDTH) / columns;
    var all = new int[columns + 1];
    Arrays.fill(all, each);
    all[0] = HEAT_LABEL_WIDTH;
    start(all, false);
    describe(heatmap.caption(), heatmap.alternative());
    var header = headerRow();
    paragraph(headerCell(header, 0), "TableHeader", heatmap.rowHeader());
    var labels = heatmap.columnLabels().subList(band.from(), band.to());
    for (int i = 0; i < columns; i++) {
      paragraph(headerCell(header, i + 1), "HeatHeader", labels.get(i));
    }
    for (int r = 0; r < heatmap.cells().size(); r++) {
      var row = tbl.addNewTr();
      row.addNewTrPr().addNewCantSplit();
      paragraph(middle(cell(row, 0)), "TableText", heatmap.rowLabels().get(r));
      var cells = heatmap.cells().get(r).subList(band.from(), band.to());
      for (int i = 0; i < columns; i++) {
        var heat = cells.get(i);
        var cell = middle(cell(row, i + 1));
        shade(cell, Palette.of(heat.mark().role()).tint());
        String figure = heat.figure().isEmpty() ? "" : " " + heat.figure();
        addMark(cell, "HeatText", heat.mark(), figure);
      }
    }
  }

  void fillKey(List<Block.Legend> legend) {
    start(new int[] {KEY_WIDTH, width - KEY_WIDTH}, true);
    for (var key : legend) {
      var row = tbl.addNewTr();
      row.addNewTrPr().addNewCantSplit();
      var cell = cell(row, 0);
      shade(cell, Palette.of(key.mark().role()).tint());
      addMark(cell, "TableText", key.mark(), " " + key.mark().word());
      paragraph(cell(row, 1), "TableText", key.meaning());
    }
  }

  void fill(List<Block.Figure> figures, int columns) {
    var all = new int[columns];
    Arrays.fill(all, width / columns);
    start(all, false);
    var row = tbl.addNewTr();
    row.addNewTrPr().addNewCantSplit();
    for (int i = 0; i < figures.size(); i++) {
      var cell = cell(row, i);
      paragraph(cell, "FigureValue", figures.get(i).value());
      paragraph(cell, "FigureLabel", figures.get(i).label());
      paragraph(cell, "FigureNote", figures.get(i).note());
    }
    for (int i = figures.size(); i < columns; i++) {
      paragraph(cell(row, i), "TableText", "");
    }
  }

  void fill(List<Fact> facts, int labelWidth, boolean strongTop) {
    start(new int[] {labelWidth, width - labelWidth}, true);
    if (strongTop) {
      rule(tbl.getTblPr().getTblBorders().addNewTop(), STRONG, Palette.INK_BLUE);
    }
    for (var fact : facts) {
      var row = tbl.addNewTr();
      var label = paragraph(cell(row, 0), "TableText", "");
      var run = label.createRun();
      run.setText(fact.label());
      run.setColor(Palette.MUTED);
      paragraph(cell(row, 1), "TableText", fact.value());
    }
  }

  private void start(int[] columnWidths, boolean ruled) {
    widths = columnWidths;
    var properties = tbl.getTblPr() == null ? tbl.addNewTblPr() : tbl.getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    whole.setType(STTblWidth.DXA);
    whole.setW(BigInteger.valueOf(Arrays.stream(columnWidths).sum()));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var borders = properties.addNewTblBorders();
    if (ruled) {
      rule(borders.addNewBottom(), THIN, Palette.RULE);
      rule(borders.addNewInsideH(), THIN, Palette.RULE);
    } else {
      rule(borders.addNewInsideH(), STRONG, Palette.PAPER);
      rule(borders.addNewInsideV(), STRONG, Palette.PAPER);
    }
    int side = ruled ? 100 : 40;
    int air = ruled ? 80 : 60;
    table.setCellMargins(air, side, air, side);
    var grid = tbl.getTblGrid() == null ? tbl.addNewTblGrid() : tbl.getTblGrid();
    for (int columnWidth : columnWidths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(columnWidth));
    }
  }

  /** What a screen reader says about the table. */
  private void describe(String caption, String alternative) {
    tbl.getTblPr().addNewTblCaption().setVal(caption);
    if (!alternative.isEmpty()) {
      tbl.getTblPr().addNewTblDescription().setVal(alternative);
    }
  }

  private CTRow headerRow() {
    var row = tbl.addNewTr();
    var properties = row.addNewTrPr();
    properties.addNewCantSplit();
    properties.addNewTblHeader();
    return row;
  }

  private CTTc headerCell(CTRow row, int column) {
    var cell = cell(row, column);
    rule(cell.getTcPr().addNewTcBorders().addNewBottom(), STRONG, Palette.INK_BLUE);
    shade(cell, Palette.HEADER);
    cell.getTcPr().addNewVAlign().setVal(STVerticalJc.BOTTOM);
    return cell;
  }

  private CTTc cell(CTRow row, int column) {
    var cell = row.addNewTc();
    var cellWidth = cell.addNewTcPr().addNewTcW();
    cellWidth.setType(STTblWidth.DXA);
    cellWidth.setW(BigInteger.valueOf(widths[column]));
    return cell;
  }

  private static CTTc middle(CTTc cell) {
    cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
    return cell;
  }

  private XWPFParagraph paragraph(CTTc cell, String style, String text) {
    var paragraph = new XWPFParagraph(cell.addNewP(), table.getBody());
    paragraph.setStyle(style);
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }

  private static void alignRight(XWPFParagraph paragraph, Block.Kind kind) {
    if (kind == Block.Kind.NUMBER) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
  }

  /** The letter on the full colour of its role, then the words on the paler cell. */
  private void addMark(CTTc cell, String style, Mark mark, String words) {
    var paragraph = paragraph(cell, style, "");
    var colours = Palette.of(mark.role());
    XWPFRun letter = paragraph.createRun();
    letter.setText("\u00A0" + mark.letter() + "\u00A0");
    letter.setBold(true);
    letter.setColor(colours.ink());
    setShade(letter.getCTR().getRPr().addNewShd(), colours.fill());
    Optional.of(words)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> paragraph.createRun().setText(text));
  }

  private static void shade(CTTc cell, String rgb) {
    setShade(cell.getTcPr().addNewShd(), rgb);
  }

  private static void setShade(CTShd shade, String rgb) {
    shade.setVal(STShd.CLEAR);
    shade.setColor("auto");
    shade.setFill(rgb);
  }

  private static void rule(CTBorder border, int eighths, String rgb) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ZERO);
    border.setColor(rgb);
  }
}
