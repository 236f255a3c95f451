package sightline.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import sightline.model.xlsform.FormReader;
import sightline.model.xlsform.Sheet;

/** Workbooks of Excel 97 to 2003; and encrypted ones of any age, which lie in the same envelope. */
final class XlsSheets {

  List<Sheet> read(Path file) throws IOException, FormRefused {
    try (var files = new POIFSFileSystem(file.toFile(), true)) {
      if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw encrypted();
      }
      if (!files.getRoot().hasEntryCaseInsensitive("Workbook")
          && !files.getRoot().hasEntryCaseInsensitive("Book")) {
        throw FormRefused.file(
            "The file is no workbook: it is another kind of Office file.",
            "Choose an .xlsx, .xlsm or .xls file.");
      }
      try (var workbook = new HSSFWorkbook(files, false)) {
        return sheets(workbook);
      }
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (OldExcelFormatException e) {
      throw FormRefused.file(
          "The workbook was saved by a very old Excel.", "Save it as .xlsx and try again.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // the library answers damage with failures of many kinds
      throw FormRefused.damaged();
    }
  }

  static FormRefused encrypted() {
    return FormRefused.file(
        "The workbook is protected by a password.",
        "Save a copy without a password and try again.");
  }

  private static List<Sheet> sheets(HSSFWorkbook workbook) throws FormRefused {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      var sheet = workbook.getSheetAt(i);
      var gathered = new GatheredSheet(sheet.getSheetName());
      if (FormReader.SHEETS.contains(gathered.name().strip().toLowerCase(Locale.ROOT))) {
        sheet.getMergedRegions().forEach(r -> gathered.merged(r.formatAsString()));
        for (Row row : sheet) {
          for (Cell cell : row) {
            gathered.put(cell.getRowIndex() + 1, cell.getColumnIndex(), text(cell));
          }
        }
      }
      sheets.add(gathered.sheet());
    }
    return sheets;
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC ->
          CellNumber.text(
              Double.toString(cell.getNumericCellValue()),
              DateUtil.isCellDateFormatted(cell),
              false);
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case BLANK, FORMULA, _NONE -> "";
    };
  }
}
