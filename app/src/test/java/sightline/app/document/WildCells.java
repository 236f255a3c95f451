package sightline.app.document;

import static sightline.app.document.WildFiles.changed;
import static sightline.app.document.WildFiles.plain;
import static sightline.app.document.WildFiles.survey;
import static sightline.model.xlsform.Forms.SURVEY;

import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;

/** Forms with odd cells: formulas, merged cells, numbers, hidden characters. */
final class WildCells {

  private final WildForms forms;

  WildCells(WildForms forms) {
    this.forms = forms;
  }

  void add() {
    cells();
  }

  private void cells() {
    forms.imports(
        "formulas with stored values",
        2,
        () ->
            plain(
                b -> {
                  var cell = b.getSheet("survey").getRow(2).getCell(2);
                  cell.setCellFormula("CONCATENATE(\"One person\",\" leads.\")");
                  b.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }));
    forms.refused(
        "a formula never worked out",
        "survey",
        3,
        "C",
        "never stored",
        () ->
            WildFiles.rewritten(
                plain(b -> b.getSheet("survey").getRow(2).getCell(2).setCellFormula("A1&B1")),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<f>[^<]*</f>)(<v>[^<]*</v>|<v/>)", "$1")));
    forms.refused(
        "a formula in error",
        "survey",
        3,
        "C",
        "error",
        () ->
            plain(
                b -> {
                  var cell = b.getSheet("survey").getRow(2).getCell(2);
                  cell.setCellFormula("1/0");
                  b.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }));
    forms.add(
        "a formula in xls",
        "xls",
        () ->
            WildFiles.xls(
                b -> {
                  var cell = b.getSheet("survey").getRow(2).getCell(2);
                  cell.setCellFormula("\"One\"&\" leads.\"");
                  b.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                }),
        new WildForms.Expected.Imports(2));
    forms.imports(
        "numbers and days as cells",
        2,
        () ->
            plain(
                b -> {
                  for (int i = 1; i <= 3; i++) {
                    b.getSheet("choices").getRow(i).getCell(3).setCellValue(3 - i);
                  }
                  var settings = b.getSheet("settings");
                  settings.getRow(1).getCell(2).setCellValue(3.0);
                  settings.getRow(0).createCell(3).setCellValue("effective_from");
                  var day = settings.getRow(1).createCell(3);
                  day.setCellValue(LocalDate.of(2026, 9, 1));
                  var style = b.createCellStyle();
                  style.setDataFormat(b.createDataFormat().getFormat("dd/mm/yyyy"));
                  day.setCellStyle(style);
                }));
    forms.refused(
        "merged names",
        "survey",
        4,
        "B",
        "no name",
        () ->
            plain(
                b -> {
                  var sheet = b.getSheet("survey");
                  sheet.getRow(3).removeCell(sheet.getRow(3).getCell(1));
                  sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
                }));
    forms.imports(
        "a merged heading beside the form",
        2,
        () ->
            plain(
                b -> {
                  b.getSheet("survey").getRow(0).createCell(8).setCellValue("for us");
                  b.getSheet("survey").addMergedRegion(CellRangeAddress.valueOf("I1:K1"));
                }));
    forms.refused(
        "a bell in a text",
        "survey",
        3,
        "C",
        "U+0007",
        () -> plain(b -> b.getSheet("survey").getRow(2).getCell(2).setCellValue("x_x0007_y")));
    forms.refused(
        "a text turned round",
        "survey",
        3,
        "C",
        "U+202E",
        () -> survey(SURVEY.replace("One person", "One \u202eperson")));
    forms.refused(
        "a label like a book",
        "survey",
        3,
        "C",
        "longer than 4000",
        () -> survey(SURVEY.replace("One person leads.", "word ".repeat(900))));
    forms.refused(
        "a note far to the right",
        "survey",
        3,
        "BYD",
        "far to the right",
        () -> plain(b -> b.getSheet("survey").getRow(2).createCell(2005).setCellValue("x")));
    forms.imports(
        "rich text",
        2,
        () ->
            changed(
                plain(b -> {}),
                "xl/sharedStrings.xml",
                "<t>One person leads.</t>",
                "<r><rPr><b/></rPr><t>One</t></r><r><t> person leads.</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"));
    forms.imports(
        "a sheet of sums beside the form",
        2,
        () -> plain(b -> b.createSheet("sums").createRow(0).createCell(0).setCellFormula("1+1")));
    forms.imports("a hundred thousand formatted rows", 2, () -> WildFiles.blankRows(100_000, 3));
  }
}
