package sightline.model.toolbench;

import java.util.List;
import sightline.model.tool.AuditTool;
import sightline.model.tool.ToolReader;
import sightline.model.tool.ToolReading;

/** What became of publishing a draft. */
public sealed interface Publishing {

  /**
   * The file of the published version; from now on it is never changed, only followed.
   *
   * @param tool as read back from that file, its ref pinning the bytes
   */
  record Done(AuditTool tool, byte[] file, List<DraftProblem> warnings) implements Publishing {
    public Done {
      warnings = List.copyOf(warnings);
    }
  }

  /** There are errors. */
  record Refused(List<DraftProblem> problems) implements Publishing {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  static Publishing of(ToolDraft draft) {
    byte[] file = DraftFile.of(draft.tool());
    List<DraftProblem> problems = DraftCheck.of(draft.tool());
    return switch (new ToolReader().read(file)) {
      case ToolReading.Read read -> new Done(read.tool(), file, problems);
      case ToolReading.Unreadable u -> new Refused(problems);
    };
  }
}
