package sightline.app.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import sightline.model.xlsform.Forms;
import sightline.model.xlsform.Sheet;

/** Makes files as they come from the wild: sound, slipshod, broken and hostile. */
final class WildFiles {

  /** Bytes of a file, made when asked for. */
  interface Making {
    byte[] make() throws Exception;
  }

  private WildFiles() {}

  static byte[] xlsx(String survey, String choices, String settings) {
    return xlsx(survey, choices, settings, book -> {});
  }

  static byte[] xlsx(
      String survey, String choices, String settings, Consumer<XSSFWorkbook> change) {
    return bytes(
        new XSSFWorkbook(), survey, choices, settings, b -> change.accept((XSSFWorkbook) b));
  }

  static byte[] plain(Consumer<XSSFWorkbook> change) {
    return xlsx(Forms.SURVEY, Forms.CHOICES, Forms.SETTINGS, change);
  }

  static byte[] survey(String survey) {
    return xlsx(survey, Forms.CHOICES, Forms.SETTINGS);
  }

  static byte[] xlsm() {
    return bytes(
        new XSSFWorkbook(XSSFWorkbookType.XLSM),
        Forms.SURVEY,
        Forms.CHOICES,
        Forms.SETTINGS,
        b -> {});
  }

  static byte[] xls(Consumer<Workbook> change) {
    return bytes(new HSSFWorkbook(), Forms.SURVEY, Forms.CHOICES, Forms.SETTINGS, change);
  }

  private static byte[] bytes(
      Workbook workbook,
      String survey,
      String choices,
      String settings,
      Consumer<Workbook> change) {
    try (workbook) {
      fill(workbook, Forms.sheet("survey", survey));
      if (!choices.isEmpty()) {
        fill(workbook, Forms.sheet("choices", choices));
      }
      if (!settings.isEmpty()) {
        fill(workbook, Forms.sheet("settings", settings));
      }
      change.accept(workbook);
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Workbook workbook, Sheet sheet) {
    var to = workbook.createSheet(sheet.name());
    for (Sheet.Row line : sheet.rows()) {
      var row = to.createRow(line.number() - 1);
      for (int i = 0; i < line.cells().size(); i++) {
        if (!line.cells().get(i).isEmpty()) {
          row.createCell(i).setCellValue(line.cells().get(i));
        }
      }
    }
  }

  static byte[] csv(String delimiter, String survey, String choices, String settings) {
    StringBuilder text = new StringBuilder();
    for (Sheet sheet :
        List.of(
            Forms.sheet("survey", survey),
            Forms.sheet("choices", choices),
            Forms.sheet("settings", settings))) {
      text.append(sheet.name()).append("\r\n");
      for (Sheet.Row row : sheet.rows()) {
        row.cells().forEach(c -> text.append(delimiter).append('"').append(c).append('"'));
        text.append("\r\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] encryptedXlsx() throws Exception {
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var parts = OPCPackage.open(new ByteArrayInputStream(plain(b -> {})));
          var out = encryptor.getDataStream(files)) {
        parts.save(out);
      }
      var bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] encryptedXls() {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      return xls(b -> {});
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  static byte[] word() throws IOException {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Not a form");
      var out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** The file with one part replaced. */
  static byte[] with(byte[] file, String part, byte[] content) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    parts.put(part, content);
    return zip(parts);
  }

  /** The text of one part of a file changed. */
  static byte[] changed(byte[] file, String part, String was, String is) throws IOException {
    return rewritten(file, part, text -> text.replace(was, is));
  }

  static byte[] rewritten(byte[] file, String part, UnaryOperator<String> change)
      throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(part)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          String changed = change.apply(text);
          if (changed.equals(text)) {
            throw new AssertionError(part + " did not change: " + text);
          }
          return with(file, part, changed.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    throw new AssertionError("no part " + part);
  }

  /** A sheet as programs other than Excel write it: texts inline, no places. */
  static byte[] inlineStrings() throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>");
    for (Sheet.Row row : Forms.sheet("survey", Forms.SURVEY).rows()) {
      xml.append("<x:row>");
      for (String cell : row.cells()) {
        xml.append("<x:c t=\"inlineStr\"><x:is><x:t>").append(cell).append("</x:t></x:is></x:c>");
      }
      xml.append("</x:row>");
    }
    xml.append("</x:sheetData></x:worksheet>");
    return with(
        plain(b -> {}),
        "xl/worksheets/sheet1.xml",
        xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The form with this many rows below it that have a format and nothing else. */
  static byte[] blankRows(int count, int cellsEach) throws IOException {
    StringBuilder rows = new StringBuilder(count * 30);
    for (int r = 100; r < count + 100; r++) {
      rows.append("<row r=\"").append(r).append("\" s=\"1\" customFormat=\"1\" ht=\"15\">");
      for (int c = 0; c < cellsEach; c++) {
        rows.append("<c r=\"").append((char) ('A' + c)).append(r).append("\" s=\"1\"/>");
      }
      rows.append("</row>");
    }
    rows.append("</sheetData>");
    return changed(plain(b -> {}), "xl/worksheets/sheet1.xml", "</sheetData>", rows.toString());
  }
}
