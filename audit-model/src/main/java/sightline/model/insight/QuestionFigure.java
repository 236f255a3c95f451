package sightline.model.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Standard;

/**
 * How one question was answered by the agencies that were asked it.
 *
 * @param answers every kind of answer, also with none; each figure is the number of answers in it
 * @param essential a statutory minimum for at least one of those agencies
 */
public record QuestionFigure(
    Standard standard,
    Question question,
    boolean essential,
    Map<AnswerKind, List<AnswerRef>> answers) {

  public QuestionFigure {
    EnumMap<AnswerKind, List<AnswerRef>> all = new EnumMap<>(AnswerKind.class);
    for (AnswerKind kind : AnswerKind.values()) {
      all.put(kind, List.copyOf(answers.getOrDefault(kind, List.of())));
    }
    answers = Collections.unmodifiableMap(all);
  }

  static QuestionFigure of(
      AuditTool tool, Standard standard, Question question, List<CountedAudit> audits) {
    Map<AnswerKind, List<AnswerRef>> answers = new EnumMap<>(AnswerKind.class);
    boolean essential = false;
    for (CountedAudit audit : audits) {
      var kind = audit.kind(tool, question);
      if (kind.isPresent()) {
        answers.computeIfAbsent(kind.get(), k -> new ArrayList<>()).add(audit.ref(question.id()));
        essential |= tool.isEssential(question, audit.agency().type());
      }
    }
    return new QuestionFigure(standard, question, essential, answers);
  }

  public int count(AnswerKind kind) {
    return answers.get(kind).size();
  }

  /** How many counted agencies were asked. */
  public int asked() {
    return answers.values().stream().mapToInt(List::size).sum();
  }

  /** Met, of those it applies to. */
  public Share met() {
    return new Share(count(AnswerKind.MET), asked() - count(AnswerKind.NOT_APPLICABLE));
  }

  /** Agencies that rated it below met. */
  public int belowMet() {
    return count(AnswerKind.PARTLY_MET) + count(AnswerKind.NOT_MET);
  }
}
