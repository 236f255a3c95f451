package sightline.model.tool;

import java.util.List;
import sightline.model.audit.AgencyType;

/**
 * A group of questions.
 *
 * @param id stable for ever
 * @param number as shown, "3"
 * @param title full title
 * @param shortTitle at most 22 characters, for narrow columns
 * @param intent what it is for, one sentence
 */
public record Standard(
    String id,
    String number,
    String title,
    String shortTitle,
    String intent,
    List<Reference> references,
    List<Question> questions) {

  public Standard {
    references = List.copyOf(references);
    questions = List.copyOf(questions);
  }

  public List<Question> questionsFor(AgencyType type) {
    return questions.stream().filter(q -> q.appliesTo(type)).toList();
  }
}
