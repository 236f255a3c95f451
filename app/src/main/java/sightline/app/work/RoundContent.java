package sightline.app.work;

import java.util.List;
import java.util.Set;
import sightline.model.audit.Case;
import sightline.model.tool.Question;

/**
 * What a new round asks of its tool and beside it.
 *
 * @param modules theme modules of the tool
 * @param localQuestions as read by {@link ReadRoundFiles}
 * @param cases of a deep-dive; empty for every other kind
 */
public record RoundContent(Set<String> modules, List<Question> localQuestions, List<Case> cases) {
  /** The tool as it is. */
  public static final RoundContent PLAIN = new RoundContent(Set.of(), List.of(), List.of());

  public RoundContent {
    modules = Set.copyOf(modules);
    localQuestions = List.copyOf(localQuestions);
    cases = List.copyOf(cases);
  }
}
