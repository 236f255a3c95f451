package sightline.model.merge;

import static sightline.model.merge.SmallPartnership.CODE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleReader;
import sightline.model.bundle.Intake;
import sightline.model.record.Annotation;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Digests;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.Refusal;
import sightline.model.record.SignOff;
import sightline.model.trust.Trust;

/** A store that is nothing but a set of records: what the real one must behave like. */
public final class ModelStore implements Intake.Holdings {
  private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

  private final SmallPartnership partnership;
  private final Map<RecordId, Signed> records = new TreeMap<>();
  private final Map<KeyId, PublicKey> keys = new HashMap<>();
  private final List<String> secrets;

  public ModelStore(SmallPartnership partnership) {
    this(partnership, List.of());
  }

  public ModelStore(SmallPartnership partnership, List<String> secrets) {
    this.partnership = partnership;
    this.secrets = secrets;
  }

  /**
   * What one file came to.
   *
   * @param whole why nothing of it entered
   * @param kept whether it is kept whole all the same, for a newer program
   */
  public record Taken(
      Optional<Refusal> whole, boolean kept, List<Refusal> remarks, List<Intake.Finding> findings) {

    public List<Code> refusedRecords() {
      return findings.stream()
          .filter(Intake.Finding.Refused.class::isInstance)
          .map(f -> ((Intake.Finding.Refused) f).refusal().code())
          .toList();
    }

    public List<Code> remarkCodes() {
      List<Code> codes = new ArrayList<>(remarks.stream().map(Refusal::code).toList());
      for (Intake.Finding f : findings) {
        if (f instanceof Intake.Finding.Enters e) {
          e.remark().map(Refusal::code).ifPresent(codes::add);
        }
        if (f instanceof Intake.Finding.AlreadyHeld) {
          codes.add(Code.ALREADY_HELD);
        }
      }
      return codes;
    }
  }

  public Taken take(byte[] file) {
    return switch (new BundleReader(secrets).read(file)) {
      case Bundle.Reading.Refused r ->
          new Taken(Optional.of(r.refusal()), false, List.of(), List.of());
      case Bundle.Reading.Newer n ->
          new Taken(Optional.of(n.refusal()), true, List.of(), List.of());
      case Bundle.Reading.Opened o -> take(o.bundle());
    };
  }

  private Taken take(Bundle bundle) {
    Intake.Assessment a = new Intake(facts(), Set.of(CODE), this, NOW).assess(bundle);
    Intake.entering(a).values().forEach(s -> records.merge(s.id(), s, Signed::with));
    keys.putAll(bundle.keys());
    eraseWhatIsPurged();
    return new Taken(a.refusal(), false, a.remarks(), a.findings());
  }

  private void eraseWhatIsPurged() {
    Judge judge = new Judge(facts());
    records.values().removeIf(s -> judge.isPurged(s.envelope()));
  }

  public void add(Signed record) {
    records.merge(record.id(), record, Signed::with);
    eraseWhatIsPurged();
  }

  @Override
  public Optional<Set<KeyId>> signersOf(RecordId id) {
    return Optional.ofNullable(records.get(id)).map(Signed::signers);
  }

  public Map<RecordId, Signed> records() {
    return Map.copyOf(records);
  }

  public Trust trust() {
    return Rulings.trust(CODE, partnership.partnershipKey().publicKey(), records.values());
  }

  public Facts facts() {
    return partnership.facts(
        trust(), Rulings.purged(CODE, partnership.partnershipKey().publicKey(), records.values()));
  }

  /** Every audit, folded from nothing. */
  public Map<String, AuditView> views() {
    Facts facts = facts();
    Fold fold = new Fold(facts, new Listings(facts.trust(), records.values()));
    Map<String, List<Signed>> byAudit = new TreeMap<>();
    for (Signed s : records.values()) {
      auditOf(s).ifPresent(a -> byAudit.computeIfAbsent(a, k -> new ArrayList<>()).add(s));
    }
    Map<String, AuditView> views = new TreeMap<>();
    byAudit.forEach((audit, list) -> views.put(audit, fold.fold(audit, list)));
    return views;
  }

  private Optional<String> auditOf(Signed s) {
    return s.payload()
        .flatMap(
            (Payload p) ->
                switch (p) {
                  case AuditRevision r -> Optional.of(r.auditId());
                  case SignOff o -> Optional.of(o.auditId());
                  case Annotation a ->
                      Optional.ofNullable(records.get(a.target())).flatMap(this::auditOf);
                  default -> Optional.empty();
                });
  }

  public Standing standing(RecordId id) {
    Facts facts = facts();
    return new Judge(facts)
        .judge(records.get(id), new Listings(facts.trust(), records.values()).apply(id));
  }

  public String viewDigest() {
    StringBuilder all = new StringBuilder();
    views().values().forEach(v -> all.append(v.digest()).append('\n'));
    return Digests.sha256(all.toString());
  }

  public String storeDigest() {
    return Digests.sha256(
        String.join("\n", records.keySet().stream().map(RecordId::value).toList()));
  }

  /** The records as they would leave this store. */
  public List<Envelope> toSend() {
    Trust trust = trust();
    return records.values().stream()
        .map(
            s ->
                s.toSend(
                    id -> trust.key(id).or(() -> Optional.ofNullable(keys.get(id))), trust::knows))
        .toList();
  }

  public Map<KeyId, PublicKey> keys() {
    return Map.copyOf(keys);
  }
}
