package sightline.model.tool;

import java.util.List;
import java.util.Optional;
import sightline.model.audit.AgencyType;

/**
 * A group of questions.
 *
 * @param id stable for ever
 * @param number as shown, "3"
 * @param title full title
 * @param shortTitle at most 22 characters, for narrow columns
 * @param intent what it is for, one sentence
 * @param questions all of them in reading order, whatever headings they stand under
 * @param module the theme module it belongs to: asked only in rounds that choose it; empty means
 *     always asked
 */
public record Standard(
    String id,
    String number,
    String title,
    String shortTitle,
    String intent,
    List<Reference> references,
    List<Question> questions,
    Optional<String> module) {

  /** How deep headings may be nested, the standard itself counted. */
  public static final int DEEPEST = 5;

  /**
   * @throws IllegalArgumentException when the headings of the questions make no tree: one starts
   *     again after another
   */
  public Standard {
    references = List.copyOf(references);
    questions = List.copyOf(questions);
    Part.of(questions, 0);
  }

  /** A standard that is always asked. */
  public Standard(
      String id,
      String number,
      String title,
      String shortTitle,
      String intent,
      List<Reference> references,
      List<Question> questions) {
    this(id, number, title, shortTitle, intent, references, questions, Optional.empty());
  }

  /** The same standard under another number; its questions keep theirs. */
  public Standard numbered(String other) {
    return new Standard(id, other, title, shortTitle, intent, references, questions, module);
  }

  /** The same standard with other questions. */
  public Standard withQuestions(List<Question> others) {
    return new Standard(id, number, title, shortTitle, intent, references, others, module);
  }

  public List<Question> questionsFor(AgencyType type) {
    return questions.stream().filter(q -> q.appliesTo(type)).toList();
  }

  /** The questions under no heading but the standard's own; they come first. */
  public List<Question> ownQuestions() {
    return Part.directly(questions, 0);
  }

  /** The headings within the standard, as a tree; empty for a plain list of questions. */
  public List<Part> parts() {
    return Part.of(questions, 0);
  }
}
