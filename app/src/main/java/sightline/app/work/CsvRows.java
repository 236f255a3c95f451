package sightline.app.work;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Opens the CSV files that spreadsheets and the DfE write, by the headings in their first row. */
final class CsvRows {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long LARGEST = 200L * 1024 * 1024;

  private CsvRows() {}

  /** A cell; empty where the row or the file has none. */
  static String column(CSVRecord row, String name) {
    return row.isSet(name) ? row.get(name).strip() : "";
  }

  interface FromRows<T> {
    T read(CSVParser rows) throws IOException, ProblemException;
  }

  static <T> T reading(Path file, FromRows<T> from) throws ProblemException {
    try (CSVParser rows = parse(file)) {
      return from.read(rows);
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw unreadable(file);
    }
  }

  private static CSVParser parse(Path file) throws IOException, ProblemException {
    if (!Files.isRegularFile(file)) {
      throw new ProblemException(
          new Problem.CannotRead("There is no file " + file.getFileName() + "."));
    }
    if (Files.size(file) > LARGEST) {
      throw new ProblemException(
          new Problem.CannotRead("The file is larger than 200 MiB. Save only the rows you need."));
    }
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setAllowMissingColumnNames(true)
        .setTrim(true)
        // names such as The "Old" School come unescaped
        .setTrailingData(true)
        .get()
        .parse(new StringReader(text(Files.readAllBytes(file))));
  }

  /**
   * UTF-8 when it is proper UTF-8, else the Windows code page that spreadsheets and the DfE write.
   */
  private static String text(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  static boolean has(CSVParser rows, List<String> columns) {
    return rows.getHeaderNames().containsAll(columns);
  }

  static void need(CSVParser rows, Path file, List<String> columns) throws ProblemException {
    for (String column : columns) {
      if (!rows.getHeaderNames().contains(column)) {
        throw bad(
            "The file "
                + file.getFileName()
                + " has no column \""
                + column
                + "\" in its first row. It needs: "
                + String.join(", ", columns)
                + ".");
      }
    }
  }

  private static ProblemException bad(String words) {
    return new ProblemException(new Problem.BadInput(words));
  }

  private static ProblemException unreadable(Path file) {
    return bad(
        "The file "
            + file.getFileName()
            + " cannot be read as CSV. Save it as \"CSV (comma delimited)\" and try again.");
  }
}
