package sightline.model.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.audit.Answer;
import sightline.model.audit.Response;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.Rating;
import sightline.model.tool.ToolKind;

/** Random answers to a tool for tests, the same for the same seed. */
public final class GeneratedAnswers {

  private GeneratedAnswers() {}

  /**
   * Answers to every question asked, in a shuffled order; about {@code open} of 100 left
   * unanswered.
   */
  public static Map<String, Response> to(AuditTool tool, AgencyType type, long seed, int open) {
    Random random = new Random(seed);
    List<Question> questions = new ArrayList<>(tool.questionsFor(type));
    Collections.shuffle(questions, random);
    Map<String, Response> responses = new LinkedHashMap<>();
    for (Question question : questions) {
      responses.put(
          question.id(),
          response(
              question.id(),
              random.nextInt(100) < open ? Answer.UNANSWERED : answer(tool, question, random)));
    }
    return responses;
  }

  /**
   * A rating, or in a survey the counts of all of them; or now and then "not applicable" where it
   * is allowed, or "unable to determine".
   */
  public static Answer answer(AuditTool tool, Question question, Random random) {
    int throwOfDice = random.nextInt(10);
    if (throwOfDice == 0 && question.notApplicable().isPresent()) {
      return new Answer.NotApplicable("Nothing of the kind here");
    }
    if (throwOfDice == 1) {
      return new Answer.UnableToDetermine(
          tool.unableToDetermine()
              .map(u -> u.reasons().get(random.nextInt(u.reasons().size())).id())
              .orElse("Records not seen"));
    }
    List<Rating> ratings = tool.scaleOf(question).ratings();
    if (tool.kind() == ToolKind.SURVEY) {
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      ratings.forEach(r -> counts.put(r.points(), random.nextInt(40)));
      return new Answer.Tally(counts, random.nextInt(3));
    }
    return new Answer.Rated(ratings.get(random.nextInt(ratings.size())).points());
  }

  public static Response response(String question, Answer answer) {
    return new Response(question, answer, "", List.of(), Set.of(), false);
  }
}
