package sightline.model.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One cell of a table. What a reader sees is {@link #shown()}; number and date let a spreadsheet
 * sort and add up, and never say anything the text does not.
 *
 * @param text what is read; beside a mark it is the figure, and may be empty
 * @param number the value behind the text; its scale is the number of decimals shown
 * @param date the date behind the text
 * @param mark a rating
 * @param tone how loudly it speaks
 */
public record Cell(
    String text,
    Optional<BigDecimal> number,
    Optional<LocalDate> date,
    Optional<Mark> mark,
    Tone tone) {

  // English, not the United Kingdom: the latter writes "Sept" on some Java versions
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(tone, "tone");
  }

  /** How every document writes a day, e.g. "30 Oct 2026". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  public static Cell of(String text) {
    return new Cell(text, Optional.empty(), Optional.empty(), Optional.empty(), Tone.NORMAL);
  }

  public static Cell of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  public static Cell of(BigDecimal number) {
    return of(number, number.toPlainString());
  }

  /**
   * A number with its unit or base.
   *
   * @param text contains the number as written out, e.g. "75%" for 75, "3 of 4" for 3
   */
  public static Cell of(BigDecimal number, String text) {
    return new Cell(text, Optional.of(number), Optional.empty(), Optional.empty(), Tone.NORMAL);
  }

  public static Cell of(LocalDate date) {
    return new Cell(day(date), Optional.empty(), Optional.of(date), Optional.empty(), Tone.NORMAL);
  }

  public static Cell of(Mark mark) {
    return of(mark, "");
  }

  /**
   * @param figure the figure beside the mark, e.g. "3 of 4"; may be empty
   */
  public static Cell of(Mark mark, String figure) {
    return new Cell(figure, Optional.empty(), Optional.empty(), Optional.of(mark), Tone.NORMAL);
  }

  public static Cell empty() {
    return of("");
  }

  public Cell muted() {
    return new Cell(text, number, date, mark, Tone.MUTED);
  }

  public Cell warning() {
    return new Cell(text, number, date, mark, Tone.WARNING);
  }

  /** The whole cell in words: letter and word of a mark, then the text. */
  public String shown() {
    return mark.map(m -> m.letter() + " " + m.word() + (text.isEmpty() ? "" : ", " + text))
        .orElse(text);
  }
}
