package sightline.app.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import sightline.model.report.Mark;
import sightline.model.report.Tone;

/** The looks of cells, each made once: a workbook holds only so many. */
final class WorkbookStyles {

  /** What a cell is for; decides its type and fill. */
  enum Use {
    TITLE,
    HEADING,
    HEADER,
    LABEL,
    BODY,
    HEAT
  }

  /**
   * @param numberFormat "General", "@" for text, or a format of numbers or dates
   * @param formulaLike text that would be read as a formula if somebody edited the cell
   */
  record Look(
      Use use,
      Tone tone,
      Optional<Mark.Role> role,
      String numberFormat,
      boolean right,
      boolean formulaLike) {

    static Look of(Use use) {
      return new Look(use, Tone.NORMAL, Optional.empty(), "@", false, false);
    }

    Look with(Tone newTone) {
      return new Look(use, newTone, role, numberFormat, right, formulaLike);
    }

    Look with(Mark.Role newRole) {
      return new Look(use, tone, Optional.of(newRole), numberFormat, right, formulaLike);
    }

    Look withFormat(String newFormat) {
      return new Look(use, tone, role, newFormat, right, formulaLike);
    }

    Look onTheRight() {
      return new Look(use, tone, role, numberFormat, true, formulaLike);
    }

    Look forText(String text) {
      return new Look(use, tone, role, "@", right, !Csv.safe(text).equals(text));
    }
  }

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();

  WorkbookStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle style(Look look) {
    return made.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(look.numberFormat()));
    style.setQuotePrefixed(look.formulaLike());
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look.use() != Use.TITLE && look.use() != Use.HEADING);
    if (look.right()) {
      style.setAlignment(HorizontalAlignment.RIGHT);
    } else if (look.use() == Use.BODY || look.use() == Use.HEADER) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
    }
    var font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) 10);
    font.setColor(colour(textColour(look)));
    switch (look.use()) {
      case TITLE -> {
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
      }
      case HEADING -> {
        font.setBold(true);
        font.setFontHeightInPoints((short) 12);
      }
      case HEADER -> {
        font.setBold(true);
        fill(style, Palette.HEADER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(Palette.INK_BLUE));
      }
      case LABEL -> font.setBold(true);
      case HEAT -> {
        font.setBold(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        borders(style);
      }
      case BODY -> {}
    }
    look.role().ifPresent(role -> fill(style, Palette.of(role).tint()));
    style.setFont(font);
    return style;
  }

  private static String textColour(Look look) {
    if (look.use() == Use.TITLE || look.use() == Use.HEADING) {
      return Palette.INK_BLUE;
    }
    return switch (look.tone()) {
      case NORMAL -> Palette.INK;
      case MUTED -> Palette.MUTED;
      case WARNING -> Palette.WARNING;
    };
  }

  private static void borders(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(Palette.PAPER));
    style.setBottomBorderColor(colour(Palette.PAPER));
    style.setLeftBorderColor(colour(Palette.PAPER));
    style.setRightBorderColor(colour(Palette.PAPER));
  }

  private static void fill(XSSFCellStyle style, String rgb) {
    style.setFillForegroundColor(colour(rgb));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  static XSSFColor colour(String rgb) {
    int value = Integer.parseInt(rgb, 16);
    byte[] parts = {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    return new XSSFColor(parts);
  }
}
