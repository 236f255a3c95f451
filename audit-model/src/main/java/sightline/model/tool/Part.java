package sightline.model.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A heading with what stands under it. Not kept: made from the headings each question carries, see
 * {@link Standard#parts()}.
 *
 * @param questions those directly under this heading; they come before its parts
 * @param parts the headings under this one
 */
public record Part(Heading heading, List<Question> questions, List<Part> parts) {

  public Part {
    questions = List.copyOf(questions);
    parts = List.copyOf(parts);
  }

  /** The questions that stand under {@code depth} headings and no further one. */
  static List<Question> directly(List<Question> questions, int depth) {
    return questions.stream().takeWhile(q -> q.headings().size() == depth).toList();
  }

  /**
   * @param questions in reading order, all under the same first {@code depth} headings
   * @throws IllegalArgumentException when a heading starts again after another, or a question
   *     stands after the parts beside it
   */
  static List<Part> of(List<Question> questions, int depth) {
    List<Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int from = directly(questions, depth).size();
    while (from < questions.size()) {
      Heading heading = heading(questions.get(from), depth);
      int to = from;
      while (to < questions.size() && heading(questions.get(to), depth).equals(heading)) {
        to++;
      }
      if (!seen.add(heading.id())) {
        throw new IllegalArgumentException("the part " + heading.id() + " is torn apart");
      }
      List<Question> under = questions.subList(from, to);
      parts.add(new Part(heading, directly(under, depth + 1), of(under, depth + 1)));
      from = to;
    }
    return parts;
  }

  private static Heading heading(Question question, int depth) {
    if (question.headings().size() <= depth) {
      throw new IllegalArgumentException(question.id() + " stands after the parts beside it");
    }
    return question.headings().get(depth);
  }
}
