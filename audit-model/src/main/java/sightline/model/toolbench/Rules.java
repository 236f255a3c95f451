package sightline.model.toolbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.AgencyType;
import sightline.model.tool.AuditTool;
import sightline.model.tool.Overall;
import sightline.model.tool.ScoringRule;
import sightline.model.tool.UnableToDetermine;

/**
 * What a tool says of itself as a whole: how it is scored and who signs.
 *
 * @param essentialFor for whom essential questions are a statutory minimum; empty for nobody
 * @param signOffs who must each sign, by role
 * @param unable present when "not enough evidence" may be answered
 * @param overall present when one question is the judged overall grade
 */
public record Rules(
    Set<AgencyType> essentialFor,
    ScoringRule scoring,
    List<String> signOffs,
    Optional<UnableToDetermine> unable,
    Optional<Overall> overall) {

  public Rules {
    essentialFor = Set.copyOf(essentialFor);
    signOffs = List.copyOf(signOffs);
  }

  public static Rules of(AuditTool tool) {
    return new Rules(
        tool.essentialFor(),
        tool.scoring(),
        tool.signOffs(),
        tool.unableToDetermine(),
        tool.overall());
  }

  public Rules essentialFor(Set<AgencyType> types) {
    return new Rules(types, scoring, signOffs, unable, overall);
  }

  public Rules scoring(ScoringRule rule) {
    return new Rules(essentialFor, rule, signOffs, unable, overall);
  }

  public Rules signOffs(List<String> roles) {
    return new Rules(essentialFor, scoring, roles, unable, overall);
  }

  public Rules unable(Optional<UnableToDetermine> words) {
    return new Rules(essentialFor, scoring, signOffs, words, overall);
  }

  public Rules overall(Optional<Overall> grade) {
    return new Rules(essentialFor, scoring, signOffs, unable, grade);
  }
}
