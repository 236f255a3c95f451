package sightline.model.xlsform;

import java.util.List;
import sightline.model.tool.AuditTool;

/** What became of reading a form. */
public sealed interface FormReading {

  /**
   * The form is a tool.
   *
   * @param file the tool as a tool file; the tool's digest is that of these bytes
   * @param warnings what was left out or filled in, for its author to look at
   */
  record Read(AuditTool tool, byte[] file, List<FormProblem> warnings) implements FormReading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The form cannot be used.
   *
   * @param problems every one found, in the order of the sheets; at least one
   */
  record Refused(List<FormProblem> problems) implements FormReading {
    public Refused {
      problems = List.copyOf(problems);
    }

    public static Refused file(String message, String remedy) {
      return new Refused(List.of(new FormProblem(new FormPlace.InFile(), message, remedy)));
    }
  }
}
