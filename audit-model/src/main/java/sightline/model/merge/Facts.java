package sightline.model.merge;

import java.util.Map;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.record.RecordId;
import sightline.model.tool.AuditTool;
import sightline.model.trust.Trust;

/**
 * What a store knows besides the records of one audit; together they decide what is read.
 *
 * @param trust whose signatures count
 * @param tools question sets by digest ("sha256:...")
 * @param rounds rounds by code
 * @param agencies agencies by code
 * @param purged ids of erased records
 */
public record Facts(
    Trust trust,
    Map<String, AuditTool> tools,
    Map<String, Round> rounds,
    Map<String, Agency> agencies,
    Set<RecordId> purged) {

  public Facts {
    tools = Map.copyOf(tools);
    rounds = Map.copyOf(rounds);
    agencies = Map.copyOf(agencies);
    purged = Set.copyOf(purged);
  }
}
