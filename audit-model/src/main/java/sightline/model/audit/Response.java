package sightline.model.audit;

import java.util.List;
import java.util.Set;

/**
 * The answer to one question with all that belongs to it.
 *
 * @param question stable id of the question
 * @param answer rating or state
 * @param comment free text; may be empty, never null
 * @param evidence ids of evidence in the same audit
 * @param themes tags that cut across audits
 * @param goodPractice flagged for others to learn from
 */
public record Response(
    String question,
    Answer answer,
    String comment,
    List<String> evidence,
    Set<String> themes,
    boolean goodPractice) {

  public Response {
    evidence = List.copyOf(evidence);
    themes = Set.copyOf(themes);
  }

  public static Response unanswered(String question) {
    return new Response(question, Answer.UNANSWERED, "", List.of(), Set.of(), false);
  }

  /** Nothing has been put in at all. */
  public boolean isBlank() {
    return !answer.isAnswered()
        && comment.isBlank()
        && evidence.isEmpty()
        && themes.isEmpty()
        && !goodPractice;
  }

  public Response withAnswer(Answer a) {
    return new Response(question, a, comment, evidence, themes, goodPractice);
  }

  public Response withComment(String c) {
    return new Response(question, answer, c, evidence, themes, goodPractice);
  }

  public Response withEvidence(List<String> e) {
    return new Response(question, answer, comment, e, themes, goodPractice);
  }

  public Response withGoodPractice(boolean g) {
    return new Response(question, answer, comment, evidence, themes, g);
  }
}
