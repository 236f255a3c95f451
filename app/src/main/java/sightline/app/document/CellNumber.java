package sightline.app.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of cells as people would type them: 1 and not 1.0, a day as 2026-09-01. */
final class CellNumber {

  private static final int LONGEST = 40;

  private CellNumber() {}

  /**
   * @param stored as the file has it
   * @param from1904 whether days are counted from 1904
   */
  static String text(String stored, boolean date, boolean from1904) {
    if (stored.length() > LONGEST) {
      return stored;
    }
    try {
      double number = Double.parseDouble(stored);
      if (date && DateUtil.isValidExcelDate(number)) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904);
        if (time != null) {
          return time.toLocalDate().toString();
        }
      }
      if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > 1e20) {
        return stored;
      }
      return new BigDecimal(stored).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return stored;
    }
  }
}
