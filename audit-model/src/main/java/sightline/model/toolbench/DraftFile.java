package sightline.model.toolbench;

import java.util.List;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;
import sightline.model.tool.ToolForm;
import sightline.model.tool.ToolWriter;

/** The file a draft becomes, complete or not. */
public final class DraftFile {
  private DraftFile() {}

  /** The same draft always gives the same bytes; what is not written yet is an empty text. */
  public static byte[] of(AuditTool draft) {
    List<Standard> standards =
        draft.standards().stream()
            .map(s -> s.withQuestions(s.questions().stream().map(q -> writable(draft, q)).toList()))
            .toList();
    return new ToolWriter()
        .write(
            new ToolForm(draft)
                .standards(standards)
                .translations(
                    draft.translations().stream().map(t -> t.of(draft.translatable())).toList())
                .made());
  }

  private static Question writable(AuditTool draft, Question question) {
    QuestionForm form = new QuestionForm(question);
    boolean known = draft.scales().stream().anyMatch(s -> s.id().equals(question.scale()));
    if (!known) {
      form.scale(draft.scales().getFirst().id());
    }
    draft.scaleOf(form.made()).ratings().forEach(r -> form.describedOrEmpty(r.id()));
    return form.made();
  }
}
