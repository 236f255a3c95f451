package sightline.model.tool;

import java.util.List;

/** What became of reading a file of local questions. */
public sealed interface LocalQuestionsReading {

  /** For {@link AuditTool#asked}; warnings are for their author. */
  record Read(List<Question> questions, List<ToolProblem> warnings)
      implements LocalQuestionsReading {
    public Read {
      questions = List.copyOf(questions);
      warnings = List.copyOf(warnings);
    }
  }

  /** Every problem found, in the order of the file, warnings among them. */
  record Unreadable(List<ToolProblem> problems) implements LocalQuestionsReading {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
