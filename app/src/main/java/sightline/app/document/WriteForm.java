package sightline.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sightline.model.tool.AuditTool;
import sightline.model.xlsform.FormWriter;
import sightline.model.xlsform.Sheet;

/** Writes a tool as an XLSForm workbook, for other form programs and to read back. */
public final class WriteForm {

  private static final int WIDTH_UNIT = 256;
  private static final int WIDEST = 60;
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final Instant created;

  /**
   * @param created the time the file names as that of its making
   */
  public WriteForm(Instant created) {
    this.created = created;
  }

  /**
   * The first text that is too long for a cell of a workbook, if any: such a tool cannot be an
   * XLSForm.
   */
  public static Optional<String> tooLong(AuditTool tool) {
    return FormWriter.write(tool).stream()
        .flatMap(s -> s.rows().stream())
        .flatMap(r -> r.cells().stream())
        .filter(c -> escaped(c).length() > LONGEST)
        .findFirst();
  }

  /**
   * @throws IOException if the stream cannot be written
   * @throws IllegalArgumentException when a text is {@link #tooLong}
   */
  public void write(AuditTool tool, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("");
      properties.setTitle(tool.title());
      properties.setCreated(Optional.of(Date.from(created)));
      properties.setModified(Optional.of(Date.from(created)));
      var text = style(workbook, false);
      var heading = style(workbook, true);
      for (Sheet sheet : FormWriter.write(tool)) {
        fill(workbook.createSheet(sheet.name()), sheet, heading, text);
      }
      workbook.write(bytes);
    }
    new SteadyZip(created).repack(bytes.toByteArray(), out);
    out.flush();
  }

  private static XSSFCellStyle style(XSSFWorkbook workbook, boolean heading) {
    var style = workbook.createCellStyle();
    // text, so that 1 stays 1 and a text that begins with = is no formula
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(!heading);
    if (heading) {
      var font = workbook.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setFillForegroundColor(WorkbookStyles.colour(Palette.HEADER));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static void fill(XSSFSheet to, Sheet sheet, XSSFCellStyle heading, XSSFCellStyle text) {
    for (Sheet.Row line : sheet.rows()) {
      var row = to.createRow(line.number() - 1);
      List<String> cells = line.cells();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          var cell = row.createCell(i);
          cell.setCellValue(escaped(cells.get(i)));
          cell.setCellStyle(line.number() == 1 ? heading : text);
        }
      }
    }
    int columns = sheet.rows().isEmpty() ? 0 : sheet.rows().getFirst().cells().size();
    for (int i = 0; i < columns; i++) {
      int column = i;
      int longest =
          sheet.rows().stream()
              .filter(r -> r.cells().size() > column)
              .mapToInt(r -> r.cells().get(column).length())
              .max()
              .orElse(0);
      to.setColumnWidth(i, Math.clamp(longest + 2L, 10, WIDEST) * WIDTH_UNIT);
    }
    to.createFreezePane(0, 1);
  }

  /** Keeps a text that looks like an escaped character as it is. */
  private static String escaped(String text) {
    return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }
}
