package sightline.model.tool;

import java.util.List;

/** What became of reading a tool file. */
public sealed interface ToolReading {

  /** The file is a tool; warnings are for its author and keep nobody from using it. */
  record Read(AuditTool tool, List<ToolProblem> warnings) implements ToolReading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The file cannot be used. Every problem found is listed, in the order of the file, warnings
   * among them.
   */
  record Unreadable(List<ToolProblem> problems) implements ToolReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
