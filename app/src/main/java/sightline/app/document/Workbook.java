package sightline.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sightline.app.document.WorkbookStyles.Look;
import sightline.app.document.WorkbookStyles.Use;
import sightline.model.report.Block;
import sightline.model.report.Fact;
import sightline.model.report.Report;
import sightline.model.report.Section;
import sightline.model.report.Tone;

/**
 * A report as an Excel workbook: a first sheet with all that is not a table, then a sheet a table
 * and heatmap, headers in the first row so that the data can be filtered and pivoted. There are no
 * formulas.
 */
final class Workbook {

  private static final int LONGEST_NAME = 31;
  private static final int WIDTH_UNIT = 256;
  private static final int LARGEST_WIDTH = 60;

  private final Instant created;

  Workbook(Instant created) {
    this.created = created;
  }

  void write(Report report, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("");
      properties.setTitle(report.title());
      properties.setCreated(Optional.of(Date.from(created)));
      properties.setModified(Optional.of(Date.from(created)));
      new Filling(workbook).fill(report);
      workbook.write(bytes);
    }
    new SteadyZip(created).repack(bytes.toByteArray(), out);
  }

  /** The making of one workbook. */
  private static final class Filling {

    private final XSSFWorkbook workbook;
    private final WorkbookStyles styles;
    private final Set<String> names = new HashSet<>();
    private final XSSFSheet front;
    private int frontRows;

    Filling(XSSFWorkbook workbook) {
      this.workbook = workbook;
      this.styles = new WorkbookStyles(workbook);
      this.front = newSheet(Words.REPORT_SHEET);
    }

    void fill(Report report) {
      front.setColumnWidth(0, 60 * WIDTH_UNIT);
      front.setColumnWidth(1, 40 * WIDTH_UNIT);
      front.setColumnWidth(2, 40 * WIDTH_UNIT);
      front.setDisplayGridlines(false);
      frontRow().text(report.title(), Look.of(Use.TITLE));
      if (!report.subtitle().isEmpty()) {
        frontRow().text(report.subtitle(), muted());
      }
      fillFacts(report.facts());
      report.sections().forEach(this::fillSection);
      fitToPage(front);
    }

    private void fillSection(Section section) {
      frontRows++;
      frontRow().text(section.heading(), Look.of(Use.HEADING));
      section.blocks().forEach(this::fillBlock);
    }

    private void fillBlock(Block block) {
      switch (block) {
        case Block.Paragraph paragraph ->
            frontRow().text(paragraph.text(), body().with(paragraph.tone()));
        case Block.Figures figures ->
            figures
                .figures()
                .forEach(
                    f ->
                        frontRow()
                            .text(f.label(), body())
                            .text(f.value(), Look.of(Use.LABEL))
                            .text(f.note(), muted()));
        case Block.Table table -> {
          var sheet = fillTable(table);
          pointTo(table.caption(), sheet, table.alternative());
        }
        case Block.Heatmap heatmap -> {
          var sheet = fillHeatmap(heatmap);
          pointTo(heatmap.caption(), sheet, heatmap.alternative());
        }
        case Block.Bullets bullets ->
            bullets.points().forEach(point -> frontRow().text(point, body()));
        case Block.Quote quote -> frontRow().text(quote.text(), body()).text(quote.by(), muted());
        case Block.Statement statement -> {
          frontRow().text(statement.text(), body());
          fillFacts(statement.signatures());
        }
      }
    }

    private void fillFacts(List<Fact> facts) {
      facts.forEach(f -> frontRow().text(f.label(), muted()).text(f.value(), body()));
    }

    private void pointTo(String caption, XSSFSheet sheet, String alternative) {
      frontRow()
          .text(caption, Look.of(Use.LABEL))
          .text(Words.ON_SHEET, muted())
          .text(sheet.getSheetName(), body());
      if (!alternative.isEmpty()) {
        frontRow().text(alternative, muted());
      }
    }

    private XSSFSheet fillTable(Block.Table table) {
      var sheet = newSheet(table.caption());
      var columns = table.columns();
      for (int c = 0; c < columns.size(); c++) {
        int longest = columns.get(c).header().length() + 3;
        for (var row : table.rows()) {
          longest = Math.max(longest, row.get(c).shown().length());
        }
        setWidth(sheet, c, longest);
      }
      var header = row(sheet, 0);
      for (var column : columns) {
        var look = Look.of(Use.HEADER);
        header.text(column.header(), column.kind() == Block.Kind.NUMBER ? look.onTheRight() : look);
      }
      for (int r = 0; r < table.rows().size(); r++) {
        var row = row(sheet, r + 1);
        for (int c = 0; c < columns.size(); c++) {
          row.cell(table.rows().get(r).get(c), columns.get(c).kind());
        }
      }
      finish(sheet, table.rows().size(), columns.size(), false);
      return sheet;
    }

    private XSSFSheet fillHeatmap(Block.Heatmap heatmap) {
      var sheet = newSheet(heatmap.caption());
      var labels = heatmap.rowLabels().stream();
      int longest = labels.mapToInt(String::length).max().orElse(0);
      setWidth(sheet, 0, longest);
      for (int c = 1; c <= heatmap.columnLabels().size(); c++) {
        setWidth(sheet, c, 12);
      }
      var header = row(sheet, 0).text(heatmap.rowHeader(), Look.of(Use.HEADER));
      heatmap.columnLabels().forEach(label -> header.text(label, Look.of(Use.HEADER)));
      for (int r = 0; r < heatmap.cells().size(); r++) {
        var row = row(sheet, r + 1).text(heatmap.rowLabels().get(r), Look.of(Use.LABEL));
        for (var cell : heatmap.cells().get(r)) {
          row.text(cell.shown(), Look.of(Use.HEAT).with(cell.mark().role()));
        }
      }
      finish(sheet, heatmap.cells().size(), heatmap.columnLabels().size() + 1, true);
      int below = heatmap.cells().size() + 2;
      row(sheet, below++).text(Words.KEY, Look.of(Use.LABEL));
      for (var key : heatmap.legend()) {
        String meaning = key.mark().letter() + " " + key.mark().word() + ": " + key.meaning();
        row(sheet, below++).text(meaning, body().with(key.mark().role()));
      }
      return sheet;
    }

    private static void finish(XSSFSheet sheet, int rows, int columns, boolean firstColumnStays) {
      sheet.createFreezePane(firstColumnStays ? 1 : 0, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      fitToPage(sheet);
    }

    /** Printed across the page, as wide as it and as long as need be. */
    private static void fitToPage(XSSFSheet sheet) {
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void setWidth(XSSFSheet sheet, int column, int characters) {
      int width = Math.min(LARGEST_WIDTH, Math.max(10, characters + 2));
      sheet.setColumnWidth(column, width * WIDTH_UNIT);
    }

    private XSSFSheet newSheet(String wish) {
      var safe = WorkbookUtil.createSafeSheetName(wish.isBlank() ? "Table" : wish, ' ').strip();
      String base = safe.isEmpty() || safe.equalsIgnoreCase("history") ? "Table" : safe;
      String name = cut(base, LONGEST_NAME);
      for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
        String number = " (" + n + ")";
        name = cut(base, LONGEST_NAME - number.length()) + number;
      }
      return workbook.createSheet(name);
    }

    private static String cut(String name, int length) {
      String cut = name.substring(0, Math.min(length, name.length()));
      boolean halfACharacter =
          !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
      return halfACharacter ? cut.substring(0, cut.length() - 1) : cut;
    }

    private SheetRow frontRow() {
      return row(front, frontRows++);
    }

    private SheetRow row(XSSFSheet sheet, int index) {
      return new SheetRow(sheet.createRow(index), styles);
    }

    private static Look body() {
      return Look.of(Use.BODY);
    }

    private static Look muted() {
      return body().with(Tone.MUTED);
    }
  }
}
