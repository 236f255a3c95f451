package sightline.model.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.ToolRef;

/**
 * One run of a tool: who is invited, by when, and what of the tool is asked.
 *
 * @param code short, stable, unique within the partnership
 * @param title as shown, "Section 11 2026"
 * @param tool the question set, pinned
 * @param due last day on which a return is on time
 * @param invited codes of the invited agencies, in the order of the register
 * @param authorMaySignOff whether a one-person agency may sign off its own audit; shown as such
 * @param retainUntil when the round's audits are due for erasure, once decided
 * @param modules the theme modules of the tool it asks
 * @param localQuestions what the partnership asks beside the tool
 * @param cases the cases of a deep-dive, each answered on its own; empty for every other tool
 */
public record Round(
    String code,
    String title,
    ToolRef tool,
    LocalDate due,
    List<String> invited,
    boolean authorMaySignOff,
    Optional<LocalDate> retainUntil,
    Set<String> modules,
    List<Question> localQuestions,
    List<Case> cases) {

  public Round {
    invited = List.copyOf(invited);
    modules = Set.copyOf(modules);
    localQuestions = List.copyOf(localQuestions);
    cases = List.copyOf(cases);
  }

  /** A round that asks the tool as it is: no modules, nothing local, no cases. */
  public Round(
      String code,
      String title,
      ToolRef tool,
      LocalDate due,
      List<String> invited,
      boolean authorMaySignOff,
      Optional<LocalDate> retainUntil) {
    this(
        code,
        title,
        tool,
        due,
        invited,
        authorMaySignOff,
        retainUntil,
        Set.of(),
        List.of(),
        List.of());
  }

  /**
   * The tool as this round asks it. Empty when its modules and local questions do not fit the tool:
   * then nothing can be answered, and nothing is guessed.
   *
   * @param whole the tool with all its modules
   */
  public Optional<AuditTool> asks(AuditTool whole) {
    if (modules.isEmpty() && localQuestions.isEmpty() && whole.modules().isEmpty()) {
      return Optional.of(whole);
    }
    if (!whole.unaskable(modules, localQuestions).isEmpty()) {
      return Optional.empty();
    }
    AuditTool asked = whole.asked(modules, localQuestions);
    boolean described =
        localQuestions.stream()
            .allMatch(
                q ->
                    asked.scaleOf(q).ratings().stream()
                        .allMatch(r -> q.descriptors().containsKey(r.id())));
    return described ? Optional.of(asked) : Optional.empty();
  }

  /** The same round, asking another version of its tool. */
  public Round asking(ToolRef version) {
    return new Round(
        code,
        title,
        version,
        due,
        invited,
        authorMaySignOff,
        retainUntil,
        modules,
        localQuestions,
        cases);
  }

  public Optional<Case> caseOf(String caseCode) {
    return cases.stream().filter(c -> c.code().equals(caseCode)).findFirst();
  }
}
