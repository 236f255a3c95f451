package sightline.app.document;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import sightline.app.document.WorkbookStyles.Look;
import sightline.app.document.WorkbookStyles.Use;
import sightline.model.report.Block;
import sightline.model.report.Cell;

/** Fills the cells of one row from left to right. Every cell is text, a number or a date. */
final class SheetRow {

  /** What a spreadsheet cell holds at most is 32,767 characters; the rest is for the note. */
  private static final int LONGEST_TEXT = 32_000;

  /**
   * Spreadsheets read _x0041_ as an escaped letter; escaping the first line keeps it as written.
   */
  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Points; what spreadsheets allow. */
  private static final double TALLEST_ROW = 409;

  private static final String DAY_FORMAT = "d mmm yyyy";

  private final XSSFRow row;
  private final WorkbookStyles styles;
  private int next;

  SheetRow(XSSFRow row, WorkbookStyles styles) {
    this.row = row;
    this.styles = styles;
  }

  SheetRow text(String text, Look look) {
    var cell = newCell();
    String held = held(text);
    cell.setCellType(CellType.STRING);
    cell.setCellValue(ESCAPE_LIKE.matcher(held).replaceAll("_x005F_"));
    cell.setCellStyle(styles.style(look.forText(held)));
    grow(held, look.use(), cell.getColumnIndex());
    return this;
  }

  SheetRow cell(Cell content, Block.Kind kind) {
    var look = Look.of(Use.BODY).with(content.tone());
    if (kind == Block.Kind.NUMBER) {
      look = look.onTheRight();
    }
    if (content.mark().isPresent()) {
      return text(content.shown(), look.with(content.mark().get().role()));
    }
    if (content.number().isPresent()) {
      var shape = NumberShape.of(content.number().get(), content.text());
      if (shape.isPresent()) {
        var cell = newCell();
        cell.setCellValue(shape.get().value().doubleValue());
        cell.setCellStyle(styles.style(look.withFormat(shape.get().format())));
        return this;
      }
    }
    if (content.date().isPresent() && content.text().equals(Cell.day(content.date().get()))) {
      var cell = newCell();
      cell.setCellValue(content.date().get());
      cell.setCellStyle(styles.style(look.withFormat(DAY_FORMAT)));
      return this;
    }
    return text(content.text(), look);
  }

  /**
   * Rows are given their height, because not every spreadsheet works it out on opening. The widths
   * of the columns must be set before.
   */
  private void grow(String text, Use use, int column) {
    double characters = row.getSheet().getColumnWidth(column) / 256.0 - 1;
    long lines =
        use == Use.TITLE || use == Use.HEADING
            ? 1
            : text.lines().mapToLong(line -> (long) Math.ceil(line.length() / characters)).sum();
    double line = use == Use.TITLE ? 22 : use == Use.HEADING ? 17 : 13.5;
    double height = Math.min(TALLEST_ROW, Math.max(1, lines) * line + 3);
    if (height > row.getHeightInPoints()) {
      row.setHeightInPoints((float) height);
    }
  }

  private XSSFCell newCell() {
    return row.createCell(next++);
  }

  private static String held(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end) + Words.CUT;
  }
}
