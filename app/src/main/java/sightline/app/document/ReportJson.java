package sightline.app.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import sightline.model.report.Block;
import sightline.model.report.Cell;
import sightline.model.report.Fact;
import sightline.model.report.Mark;
import sightline.model.report.Report;
import sightline.model.report.Section;

/**
 * A report as JSON, for programs. Field names are those of the model; absent values are left out.
 */
final class ReportJson {

  private final Instant created;

  ReportJson(Instant created) {
    this.created = created;
  }

  void write(Report report, OutputStream out) throws IOException {
    var json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    var indent = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent));
    json.writeStartObject();
    json.writeStringField("reportId", report.reportId());
    json.writeStringField("created", created.toString());
    json.writeStringField("title", report.title());
    json.writeStringField("subtitle", report.subtitle());
    writeFacts(json, "facts", report.facts());
    json.writeArrayFieldStart("sections");
    for (var section : report.sections()) {
      writeSection(json, section);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void writeSection(JsonGenerator json, Section section) throws IOException {
    json.writeStartObject();
    json.writeStringField("heading", section.heading());
    json.writeNumberField("level", section.level());
    json.writeArrayFieldStart("blocks");
    for (var block : section.blocks()) {
      json.writeStartObject();
      writeBlock(json, block);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeBlock(JsonGenerator json, Block block) throws IOException {
    switch (block) {
      case Block.Paragraph paragraph -> {
        json.writeStringField("block", "paragraph");
        json.writeStringField("text", paragraph.text());
        json.writeStringField("tone", paragraph.tone().code());
      }
      case Block.Figures figures -> writeFigures(json, figures);
      case Block.Table table -> writeTable(json, table);
      case Block.Heatmap heatmap -> writeHeatmap(json, heatmap);
      case Block.Bullets bullets -> {
        json.writeStringField("block", "bullets");
        writeStrings(json, "points", bullets.points());
      }
      case Block.Quote quote -> {
        json.writeStringField("block", "quote");
        json.writeStringField("text", quote.text());
        json.writeStringField("by", quote.by());
      }
      case Block.Statement statement -> {
        json.writeStringField("block", "statement");
        json.writeStringField("text", statement.text());
        writeFacts(json, "signatures", statement.signatures());
      }
    }
  }

  private static void writeFigures(JsonGenerator json, Block.Figures figures) throws IOException {
    json.writeStringField("block", "figures");
    json.writeArrayFieldStart("figures");
    for (var figure : figures.figures()) {
      json.writeStartObject();
      json.writeStringField("value", figure.value());
      json.writeStringField("label", figure.label());
      json.writeStringField("note", figure.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTable(JsonGenerator json, Block.Table table) throws IOException {
    json.writeStringField("block", "table");
    json.writeStringField("caption", table.caption());
    json.writeArrayFieldStart("columns");
    for (var column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("header", column.header());
      json.writeStringField("kind", column.kind().code());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (var row : table.rows()) {
      json.writeStartArray();
      for (var cell : row) {
        writeCell(json, cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringField("alternative", table.alternative());
  }

  private static void writeCell(JsonGenerator json, Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", cell.text());
    if (cell.number().isPresent()) {
      json.writeNumberField("number", cell.number().get());
    }
    if (cell.date().isPresent()) {
      json.writeStringField("date", cell.date().get().toString());
    }
    if (cell.mark().isPresent()) {
      writeMark(json, cell.mark().get());
    }
    json.writeStringField("tone", cell.tone().code());
    json.writeEndObject();
  }

  private static void writeHeatmap(JsonGenerator json, Block.Heatmap heatmap) throws IOException {
    json.writeStringField("block", "heatmap");
    json.writeStringField("caption", heatmap.caption());
    json.writeStringField("rowHeader", heatmap.rowHeader());
    writeStrings(json, "rowLabels", heatmap.rowLabels());
    writeStrings(json, "columnLabels", heatmap.columnLabels());
    json.writeArrayFieldStart("cells");
    for (var row : heatmap.cells()) {
      json.writeStartArray();
      for (var cell : row) {
        json.writeStartObject();
        writeMark(json, cell.mark());
        json.writeStringField("figure", cell.figure());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("legend");
    for (var key : heatmap.legend()) {
      json.writeStartObject();
      writeMark(json, key.mark());
      json.writeStringField("meaning", key.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("alternative", heatmap.alternative());
  }

  private static void writeMark(JsonGenerator json, Mark mark) throws IOException {
    json.writeObjectFieldStart("mark");
    json.writeStringField("role", mark.role().code());
    json.writeStringField("letter", mark.letter());
    json.writeStringField("word", mark.word());
    json.writeEndObject();
  }

  private static void writeFacts(JsonGenerator json, String name, List<Fact> facts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var fact : facts) {
      json.writeStartObject();
      json.writeStringField("label", fact.label());
      json.writeStringField("value", fact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
