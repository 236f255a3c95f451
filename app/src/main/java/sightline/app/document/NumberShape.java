package sightline.app.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a spreadsheet must hold to show a number exactly as the report writes it.
 *
 * @param value the number, or a hundredth of it where the report writes a percentage: spreadsheets
 *     multiply those when they show them
 * @param format in the language of spreadsheets, e.g. "0.0"
 */
record NumberShape(BigDecimal value, String format) {

  private static final int LONGEST_UNIT = 40;

  /**
   * @param text the number with a unit before or after it, e.g. "75%" or "12 days"
   * @return empty if the text does not hold the number, or holds another one, e.g. "3 of 4": the
   *     cell is then text
   */
  static Optional<NumberShape> of(BigDecimal number, String text) {
    String decimals = number.scale() > 0 ? "." + "0".repeat(number.scale()) : "";
    String sign = number.signum() < 0 ? "-" : "";
    var grouped =
        new DecimalFormat("#,##0" + decimals, DecimalFormatSymbols.getInstance(Locale.UK));
    record Way(String written, String format) {}
    var ways =
        List.of(
            new Way(number.abs().toPlainString(), "0" + decimals),
            new Way(grouped.format(number.abs()), "#,##0" + decimals));
    for (var way : ways) {
      int at = text.indexOf(sign + way.written());
      if (at >= 0) {
        String before = text.substring(0, at);
        String after = text.substring(at + sign.length() + way.written().length());
        if (before.isEmpty() && after.equals("%")) {
          return Optional.of(new NumberShape(number.movePointLeft(2), way.format() + "%"));
        }
        if (isUnit(before) && isUnit(after)) {
          return Optional.of(new NumberShape(number, format(before, way.format(), after)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isUnit(String text) {
    return text.length() <= LONGEST_UNIT
        && text.chars().noneMatch(c -> Character.isDigit(c) || "\"-.%".indexOf(c) >= 0);
  }

  /** With a section of its own for numbers below zero, or the sign would stand before the unit. */
  private static String format(String before, String digits, String after) {
    if (before.isEmpty() && after.isEmpty()) {
      return digits;
    }
    return literal(before)
        + digits
        + literal(after)
        + ";"
        + literal(before)
        + "-"
        + digits
        + literal(after);
  }

  private static String literal(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }
}
