package sightline.model.tool;

import java.util.List;
import java.util.Optional;

/** "survey": how the replies to a survey are read beside an audit. */
final class SurveySection {
  private static final int MOST_REPLIES = 1000;
  private static final int ALL = 100;

  private final Problems problems;

  SurveySection(Problems problems) {
    this.problems = problems;
  }

  Optional<SurveyRule> rule(Block tool, ToolKind kind, List<Detail> details) {
    if (!tool.has("survey")) {
      return Optional.empty();
    }
    if (kind != ToolKind.SURVEY) {
      tool.error(
          "survey",
          "Only a question set of the kind survey is read by replies.",
          "Take 'survey' out, or set 'kind: survey'.");
    }
    Block block =
        Block.of(tool.valueNode("survey"), "survey", "'survey'", ToolWords.SURVEY, problems);
    SurveyRule house = SurveyRule.HOUSE;
    return Optional.of(
        new SurveyRule(
            block.numberOr(
                "leastReplies", SurveyRule.LOWEST_LEAST, MOST_REPLIES, house.leastReplies()),
            block.numberOr("disagreesBelow", 1, ALL, house.disagreesBelow()),
            counted(block, "invited", details),
            counted(block, "replies", details)));
  }

  private static Optional<String> counted(Block block, String key, List<Detail> details) {
    List<String> counts =
        details.stream().filter(Detail.Count.class::isInstance).map(Detail::id).toList();
    Optional<String> id = block.optionalLine(key);
    if (id.isPresent() && !counts.contains(id.get())) {
      block.error(
          key,
          "There is no count '" + id.get() + "' among the details.",
          NearestWord.remedy(id.get(), counts));
    }
    return id;
  }
}
