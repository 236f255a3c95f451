package sightline.model.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import sightline.model.scoring.Score.ExactScore;
import sightline.model.tool.AuditTool;

/** A score with its working as JSON; keys in a fixed order, absent figures as null. */
public final class WorkingJson {

  private static final int DECIMALS_OF_A_SHARE = 4;
  private final JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);

  public ObjectNode of(AuditTool tool, Score score) {
    ObjectNode json = nodes.objectNode();
    json.put("tool", tool.ref().id());
    json.put("version", tool.ref().version());
    json.put("method", score.working().method().code());
    json.put("notApplicablePolicy", Working.NOT_APPLICABLE_POLICY);
    json.put("decimals", tool.scoring().decimals());
    json.put("rounding", "half-up");
    figures(json, score.value(), score.shown());
    json.set("coverage", coverage(score.coverage()));
    json.set("range", score.reachable().map(r -> range(r, tool.scoring().decimals())).orElse(null));
    json.put("band", score.band().map(b -> b.label()).orElse(null));
    json.set("ratings", counts(score.counts()));
    ArrayNode standards = json.putArray("standards");
    for (Score.StandardScore standard : score.standards()) {
      ObjectNode entry = standards.addObject();
      entry.put("id", standard.standard());
      figures(entry, standard.value(), standard.shown());
      entry.set("coverage", coverage(standard.coverage()));
      entry.set(
          "range", standard.reachable().map(r -> range(r, tool.scoring().decimals())).orElse(null));
      entry.put("flooredBy", standard.flooredBy().orElse(null));
    }
    ArrayNode questions = json.putArray("questions");
    score.working().rows().forEach(row -> questions.add(row(row)));
    ArrayNode ignored = json.putArray("ignored");
    score.working().ignored().forEach(ignored::add);
    return json;
  }

  private ObjectNode row(Working.Row row) {
    ObjectNode json = nodes.objectNode();
    json.put("id", row.question());
    json.put("number", row.number());
    json.put("standard", row.standard());
    json.put("state", row.state().code());
    json.put("points", row.points().orElse(null));
    json.put("rating", row.rating().orElse(null));
    json.put("position", row.position().map(Fraction::toString).orElse(null));
    json.put("weight", row.weight());
    json.put(
        "contribution",
        row.contribution().map(c -> plain(c.rounded(DECIMALS_OF_A_SHARE))).orElse(null));
    json.put("contributionExact", row.contribution().map(Fraction::toString).orElse(null));
    json.put("essential", row.essential());
    return json;
  }

  private static void figures(
      ObjectNode json, Optional<ExactScore> value, Optional<BigDecimal> shown) {
    json.put("score", shown.orElse(null));
    json.put("scoreExact", value.map(v -> v.of100().toString()).orElse(null));
  }

  private ObjectNode coverage(Coverage coverage) {
    ObjectNode json = nodes.objectNode();
    json.put("applicable", coverage.applicable());
    json.put("answered", coverage.answered());
    json.put("unanswered", coverage.unanswered());
    json.put("notApplicable", coverage.notApplicable());
    json.put("unableToDetermine", coverage.unableToDetermine());
    json.put("words", coverage.inWords());
    return json;
  }

  private ObjectNode range(Score.Range range, int decimals) {
    ObjectNode json = nodes.objectNode();
    json.put("lowest", range.lowest().rounded(decimals));
    json.put("highest", range.highest().rounded(decimals));
    return json;
  }

  private ArrayNode counts(Iterable<Score.RatingCount> counts) {
    ArrayNode json = nodes.arrayNode();
    for (Score.RatingCount count : counts) {
      ObjectNode entry = json.addObject();
      entry.put("scale", count.scale());
      entry.put("id", count.rating());
      entry.put("label", count.label());
      entry.put("count", count.count());
    }
    return json;
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
