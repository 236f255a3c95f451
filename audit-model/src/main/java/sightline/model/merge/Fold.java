package sightline.model.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRole;
import sightline.model.record.Payload;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SignOff;

/**
 * {@code AuditView = fold(records of this audit, facts)}: no clock, no arrival order, no last
 * writer. Source of the rules: docs/adr on the two logs, docs/bundle-format.md.
 *
 * <p>Heads are the valid revisions that no valid revision names as parent. One head with every
 * sign-off its tool asks for, by other persons of the same agency, counts; two heads are a conflict
 * that a person of that agency resolves; no side ever wins by itself.
 */
public final class Fold {
  private final Facts facts;
  private final Judge judge;
  private final Function<RecordId, Listing> listings;

  public Fold(Facts facts, Function<RecordId, Listing> listings) {
    this.facts = facts;
    this.judge = new Judge(facts);
    this.listings = listings;
  }

  public AuditView fold(String auditId, Collection<Signed> records) {
    Map<RecordId, AuditView.Revision> valid = new HashMap<>();
    List<AuditView.SignedOff> signOffs = new ArrayList<>();
    List<RecordNote> notes = new ArrayList<>();
    Map<RecordId, Signed> once = new HashMap<>();
    records.forEach(r -> once.merge(r.id(), r.verifiedWith(facts.trust()), Signed::with));
    for (Signed record : once.values()) {
      if (judge.isPurged(record.envelope())) {
        continue;
      }
      Listing listing = record.madeHere() ? Listing.LISTED : listings.apply(record.id());
      switch (judge.judge(record, listing)) {
        case Standing.Held held ->
            notes.add(
                new RecordNote(
                    record.id(),
                    kindOf(record),
                    RecordNote.Outcome.HELD,
                    Optional.of(held.code()),
                    held.message()));
        case Standing.Good good -> {
          switch (record.payload().orElseThrow()) {
            case AuditRevision r ->
                valid.put(record.id(), new AuditView.Revision(record.id(), r, signer(record, r)));
            case SignOff s ->
                signOffs.add(new AuditView.SignedOff(record.id(), s, signer(record, s)));
            default ->
                notes.add(
                    new RecordNote(
                        record.id(), kindOf(record), RecordNote.Outcome.NEW, Optional.empty(), ""));
          }
        }
      }
    }
    return view(auditId, valid, signOffs, notes, once);
  }

  private AuditView view(
      String auditId,
      Map<RecordId, AuditView.Revision> valid,
      List<AuditView.SignedOff> signOffs,
      List<RecordNote> notes,
      Map<RecordId, Signed> records) {
    List<AuditView.Revision> heads = heads(valid);
    Set<RecordId> headIds = new HashSet<>(heads.stream().map(AuditView.Revision::id).toList());
    for (AuditView.Revision r : valid.values()) {
      notes.add(noteOn(r, headIds, valid));
    }
    Optional<AuditView.Revision> head =
        heads.size() == 1 ? Optional.of(heads.getFirst()) : Optional.empty();
    List<AuditView.SignedOff> ofHead = new ArrayList<>();
    signOffs.sort(Comparator.comparing(AuditView.SignedOff::id));
    for (AuditView.SignedOff s : signOffs) {
      boolean older =
          valid.containsKey(s.content().revision()) && !headIds.contains(s.content().revision());
      notes.add(noteOn(s, older));
      if (head.isPresent() && concerns(s, head.get())) {
        ofHead.add(s);
      }
    }
    Signatories.Come signed =
        head.map(h -> new Signatories(facts, h, records.get(h.id())).of(ofHead))
            .orElse(new Signatories.Come(new Signing(List.of(), List.of()), false));
    boolean declined = ofHead.stream().anyMatch(s -> !s.content().agrees());
    notes.sort(Comparator.comparing(RecordNote::record));
    return new AuditView(
        auditId,
        state(heads, declined, signed.signing()),
        head,
        heads,
        history(valid),
        ofHead,
        signed.signing(),
        signed.byAuthor(),
        notes);
  }

  private static AuditState state(
      List<AuditView.Revision> heads, boolean declined, Signing signing) {
    if (heads.isEmpty()) {
      return AuditState.HELD;
    }
    if (heads.size() > 1) {
      return AuditState.CONFLICT;
    }
    if (heads.getFirst().content().draft()) {
      return AuditState.DRAFT;
    }
    if (declined) {
      return AuditState.DECLINED;
    }
    if (signing.isComplete()) {
      return AuditState.COUNTED;
    }
    return signing.given().isEmpty() ? AuditState.NOT_SIGNED : AuditState.AWAITING;
  }

  /** A sign-off is about exactly one revision, of the same audit and agency. */
  private static boolean concerns(AuditView.SignedOff s, AuditView.Revision head) {
    return s.content().revision().equals(head.id())
        && s.content().agency().equals(head.content().agency())
        && s.content().auditId().equals(head.content().auditId());
  }

  private static List<AuditView.Revision> heads(Map<RecordId, AuditView.Revision> valid) {
    Set<RecordId> followed = new HashSet<>();
    valid.values().forEach(r -> followed.addAll(r.content().parents()));
    return valid.values().stream()
        .filter(r -> !followed.contains(r.id()))
        .sorted(Comparator.comparing(AuditView.Revision::id))
        .toList();
  }

  /** Parents before children; among equals by id, so that it never depends on arrival. */
  private static List<AuditView.Revision> history(Map<RecordId, AuditView.Revision> valid) {
    Map<RecordId, Integer> parentsToCome = new HashMap<>();
    Map<RecordId, List<AuditView.Revision>> children = new HashMap<>();
    PriorityQueue<AuditView.Revision> ready =
        new PriorityQueue<>(Comparator.comparing(AuditView.Revision::id));
    for (AuditView.Revision r : valid.values()) {
      Set<RecordId> parents = new HashSet<>(r.content().parents());
      parents.retainAll(valid.keySet());
      parentsToCome.put(r.id(), parents.size());
      parents.forEach(p -> children.computeIfAbsent(p, k -> new ArrayList<>()).add(r));
      if (parents.isEmpty()) {
        ready.add(r);
      }
    }
    // parents are named by hash, so nothing can follow itself and every revision gets its turn
    List<AuditView.Revision> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      AuditView.Revision next = ready.remove();
      ordered.add(next);
      for (AuditView.Revision child : children.getOrDefault(next.id(), List.of())) {
        if (parentsToCome.merge(child.id(), -1, Integer::sum) == 0) {
          ready.add(child);
        }
      }
    }
    return ordered;
  }

  private RecordNote noteOn(
      AuditView.Revision r, Set<RecordId> headIds, Map<RecordId, AuditView.Revision> valid) {
    Optional<RecordKind> kind = Optional.of(RecordKind.AUDIT_REVISION);
    if (!headIds.contains(r.id())) {
      return new RecordNote(
          r.id(),
          kind,
          RecordNote.Outcome.SUPERSEDED,
          Optional.of(Code.SUPERSEDED),
          "Older than the revision you hold. Goes into its history.");
    }
    long missing = r.content().parents().stream().filter(p -> !valid.containsKey(p)).count();
    if (headIds.size() > 1 && missing > 0) {
      return new RecordNote(
          r.id(),
          kind,
          RecordNote.Outcome.CONFLICT,
          Optional.of(Code.GAP),
          "An earlier revision has not arrived: it may show that there is no conflict. Not counted until then.");
    }
    if (headIds.size() > 1) {
      return new RecordNote(
          r.id(),
          kind,
          RecordNote.Outcome.CONFLICT,
          Optional.of(Code.FORKED),
          "Two revisions follow the same one. The agency must choose. Not counted until then.");
    }
    return missing > 0
        ? new RecordNote(
            r.id(),
            kind,
            RecordNote.Outcome.NEW,
            Optional.of(Code.GAP),
            "An earlier revision has not arrived.")
        : new RecordNote(r.id(), kind, RecordNote.Outcome.NEW, Optional.empty(), "");
  }

  private static RecordNote noteOn(AuditView.SignedOff s, boolean older) {
    Optional<RecordKind> kind = Optional.of(RecordKind.SIGNOFF);
    return older
        ? new RecordNote(
            s.id(),
            kind,
            RecordNote.Outcome.SUPERSEDED,
            Optional.of(Code.SUPERSEDED),
            "Signs an older revision, and no other.")
        : new RecordNote(s.id(), kind, RecordNote.Outcome.NEW, Optional.empty(), "");
  }

  /** The key that makes the signature count: the first by id that is approved for this agency. */
  private KeyId signer(Signed record, Payload payload) {
    KeyRole role = payload instanceof SignOff ? KeyRole.SIGNOFF : KeyRole.AUTHOR;
    String agency = payload instanceof SignOff s ? s.agency() : ((AuditRevision) payload).agency();
    return record.signers().stream()
        .filter(k -> facts.trust().approvedAs(k, role, agency).isPresent())
        .filter(k -> !facts.trust().isRevokedFor(k, record.id()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Optional<RecordKind> kindOf(Signed record) {
    return RecordKind.read(record.envelope().payloadType())
        .flatMap(t -> RecordKind.ofCode(t.kind()));
  }
}
