package sightline.app.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.model.merge.Facts;
import sightline.model.merge.Fold;
import sightline.model.merge.Signed;
import sightline.model.record.RecordId;

/** What records come to, folded again once some were added or are judged anew. */
final class FoldAgain {
  private final Workplace workplace;

  FoldAgain(Workplace workplace) {
    this.workplace = workplace;
  }

  /** Folds audits of one partnership and writes what people read of them. */
  void audits(String partnership, Set<String> audits) {
    audits(partnership, audits, Map.of());
  }

  /**
   * The same.
   *
   * @param fresh records that came in just now and are still at hand: an audit made of these alone
   *     is not read back
   */
  void audits(String partnership, Set<String> audits, Map<RecordId, Signed> fresh) {
    Facts facts = workplace.facts(partnership);
    Fold fold =
        new Fold(facts, id -> workplace.store().records().listing(id, facts.trust()::knows));
    workplace
        .store()
        .projection()
        .write(audits.stream().sorted().map(a -> fold.fold(a, signedOf(a, fresh))).toList());
  }

  private List<Signed> signedOf(String audit, Map<RecordId, Signed> fresh) {
    if (fresh.isEmpty()) {
      return workplace.store().records().signedOfAudit(audit);
    }
    List<RecordId> ids = workplace.store().lookups().idsOfAudit(audit);
    return fresh.keySet().containsAll(ids)
        ? ids.stream().map(fresh::get).toList()
        : workplace.store().records().signedOfAudit(audit);
  }
}
