package sightline.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sightline.model.xlsform.FormReader;
import sightline.model.xlsform.Sheet;

/**
 * Workbooks of today, read as a stream: rows that only have a format pass by without taking room.
 * How much a small file may unfold to is limited, by the library for each part and here in sum.
 */
final class XlsxSheets {

  /** A million rows with a format and nothing else are up to about 150 MB. */
  private static final long MOST_UNFOLDED = 320L * 1024 * 1024;

  List<Sheet> read(Path file) throws FormRefused {
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var documents = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
      String kind = documents.isEmpty() ? "" : documents.getFirst().getContentType();
      if (!kind.endsWith("sheet.main+xml")
          && !kind.endsWith("template.main+xml")
          && !kind.endsWith("sheet.macroEnabled.main+xml")) {
        throw notASheet();
      }
      return sheets(new XSSFReader(parts));
    } catch (SAXException e) {
      throw e.getException() instanceof FormRefused refused ? refused : notASheet();
    } catch (IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
      // the library answers damage, other formats and bombs with failures of many kinds
      throw String.valueOf(e.getMessage()).contains("Zip bomb") ? unfoldsTooFar() : notASheet();
    }
  }

  private static FormRefused notASheet() {
    return FormRefused.file(
        "The file is no Excel workbook, or it is damaged.",
        "Open it in a spreadsheet program, save it as .xlsx, and try again.");
  }

  static FormRefused unfoldsTooFar() {
    return FormRefused.file(
        "The file unfolds to far more than a form holds, so it is not read.",
        "Copy the sheets survey, choices and settings into a new workbook.");
  }

  private static List<Sheet> sheets(XSSFReader workbook)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    long[] left = {MOST_UNFOLDED};
    var about = new XlsxBook();
    parse(counted(workbook.getWorkbookData(), left), about);
    var formats = new XlsxFormats();
    parse(counted(workbook.getStylesData(), left), formats);
    var strings = new XlsxStrings();
    parse(counted(workbook.getSharedStringsData(), left), strings);
    List<Sheet> sheets = new ArrayList<>();
    var each = workbook.getSheetIterator();
    while (each.hasNext()) {
      try (InputStream data = each.next()) {
        var gathered = new GatheredSheet(each.getSheetName());
        if (FormReader.SHEETS.contains(gathered.name().strip().toLowerCase(Locale.ROOT))) {
          var values = new ValuesOnly(new CountedStream(data, left));
          parse(values, new XlsxCells(gathered, strings, formats, about.from1904()));
        }
        sheets.add(gathered.sheet());
      }
    }
    return sheets;
  }

  /**
   * @param data null when the workbook has no such part
   */
  private static InputStream counted(InputStream data, long[] left) {
    return new CountedStream(data == null ? InputStream.nullInputStream() : data, left);
  }

  private static void parse(InputStream data, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var ahead = new PushbackInputStream(data);
    int first = ahead.read();
    if (first < 0) {
      return;
    }
    ahead.unread(first);
    try (ahead) {
      var reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(ahead));
    }
  }
}
