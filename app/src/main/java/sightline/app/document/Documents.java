package sightline.app.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import sightline.model.report.Block;
import sightline.model.report.Report;

/**
 * Writes reports as files. The same report, format and time give the same bytes on one version of
 * the program, whoever writes it: no author, user or machine name goes into a file.
 *
 * <p>Streams are written and flushed, never closed; putting a file in its place whole is the
 * caller's work. Nothing is read from outside the program.
 */
public final class Documents {

  private final Instant created;

  /**
   * @param created the time a file names as that of its making
   */
  public Documents(Instant created) {
    this.created = created;
  }

  /**
   * @throws IOException if the stream cannot be written
   */
  public void write(Report report, Format format, OutputStream out) throws IOException {
    var clean = new TextPass(CleanText::clean).over(report);
    switch (format) {
      case WORD -> new WordDocument(created).write(clean, out);
      case PDF -> new PdfDocument(created).write(clean, out);
      case WORKBOOK -> new Workbook(created).write(clean, out);
      case CSV -> new Csv().write(clean, out);
      case JSON -> new ReportJson(created).write(clean, out);
    }
    out.flush();
  }

  /**
   * One table as CSV: its header line, then its rows, nothing else.
   *
   * @throws IOException if the stream cannot be written
   */
  public void writeCsv(Block.Table table, OutputStream out) throws IOException {
    new Csv().write(new TextPass(CleanText::clean).over(table), out);
    out.flush();
  }
}
