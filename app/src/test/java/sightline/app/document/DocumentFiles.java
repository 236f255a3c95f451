package sightline.app.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import sightline.model.report.Report;

/** Writes reports and reads the files back as a reader would. */
final class DocumentFiles {

  static final Instant CREATED = Instant.parse("2026-11-04T10:42:00Z");
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(?:[.,/][0-9]+)*%?");

  private DocumentFiles() {}

  static {
    // a long text packs to almost nothing, which the reading side takes for an attack
    ZipSecureFile.setMinInflateRatio(0.0001);
  }

  static byte[] write(Report report, Format format) {
    var out = new ByteArrayOutputStream();
    try {
      new Documents(CREATED).write(report, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Every figure a text shows, once each. */
  static TreeSet<String> figures(String text) {
    var figures = new TreeSet<String>();
    FIGURE.matcher(text).results().forEach(match -> figures.add(match.group()));
    return figures;
  }

  static String wordText(byte[] file) throws IOException {
    var text = new StringBuilder();
    try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
      for (var element : word.getBodyElements()) {
        switch (element) {
          case XWPFParagraph p -> text.append(p.getText());
          case XWPFTable table ->
              table
                  .getRows()
                  .forEach(
                      row ->
                          row.getTableCells()
                              .forEach(cell -> text.append(cell.getText()).append('\t')));
          default -> throw new AssertionError("Not expected in a document: " + element);
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  static String pdfText(byte[] file) throws IOException {
    try (var pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  static String workbookText(byte[] file) throws IOException {
    var text = new StringBuilder();
    var shown = new DataFormatter(Locale.UK);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          row.forEach(cell -> text.append(shown.formatCellValue(cell)).append('\t'));
          text.append('\n');
        }
      }
    }
    return text.toString();
  }

  /** Fields of each line, read after RFC 4180. */
  static List<List<String>> csvLines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8).substring(1);
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        line.add(field.toString());
        field.setLength(0);
        if (c == '\r') {
          i++;
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else {
        field.append(c);
      }
    }
    return lines;
  }

  static String csvText(byte[] file) {
    return String.join("\n", csvLines(file).stream().map(line -> String.join("\t", line)).toList());
  }
}
