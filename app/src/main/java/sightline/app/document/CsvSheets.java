package sightline.app.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sightline.model.xlsform.FormReader;
import sightline.model.xlsform.Sheet;

/**
 * Forms as one text file: a row with the name of a sheet in its first column begins that sheet,
 * whose rows leave the first column empty. A file without such rows is the sheet "survey" alone.
 */
final class CsvSheets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  List<Sheet> read(byte[] file) throws FormRefused {
    String text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw FormRefused.file("The file is no text.", "Choose a .csv file, or a workbook.");
    }
    List<CSVRecord> records = new ArrayList<>();
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .get()
            .parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        records.add(row);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw FormRefused.cell(
          "survey",
          records.size() + 1,
          0,
          "The row cannot be read as CSV: a quote is not closed, or stands within a field.",
          "Save the file anew as CSV from a spreadsheet program.");
    }
    return sheets(records);
  }

  private static List<Sheet> sheets(List<CSVRecord> records) throws FormRefused {
    List<Sheet> sheets = new ArrayList<>();
    GatheredSheet current = null;
    for (CSVRecord row : records) {
      String first = row.size() == 0 ? "" : row.get(0).strip().toLowerCase(Locale.ROOT);
      if (FormReader.SHEETS.contains(first) && isAlone(row)) {
        if (current != null) {
          sheets.add(current.sheet());
        }
        current = new GatheredSheet(first);
        continue;
      }
      if (current == null) {
        current = new GatheredSheet("survey");
      }
      for (int i = 0; i < row.size(); i++) {
        current.put((int) row.getRecordNumber(), i, row.get(i));
      }
    }
    if (current != null) {
      sheets.add(current.sheet());
    }
    return sheets;
  }

  private static boolean isAlone(CSVRecord row) {
    for (int i = 1; i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Spreadsheets write semicolons where a comma is the decimal sign. */
  private static char delimiter(String text) {
    String start = text.substring(0, Math.min(text.length(), 4096));
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(start, candidate) > count(start, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String decode(byte[] file) {
    String text;
    if (file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
      text = new String(file, StandardCharsets.UTF_16LE);
    } else if (file.length >= 2 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
      text = new String(file, StandardCharsets.UTF_16BE);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      } catch (CharacterCodingException notUtf8) {
        text = new String(file, WINDOWS);
      }
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
