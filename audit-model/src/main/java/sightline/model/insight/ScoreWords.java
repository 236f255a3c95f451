package sightline.model.insight;

import sightline.model.scoring.Score;
import sightline.model.tool.ScoringRule;

/** A score in words: never without its coverage, never a verdict on an incomplete audit. */
final class ScoreWords {
  private ScoreWords() {}

  static String of(Score score) {
    StringBuilder said = new StringBuilder();
    if (score.working().method() == ScoringRule.Method.GRADES) {
      return "Graded, never scored; " + answered(score) + " answered.";
    }
    if (score.shown().isEmpty()) {
      return "No score: nothing that counts has been rated; " + answered(score) + " answered.";
    }
    said.append(score.shown().get().toPlainString())
        .append(" of 100, from ")
        .append(answered(score));
    score.band().ifPresent(b -> said.append(": ").append(b.label()));
    said.append(".");
    score
        .reachable()
        .ifPresent(
            range -> {
              int decimals = score.shown().get().scale();
              said.append(" ")
                  .append(score.coverage().unanswered())
                  .append(" unanswered: it can still end between ")
                  .append(range.lowest().rounded(decimals).toPlainString())
                  .append(" and ")
                  .append(range.highest().rounded(decimals).toPlainString())
                  .append(", so there is no verdict.");
            });
    return said.toString();
  }

  private static String answered(Score score) {
    return score.coverage().inWords() + " questions";
  }
}
