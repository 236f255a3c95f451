package sightline.model.merge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.record.AuditRevision;
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

  /**
   * The question set a revision answers, as its round asks it. Empty when the store does not have
   * it. Whole, with every module, where the round is not known here or does not fit it. A round
   * that went over to another version asks the same modules and local questions of both.
   */
  public Optional<AuditTool> asked(AuditRevision revision) {
    Optional<AuditTool> whole = Optional.ofNullable(tools.get(revision.tool().sha256()));
    return whole.map(tool -> round(revision).flatMap(r -> r.asks(tool)).orElse(tool));
  }

  /** The round a revision is for, where it is known here and asks a version of its question set. */
  Optional<Round> round(AuditRevision revision) {
    return Optional.ofNullable(rounds.get(revision.round()))
        .filter(r -> r.tool().id().equals(revision.tool().id()));
  }
}
