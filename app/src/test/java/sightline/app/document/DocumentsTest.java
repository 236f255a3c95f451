package sightline.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static sightline.app.document.DocumentFiles.csvText;
import static sightline.app.document.DocumentFiles.figures;
import static sightline.app.document.DocumentFiles.pdfText;
import static sightline.app.document.DocumentFiles.wordText;
import static sightline.app.document.DocumentFiles.workbookText;
import static sightline.app.document.DocumentFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sightline.model.report.Report;

class DocumentsTest {

  static Stream<Report> reports() {
    return Stream.of(
        SampleReports.section11(), SampleReports.longTable(400), SampleReports.filledWith("17 x"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void showsTheSameFiguresInEveryFormat(Report report) throws IOException {
    var expected = figures(report.plainText());

    assertThat(expected).isNotEmpty();
    assertThat(figures(wordText(write(report, Format.WORD)))).isEqualTo(expected);
    assertThat(figures(csvText(write(report, Format.CSV)))).isEqualTo(expected);
    assertThat(figures(workbookText(write(report, Format.WORKBOOK)))).containsAll(expected);
    assertThat(figures(pdfText(write(report, Format.PDF)))).containsAll(expected);
  }

  @Test
  void addsOnlyPageNumbersToThePdf() throws IOException {
    var report = SampleReports.section11();
    String text = pdfText(write(report, Format.PDF)).replaceAll("Page \\d+ of \\d+", "");

    assertThat(figures(text)).isEqualTo(figures(report.plainText()));
  }

  @Test
  void jsonHoldsEveryTextOfTheReport() throws IOException {
    var report = SampleReports.section11();
    var json = new ObjectMapper().readTree(write(report, Format.JSON));
    var all = new StringBuilder();
    collect(json.get("title"), all);
    collect(json.get("subtitle"), all);
    collect(json.get("facts"), all);
    for (var section : json.get("sections")) {
      collect(section.get("heading"), all);
      for (var block : section.get("blocks")) {
        collect(block, all);
      }
    }

    assertThat(figures(all.toString())).containsAll(figures(report.plainText()));
    assertThat(json.at("/sections/1/blocks/0/rows/0/3/number").decimalValue()).isEqualTo("92");
    assertThat(json.at("/sections/1/blocks/0/rows/0/4/date").asText()).isEqualTo("2026-10-28");
  }

  private static void collect(JsonNode node, StringBuilder all) {
    if (node.isValueNode()) {
      all.append(node.asText()).append('\n');
    } else {
      node.forEach(child -> collect(child, all));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void givesTheSameBytesTwice(Format format) {
    var report = SampleReports.section11();

    assertThat(write(report, format)).isEqualTo(write(report, format));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void leavesTheStreamOpen(Format format) throws IOException {
    var closed = new boolean[1];
    var out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    new Documents(DocumentFiles.CREATED).write(SampleReports.filledWith("a"), format, out);

    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void namesNobody(Format format) {
    String file =
        new String(write(SampleReports.longTable(1), format), StandardCharsets.ISO_8859_1);

    assertThat(file).doesNotContain(System.getProperty("user.home") + "/");
    assertThat(file).doesNotContain("<dc:creator>A", "/Author");
  }

  @Test
  void knowsTheFormatByTheEndingOfTheFileName() {
    assertThat(Format.ofFileName("Summary 2026.PDF")).isEqualTo(new FormatChoice.Known(Format.PDF));
    assertThat(Format.ofFileName("a.b.docx")).isEqualTo(new FormatChoice.Known(Format.WORD));
  }

  @Test
  void saysWhatToDoWhenTheEndingIsUnknown() {
    var choice = Format.ofFileName("summary.odt");

    assertThat(choice).isInstanceOf(FormatChoice.Unknown.class);
    assertThat(((FormatChoice.Unknown) choice).message())
        .contains("\".odt\"")
        .contains(".docx, .pdf, .xlsx, .csv or .json");
    assertThat(((FormatChoice.Unknown) Format.ofFileName("summary")).message())
        .contains("no ending");
  }

  static List<String> hostileTexts() {
    return List.of(
        "",
        " ",
        "=HYPERLINK(\"http://a.invalid\",\"x\")",
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "<script>alert(1)</script><img src=\"http://a.invalid/x.png\"/>",
        "</td></table>&amp;&#60;b&#62; ]]> <!-- ",
        "url(http://a.invalid/) \\ { } ; }",
        "safe\u202Etxt.exe\u202C \u2066inside\u2069 \u200Fmark",
        "nul\u0000 bell\u0007 escape\u001B delete\u007F high\uD800 low\uDC00 not\uFFFE",
        "emoji 🙂 family 👩‍👩‍👧 flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 wave 👋🏽",
        "العربية עברית 中文 Українська Łódź Ðạ",
        "_x0041_ _x000D_",
        "line one\nline two\r\nline three\u2028line four",
        "long".repeat(1_500),
        "many words ".repeat(700));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void writesAnyTextInEveryFormat(String text) throws IOException {
    var report = SampleReports.filledWith(text);
    String clean = CleanText.line(text);

    assertThat(wordText(write(report, Format.WORD))).contains(clean);
    assertThat(pdfText(write(report, Format.PDF))).contains("In words:").doesNotContain("\u202E");
    assertThat(write(report, Format.WORKBOOK)).isNotEmpty();
    assertThat(csvText(write(report, Format.CSV))).contains(clean);
    var json = new ObjectMapper().readTree(write(report, Format.JSON));
    assertThat(json.at("/sections/0/heading").asText()).isEqualTo(clean);
  }

  @Test
  void writesRandomTextInEveryFormat() {
    var random = new Random(20261104);
    for (int i = 0; i < 12; i++) {
      var text = new StringBuilder();
      for (int n = 0; n < 60; n++) {
        text.appendCodePoint(random.nextInt(n % 3 == 0 ? 0x11_0000 : 0x300));
      }
      for (var format : Format.values()) {
        assertThat(write(SampleReports.filledWith(text.toString()), format)).isNotEmpty();
      }
    }
  }

  /** For looking at: writes the sample in every format to the folder named by the property. */
  @Test
  void writesTheSampleAsFiles(@TempDir Path temporary) throws IOException {
    String wish = System.getProperty("sightline.samples");
    Path folder = wish == null ? temporary : Files.createDirectories(Path.of(wish));
    for (var format : Format.values()) {
      var file = folder.resolve("section-11-summary." + format.ending());
      try (var out = Files.newOutputStream(file)) {
        new Documents(DocumentFiles.CREATED).write(SampleReports.section11(), format, out);
      }
      assertThat(file).isNotEmptyFile();
    }
  }
}
