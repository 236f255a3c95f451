package sightline.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.document.DocumentFiles.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import sightline.model.report.Block;
import sightline.model.report.Block.Column;
import sightline.model.report.Cell;
import sightline.model.report.Report;

class FormatsTest {

  @Test
  void pdfIsTaggedAndSaysItsTitleAndLanguage() throws IOException {
    try (var pdf = Loader.loadPDF(write(SampleReports.section11(), Format.PDF))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Section 11 summary");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(DocumentFiles.CREATED);
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<pdfuaid:part>1</pdfuaid:part>");
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("At a glance");

      var kinds = new HashSet<String>();
      addKinds(catalog.getStructureTreeRoot(), kinds);
      assertThat(kinds).contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI");
    }
  }

  private static void addKinds(PDStructureNode node, HashSet<String> kinds) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        addKinds(element, kinds);
      }
    }
  }

  @Test
  void pdfHoldsAllItsFonts() throws IOException {
    var report = SampleReports.filledWith("Łódź, emoji 🙂, العربية");
    try (var pdf = Loader.loadPDF(write(report, Format.PDF))) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("SourceSans3");
        }
      }
    }
    assertThat(DocumentFiles.pdfText(write(report, Format.PDF)).replaceAll("\\s+", " "))
        .contains(
            "Łódź", "[slightly smiling face]", "[text in arabic letters: see the Word document]");
  }

  @Test
  void aWideHeatmapLiesAcrossThePageInPdfAndWord() throws IOException {
    var report = SampleReports.section11();
    try (var pdf = Loader.loadPDF(write(report, Format.PDF))) {
      var across = new ArrayList<Boolean>();
      pdf.getPages()
          .forEach(p -> across.add(p.getMediaBox().getWidth() > p.getMediaBox().getHeight()));
      assertThat(across).containsExactly(false, true, true, true, false);
    }
    try (var word = word(report)) {
      var turns = new ArrayList<STPageOrientation.Enum>();
      for (var paragraph : word.getParagraphs()) {
        var properties = paragraph.getCTP().getPPr();
        if (properties != null && properties.isSetSectPr()) {
          turns.add(properties.getSectPr().getPgSz().getOrient());
        }
      }
      turns.add(word.getDocument().getBody().getSectPr().getPgSz().getOrient());
      assertThat(turns)
          .containsExactly(
              STPageOrientation.PORTRAIT, STPageOrientation.LANDSCAPE, STPageOrientation.PORTRAIT);
    }
  }

  @Test
  void wordHasRealHeadingsPageNumbersAndRepeatedTableHeaders() throws IOException {
    try (var word = word(SampleReports.section11())) {
      var headings =
          word.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())).toList();
      assertThat(headings.getFirst().getText()).isEqualTo("At a glance");
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText())
          .contains("PAGE", "NUMPAGES");
      var table =
          word.getTables().stream()
              .filter(t -> t.getCTTbl().getTblPr().isSetTblCaption())
              .findFirst()
              .orElseThrow();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getCTTbl().getTblPr().getTblDescription().getVal()).contains("justice");
      assertThat(table.getRow(1).getCell(5).getText()).contains("M").contains("Met, 12 of 12");
      assertThat(table.getRow(1).getCell(5).getColor()).isEqualTo("DCEFE3");
    }
  }

  private static XWPFDocument word(Report report) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(write(report, Format.WORD)));
  }

  @Test
  void workbookHoldsTypedCellsAndNoFormula() throws IOException {
    try (var workbook = workbook(SampleReports.section11())) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Report");
      var sheet = workbook.getSheet("Returns by sector");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F6");
      var row = sheet.getRow(1);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.92);
      assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0%");
      assertThat(row.getCell(4).getLocalDateTimeCellValue().toLocalDate())
          .hasToString("2026-10-28");
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("M Met, 12 of 12");
      var heat = workbook.getSheetAt(2);
      assertThat(heat.getRow(1).getCell(1).getStringCellValue()).matches("[MPN] [0-4]/4");
      assertThat(heat.getRow(0).getLastCellNum()).isEqualTo((short) 35);
    }
  }

  @Test
  void workbookKeepsFormulaLikeTextAsText() throws IOException {
    try (var workbook = workbook(SampleReports.filledWith("=1+1"))) {
      for (var sheet : workbook) {
        for (var row : sheet) {
          row.forEach(
              cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                if (cell.getStringCellValue().startsWith("=")) {
                  assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
              });
        }
      }
    }
  }

  @Test
  void workbookKeepsTextThatLooksLikeAnEscape() throws IOException {
    try (var workbook = workbook(SampleReports.filledWith("_x0041_"))) {
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("_x0041_");
    }
  }

  private static XSSFWorkbook workbook(Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(report, Format.WORKBOOK)));
  }

  @Test
  void csvBeginsWithAMarkAndHasEquallyLongLines() {
    byte[] file = write(SampleReports.section11(), Format.CSV);

    assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF").endsWith("\r\n");
    assertThat(DocumentFiles.csvLines(file)).extracting(List::size).containsOnly(35);
  }

  @Test
  void csvPutsAnApostropheBeforeWhatCouldBeAFormulaButNotBeforeNumbers() throws IOException {
    var rows = new ArrayList<List<Cell>>();
    for (var text : List.of("=1", "+1", "-1", "@a", "\ta", "\ra", "a=1")) {
      rows.add(List.of(Cell.of(text)));
    }
    rows.add(List.of(Cell.of(-3)));
    var table = new Block.Table("T", List.of(Column.text("-h", 1)), rows, "");
    var out = new ByteArrayOutputStream();

    new Documents(DocumentFiles.CREATED).writeCsv(table, out);

    assertThat(DocumentFiles.csvLines(out.toByteArray()))
        .extracting(List::getFirst)
        .containsExactly("'-h", "'=1", "'+1", "'-1", "'@a", "'\ta", "'\na", "a=1", "-3");
  }

  @Test
  void invisibleCharactersThatDeceiveAreShownOrTaken() {
    assertThat(CleanText.clean("a\u202Eb\u0000c\uD800d\u200Be\r\nf\u2028g\u200D"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDde\nf\ng\u200D");
  }

  @Test
  void spreadsheetsShowNumbersAsTheReportWritesThem() {
    assertThat(NumberShape.of(new BigDecimal("57.50"), "57.50").orElseThrow().format())
        .isEqualTo("0.00");
    assertThat(NumberShape.of(new BigDecimal("1204"), "1,204").orElseThrow().format())
        .isEqualTo("#,##0");
    assertThat(NumberShape.of(new BigDecimal("-3"), "-3 days").orElseThrow().format())
        .isEqualTo("0\" days\";-0\" days\"");
    assertThat(NumberShape.of(new BigDecimal("3"), "3 of 4")).isEqualTo(Optional.empty());
    assertThat(NumberShape.of(new BigDecimal("7"), "75")).isEqualTo(Optional.empty());
  }
}
