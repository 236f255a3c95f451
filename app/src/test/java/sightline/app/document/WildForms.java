package sightline.app.document;

import static sightline.app.document.WildFiles.changed;
import static sightline.app.document.WildFiles.csv;
import static sightline.app.document.WildFiles.plain;
import static sightline.app.document.WildFiles.survey;
import static sightline.app.document.WildFiles.with;
import static sightline.app.document.WildFiles.xlsx;
import static sightline.model.xlsform.Forms.CHOICES;
import static sightline.model.xlsform.Forms.SETTINGS;
import static sightline.model.xlsform.Forms.SURVEY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The corpus: each file with what must become of it. */
final class WildForms {

  /** What must become of a file. */
  sealed interface Expected {
    /** It becomes a tool with so many questions. */
    record Imports(int questions) implements Expected {}

    /**
     * @param column the letters
     */
    record RefusedAt(String sheet, int row, String column, String message) implements Expected {}

    record RefusedWhole(String message) implements Expected {}
  }

  record Wild(String name, String ending, WildFiles.Making making, Expected expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final String GROUP = "type | name | label | relevant\nbegin_group | g | G |\n";

  private final Map<String, Wild> all = new LinkedHashMap<>();

  static List<Wild> all() {
    WildForms forms = new WildForms();
    forms.sound();
    new WildSlips(forms).add();
    new WildCells(forms).add();
    forms.noForms();
    forms.hostile();
    return List.copyOf(forms.all.values());
  }

  void add(String name, String ending, WildFiles.Making making, Expected expected) {
    if (all.putIfAbsent(name, new Wild(name, ending, making, expected)) != null) {
      throw new AssertionError("twice: " + name);
    }
  }

  void imports(String name, int questions, WildFiles.Making making) {
    add(name, "xlsx", making, new Expected.Imports(questions));
  }

  void refused(
      String name, String sheet, int row, String column, String message, WildFiles.Making making) {
    add(name, "xlsx", making, new Expected.RefusedAt(sheet, row, column, message));
  }

  void whole(String name, String ending, String message, WildFiles.Making making) {
    add(name, ending, making, new Expected.RefusedWhole(message));
  }

  private void sound() {
    Expected two = new Expected.Imports(2);
    imports("plain xlsx", 2, () -> plain(b -> {}));
    add("plain xls", "xls", () -> WildFiles.xls(b -> {}), two);
    add("xlsx called xls", "xls", () -> plain(b -> {}), two);
    add("xlsm", "xlsm", WildFiles::xlsm, two);
    add("csv", "csv", () -> csv(",", SURVEY, CHOICES, SETTINGS), two);
    add("csv with semicolons", "csv", () -> csv(";", SURVEY, CHOICES, SETTINGS), two);
    add(
        "csv in UTF-16 with tabs",
        "csv",
        () ->
            ("\uFEFF" + new String(csv("\t", SURVEY, CHOICES, SETTINGS), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_16LE),
        two);
    add(
        "csv in Windows-1252",
        "csv",
        () ->
            new String(
                    csv(",", SURVEY.replace("Leadership", "Caf\u00e9"), CHOICES, SETTINGS),
                    StandardCharsets.UTF_8)
                .getBytes(Charset.forName("windows-1252")),
        two);
    imports("texts inline, no places", 2, WildFiles::inlineStrings);
    imports("no settings", 2, () -> xlsx(SURVEY, CHOICES, ""));
    imports(
        "sheet names in capitals with blanks",
        2,
        () ->
            plain(
                b -> {
                  b.setSheetName(0, "Survey ");
                  b.setSheetName(1, "CHOICES");
                }));
    imports("headings in row 4", 2, () -> survey("\n \n \n" + SURVEY).clone());
    imports("blank rows between", 2, () -> survey(SURVEY.replace("\n", "\n||||\n")));
    imports(
        "older spelling",
        2,
        () ->
            xlsx(
                SURVEY
                    .replace("begin_group", "begin group")
                    .replace("select_one", "select one")
                    .replace("relevant", "relevance"),
                CHOICES.replace("list_name", "list name"),
                SETTINGS));
    imports(
        "hard blanks from a web page",
        2,
        () -> survey(SURVEY.replace("select_one met", "select_one\u00a0met")));
    imports(
        "two languages",
        1,
        () ->
            survey(
                "type | name | label::English (en) | label::Cymraeg (cy) | hint::English (en)\n"
                    + "begin_group | g | G | G |\nselect_one met | q | One. | Un. | Look.\nend_group"));
    imports(
        "columns of other programs",
        2,
        () ->
            survey(
                SURVEY
                    .replace("| hint", "| hint | appearance | media::image | body::x | $kuid")
                    .replace("| Ask who.", "| Ask who. | minimal | a.png | y | k1")));
    imports(
        "rows the device fills",
        2,
        () ->
            survey(
                SURVEY.replaceFirst("\n", "\nstart | start |\nusername | u |\ncalculate | c |\n")));
    imports("questions in no group", 1, () -> survey("type|name|label\nselect_one met|q|One."));
    imports("five levels", 1, () -> survey(nested(5)));
    imports(
        "a thousand questions",
        1000,
        () ->
            survey(
                GROUP
                    + IntStream.range(0, 1000)
                        .mapToObj(i -> "select_one met | q" + i + " | Question " + i + ".")
                        .collect(Collectors.joining("\n"))
                    + "\nend_group"));
    imports(
        "two hundred other columns",
        2,
        () ->
            survey(
                SURVEY.replace(
                    "| hint",
                    "| hint"
                        + IntStream.range(0, 200)
                            .mapToObj(i -> "| other" + i)
                            .collect(Collectors.joining()))));
  }

  static String nested(int levels) {
    return "type | name | label\n"
        + IntStream.range(0, levels)
            .mapToObj(i -> "begin_group | g" + i + " | G " + i)
            .collect(Collectors.joining("\n"))
        + "\nselect_one met | q | One.\n"
        + "end_group\n".repeat(levels);
  }

  private void noForms() {
    whole("nothing", "xlsx", "empty", () -> new byte[0]);
    whole(
        "a text called xlsx",
        "xlsx",
        "no workbook",
        () -> "hello".getBytes(StandardCharsets.UTF_8));
    whole(
        "a web page called xls",
        "xls",
        "no workbook",
        () ->
            "<html><table><tr><td>type</td></tr></table></html>".getBytes(StandardCharsets.UTF_8));
    whole(
        "XML of 2003 called xls",
        "xls",
        "no workbook",
        () ->
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                .getBytes(StandardCharsets.UTF_8));
    whole(
        "a PDF called xlsx",
        "xlsx",
        "no workbook",
        () -> "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    whole("a Word document", "xlsx", "no Excel workbook", WildFiles::word);
    whole(
        "any zip",
        "xlsx",
        "no Excel workbook",
        () -> WildFiles.zip(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8))));
    whole(
        "an OpenDocument sheet",
        "xlsx",
        "no Excel workbook",
        () ->
            WildFiles.zip(
                Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet"
                        .getBytes(StandardCharsets.UTF_8))));
    whole(
        "a binary workbook",
        "xlsb",
        "no Excel workbook",
        () ->
            changed(
                plain(b -> {}),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
    whole("a workbook cut short", "xlsx", "no Excel workbook", () -> half(plain(b -> {})));
    whole("an old workbook cut short", "xls", "damaged", () -> half(WildFiles.xls(b -> {})));
    whole(
        "a very old workbook",
        "xls",
        "very old",
        () -> new byte[] {9, 0, 4, 0, 0, 0, 16, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    whole("an encrypted workbook", "xlsx", "password", WildFiles::encryptedXlsx);
    whole("an encrypted old workbook", "xls", "password", WildFiles::encryptedXls);
    whole("bytes called csv", "csv", "no text", () -> new byte[] {'a', 0, 1, 2, 0, 'b'});
    add(
        "csv with a quote left open",
        "csv",
        () -> "type,name,label\nnote,n,\"never closed\nnote,m,M\n".getBytes(StandardCharsets.UTF_8),
        new Expected.RefusedAt("survey", 2, "A", "quote"));
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  private void hostile() {
    whole(
        "texts that unfold",
        "xlsx",
        "unfolds",
        () -> with(plain(b -> {}), "xl/sharedStrings.xml", unfolding("sst", "si")));
    whole(
        "a sheet that unfolds",
        "xlsx",
        "unfolds",
        () -> with(plain(b -> {}), "xl/worksheets/sheet1.xml", unfolding("worksheet", "row")));
    whole(
        "entities that unfold",
        "xlsx",
        "no Excel workbook",
        () ->
            with(
                plain(b -> {}),
                "xl/sharedStrings.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&c;</t></si></sst>")
                    .getBytes(StandardCharsets.UTF_8)));
    whole(
        "a file of this computer asked for",
        "xlsx",
        "no Excel workbook",
        () ->
            with(
                plain(b -> {}),
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"
                    .getBytes(StandardCharsets.UTF_8)));
    refused(
        "more rows than a form has",
        "survey",
        50_002,
        "A",
        "far beyond",
        () -> {
          StringBuilder rows = new StringBuilder();
          for (int r = 6; r < 60_000; r++) {
            rows.append("<row r=\"").append(r).append("\"><c r=\"A").append(r);
            rows.append("\"><v>").append(r * 7919L % 100_003).append("</v></c></row>");
          }
          return changed(
              plain(b -> {}), "xl/worksheets/sheet1.xml", "</sheetData>", rows + "</sheetData>");
        });
    add(
        "a csv of commas",
        "csv",
        () -> ("type,name,label\n" + ",".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8),
        new Expected.RefusedAt("survey", 1, "A", "no question"));
  }

  /** 100 MB that deflate to nearly nothing. */
  private static byte[] unfolding(String root, String element) {
    byte[] start =
        ("<" + root + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
            .getBytes(StandardCharsets.UTF_8);
    byte[] once = ("<" + element + "/>").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[100 * 1024 * 1024];
    System.arraycopy(start, 0, all, 0, start.length);
    for (int at = start.length; at < all.length; at++) {
      all[at] = once[(at - start.length) % once.length];
    }
    return all;
  }
}
