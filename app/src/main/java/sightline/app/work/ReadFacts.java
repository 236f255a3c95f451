package sightline.app.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sightline.app.store.KeyPurpose;
import sightline.model.audit.Agency;
import sightline.model.audit.Round;
import sightline.model.merge.Facts;
import sightline.model.merge.Signed;
import sightline.model.record.AuditPack;
import sightline.model.record.PublicKey;
import sightline.model.record.PurgeNotice;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.TrustList;
import sightline.model.register.Register;
import sightline.model.tool.AuditTool;
import sightline.model.trust.Trust;

/** Reads what the records of a partnership are judged by out of its packs, lists and register. */
final class ReadFacts {
  private final Workplace workplace;

  ReadFacts(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * What records of this partnership are judged by, as of now.
   *
   * @param tools the question sets known to the workplace, by digest; those the rounds ask join
   *     them here
   */
  Facts read(String partnership, Map<String, AuditTool> tools) {
    PublicKey key = workplace.partnershipKey(partnership).orElseThrow();
    List<TrustList> lists = new ArrayList<>();
    for (Signed s : byPartnership(RecordKind.TRUST_LIST, key)) {
      if (s.payload().orElseThrow() instanceof TrustList list
          && list.partnership().equals(partnership)) {
        lists.add(list);
      }
    }
    Map<String, Round> rounds = new LinkedHashMap<>();
    Map<String, Agency> agencies = new HashMap<>();
    for (AuditPack pack : packs(partnership)) {
      pack.rounds().forEach(r -> rounds.put(r.code(), r));
      pack.agencies().forEach(a -> agencies.put(a.code(), a));
    }
    if (workplace.isSupportTeam()) {
      Register register = workplace.register();
      rounds.putAll(register.rounds());
      agencies.putAll(register.agencies());
    }
    Set<RecordId> purged = new HashSet<>();
    for (Signed s : byPartnership(RecordKind.PURGE_NOTICE, key)) {
      if (s.payload().orElseThrow() instanceof PurgeNotice notice) {
        purged.addAll(notice.records());
      }
    }
    rounds.values().forEach(r -> workplace.tool(r.tool()));
    Trust trust = Trust.of(partnership, key, lists).withOwn(ownKeys());
    return new Facts(trust, tools, rounds, agencies, purged);
  }

  private List<Signed> byPartnership(RecordKind kind, PublicKey key) {
    return workplace.store().records().signedOfKind(kind).stream()
        .filter(s -> s.payload().isPresent() && s.signers().contains(key.id()))
        .toList();
  }

  /** The packs of a partnership, oldest first; the last one rules where they differ. */
  List<AuditPack> packs(String partnership) {
    PublicKey key = workplace.partnershipKey(partnership).orElseThrow();
    return byPartnership(RecordKind.AUDIT_PACK, key).stream()
        .map(s -> (AuditPack) s.payload().orElseThrow())
        .filter(p -> p.partnership().equals(partnership))
        .sorted(Comparator.comparing(AuditPack::madeAt))
        .toList();
  }

  private List<TrustList.Approved> ownKeys() {
    return workplace.store().keys().list().stream()
        .filter(k -> k.purpose() == KeyPurpose.PERSON)
        .map(
            k ->
                new TrustList.Approved(
                    k.publicKey(), k.role().orElseThrow(), k.agency(), k.person()))
        .toList();
  }
}
