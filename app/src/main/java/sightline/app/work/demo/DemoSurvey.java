package sightline.app.work.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import sightline.app.work.PreparedAnswers;
import sightline.app.work.ReadAnswers;
import sightline.model.audit.Agency;
import sightline.model.audit.Answer;
import sightline.model.audit.GivenDetail;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Question;
import sightline.model.tool.SurveyRule;

/**
 * Replies an agency's people could have given. Most agree with what their agency says of itself; in
 * one agency a question rated met is contradicted, and one has too few people to show.
 */
final class DemoSurvey {
  /** How an agency's survey comes out. */
  enum Outcome {
    AGREES,
    CONTRADICTS,
    TOO_FEW
  }

  private static final int STRONGLY_AGREE = 3;
  private static final int AGREE = 2;
  private static final int DISAGREE = 1;
  private static final int STRONGLY_DISAGREE = 0;

  private final long seed;

  DemoSurvey(long seed) {
    this.seed = seed;
  }

  /**
   * @param met ids of the questions the agency rates met in the audit the survey stands beside
   */
  PreparedAnswers of(
      String audit, Agency agency, AuditTool tool, Set<String> met, Outcome outcome) {
    Random random = new Random(seed * 13 + audit.hashCode());
    int replies = outcome == Outcome.TOO_FEW ? 7 : 26 + random.nextInt(20);
    int invited = outcome == Outcome.TOO_FEW ? 9 : replies + 8 + random.nextInt(25);
    boolean contradicted = false;
    List<ReadAnswers.Given> answers = new ArrayList<>();
    for (Question statement : tool.questionsFor(agency.type())) {
      boolean besideMet = statement.beside().stream().anyMatch(b -> met.contains(b.question()));
      boolean low = outcome == Outcome.CONTRADICTS && besideMet && !contradicted;
      contradicted |= low;
      answers.add(
          new ReadAnswers.Given(
              statement,
              tally(replies, low ? 0.46 : besideMet ? 0.86 : 0.6, random),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    SurveyRule rule = tool.surveyRule();
    List<PreparedAnswers.Detail> details = new ArrayList<>();
    rule.invited().ifPresent(id -> details.add(counted(id, invited)));
    rule.replies().ifPresent(id -> details.add(counted(id, replies)));
    return new PreparedAnswers(answers, details);
  }

  /**
   * @param share of those with a view who agree, before chance has its say
   */
  private static Answer tally(int replies, double share, Random random) {
    int unable = random.nextInt(1 + replies / 8);
    int view = replies - unable;
    int agree = Math.clamp(Math.round(view * (share + random.nextDouble() * 0.08)), 0, view);
    int strongly = agree / 3 + random.nextInt(1 + agree / 4);
    int disagree = view - agree;
    int hardly = disagree / 4;
    Map<Integer, Integer> counts = new HashMap<>();
    counts.put(STRONGLY_AGREE, strongly);
    counts.put(AGREE, agree - strongly);
    counts.put(DISAGREE, disagree - hardly);
    counts.put(STRONGLY_DISAGREE, hardly);
    return new Answer.Tally(counts, unable);
  }

  private static PreparedAnswers.Detail counted(String id, int number) {
    return new PreparedAnswers.Detail(id, Optional.of(new GivenDetail.Counted(id, number)));
  }
}
