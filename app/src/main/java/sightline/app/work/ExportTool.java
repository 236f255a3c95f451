package sightline.app.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import sightline.app.document.Questionnaire;
import sightline.app.document.WriteForm;
import sightline.model.tool.AuditTool;

/** Writes a question set as a file for people or other programs. */
public final class ExportTool {

  /** What a question set can be written as. */
  public enum As {
    YAML,
    XLSFORM,
    DOCX
  }

  private final KeepTools tools;
  private final Clock clock;

  public ExportTool(KeepTools tools, Clock clock) {
    this.tools = tools;
    this.clock = clock;
  }

  public void export(AuditTool tool, As format, Path out) throws ProblemException {
    var bytes = new ByteArrayOutputStream();
    try {
      switch (format) {
        case YAML -> bytes.write(tools.file(tool));
        case XLSFORM -> {
          if (WriteForm.tooLong(tool).isPresent()) {
            throw new ProblemException(
                new Problem.NotNow(
                    "A text or list of this question set is longer than a cell of a workbook can be. Export it as yaml."));
          }
          new WriteForm(clock.instant()).write(tool, bytes);
        }
        case DOCX -> new Questionnaire(clock.instant()).write(tool, bytes);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written to", e);
    }
    AtomicFile.write(out, bytes.toByteArray());
  }
}
