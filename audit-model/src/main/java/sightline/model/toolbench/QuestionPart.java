package sightline.model.toolbench;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import sightline.model.tool.Question;

/** The parts of a question a person changes, in the order a form shows them. */
public enum QuestionPart {
  TITLE(Question::title),
  STATEMENT(Question::statement),
  GUIDANCE(Question::guidance),
  AGENCY_NOTES(Question::agencyNotes),
  SCALE(Question::scale),
  DESCRIPTORS(Question::descriptors),
  WEIGHT(Question::weight),
  ESSENTIAL(q -> List.of(q.essential(), q.essentialFor())),
  APPLIES_TO(Question::appliesTo),
  NOT_APPLICABLE(Question::notApplicable),
  CONDITION(Question::askIf),
  EVIDENCE(Question::evidence),
  COMMENT_HINT(Question::commentHint),
  REFERENCES(Question::references),
  BESIDE(Question::beside);

  private final Function<Question, Object> value;

  QuestionPart(Function<Question, Object> value) {
    this.value = value;
  }

  /** What differs between two wordings of one question; the place is no part of it. */
  public static List<QuestionPart> changed(Question before, Question after) {
    return Arrays.stream(values())
        .filter(p -> !Objects.equals(p.value.apply(before), p.value.apply(after)))
        .toList();
  }
}
