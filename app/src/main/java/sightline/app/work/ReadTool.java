package sightline.app.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sightline.app.document.ReadForm;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolProblem;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;
import sightline.model.xlsform.FormProblem;
import sightline.model.xlsform.FormReading;

/** Reads a question set from a file: a tool file in YAML or JSON, or an XLSForm. */
public final class ReadTool {

  /** Something wrong or doubtful, where the file has it. */
  public sealed interface Slip {
    record OfFile(ToolProblem problem) implements Slip {}

    record OfForm(FormProblem problem) implements Slip {}

    default String inWords() {
      return switch (this) {
        case OfFile f -> f.problem.inWords();
        case OfForm f -> f.problem.inWords();
      };
    }
  }

  /** What became of reading. */
  public sealed interface Reading {

    /**
     * @param file the tool as a tool file
     */
    record Read(AuditTool tool, byte[] file, List<Slip> warnings) implements Reading {}

    record Refused(List<Slip> problems) implements Reading {}
  }

  /**
   * @param language of a form in several languages; empty for its default
   */
  public Reading read(Path file, Optional<String> language) throws ProblemException {
    try {
      if (ReadForm.isForm(file)) {
        return form(new ReadForm().read(file, language));
      }
      byte[] bytes = Files.readAllBytes(file);
      return switch (new ToolReader().read(bytes)) {
        case ToolReading.Read read -> new Reading.Read(read.tool(), bytes, ofFile(read.warnings()));
        case ToolReading.Unreadable bad -> new Reading.Refused(ofFile(bad.problems()));
      };
    } catch (IOException e) {
      throw new ProblemException(new Problem.CannotRead("The file " + file + " cannot be read."));
    }
  }

  private static Reading form(FormReading reading) {
    return switch (reading) {
      case FormReading.Read read ->
          new Reading.Read(read.tool(), read.file(), ofForm(read.warnings()));
      case FormReading.Refused bad -> new Reading.Refused(ofForm(bad.problems()));
    };
  }

  private static List<Slip> ofFile(List<ToolProblem> problems) {
    return problems.stream().<Slip>map(Slip.OfFile::new).toList();
  }

  private static List<Slip> ofForm(List<FormProblem> problems) {
    return problems.stream().<Slip>map(Slip.OfForm::new).toList();
  }
}
