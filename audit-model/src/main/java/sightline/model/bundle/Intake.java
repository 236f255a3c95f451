package sightline.model.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.model.merge.Facts;
import sightline.model.merge.Judge;
import sightline.model.merge.Signed;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.Payload;
import sightline.model.record.PublicKey;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.Refusal;
import sightline.model.record.RefusedException;
import sightline.model.record.TrustList;

/**
 * Decides, record by record, what of a bundle may enter a store. Whether what entered may be
 * <em>read</em> is then a matter of trust, judged by {@link Judge} each time the audit is folded.
 */
public final class Intake {
  /** A clock may be wrong by this much before anyone remarks on it. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

  private static final Instant BEFORE_THE_PROGRAM = Instant.parse("2020-01-01T00:00:00Z");

  /** What may be hashed to find out who really signed: about two seconds' work. */
  private static final long BYTES_FOR_GUESSING = 64L * 1024 * 1024;

  private static final int COST_OF_A_GUESS = 8 * 1024;

  private final Facts facts;
  private final Judge judge;
  private final Set<String> acceptedRecipients;
  private final Holdings holdings;
  private final Instant now;

  /**
   * @param acceptedRecipients codes this store answers to: the partnership's, or the agency's own
   *     too
   * @param holdings what the store has already
   * @param now what this machine's clock says; only for remarks on odd times
   */
  public Intake(Facts facts, Set<String> acceptedRecipients, Holdings holdings, Instant now) {
    this.facts = facts;
    this.judge = new Judge(facts);
    this.acceptedRecipients = Set.copyOf(acceptedRecipients);
    this.holdings = holdings;
    this.now = now;
  }

  /** What the store has already. */
  public interface Holdings {
    /**
     * The keys whose signature on this record the store has and has verified: none when it could
     * not verify any yet; empty when it has no such record.
     */
    Optional<Set<KeyId>> signersOf(RecordId id);
  }

  /** What one record of the file came to before anything is folded. */
  public sealed interface Finding {
    Optional<RecordId> id();

    Optional<RecordKind> kind();

    record Refused(Optional<RecordId> id, Optional<RecordKind> kind, Refusal refusal)
        implements Finding {}

    record AlreadyHeld(Optional<RecordId> id, Optional<RecordKind> kind) implements Finding {}

    /**
     * To be stored, or united with the copy already there when this one carries a signature that
     * one lacks ({@link Signed#with}): else a stranger's signature on somebody's words, sent first,
     * would keep the genuine copy out. {@code remark} is something worth saying about it all the
     * same.
     */
    record Enters(Signed record, Optional<Refusal> remark) implements Finding {
      @Override
      public Optional<RecordId> id() {
        return Optional.of(record.id());
      }

      @Override
      public Optional<RecordKind> kind() {
        return kindOf(record.envelope());
      }
    }
  }

  /**
   * What the file came to.
   *
   * @param refusal set when nothing of the file may enter
   * @param remarks about the file as a whole: a false packing list, items that did not arrive,
   *     damaged attachments
   * @param manifest to be stored with the records, when it is genuine
   */
  public record Assessment(
      Optional<Refusal> refusal,
      List<Refusal> remarks,
      Optional<Signed> manifest,
      List<Finding> findings,
      Map<String, byte[]> blobs) {}

  public Assessment assess(Bundle bundle) {
    List<Refusal> remarks = new ArrayList<>();
    bundle.manifestProblem().ifPresent(remarks::add);
    Optional<Signed> manifest = Optional.empty();
    if (bundle.manifest().isPresent()) {
      Bundle.Packed packed = bundle.manifest().get();
      try {
        Set<KeyId> signers = verify(packed.envelope(), bundle, new Progress());
        manifest =
            Optional.of(
                new Signed(packed.envelope(), Optional.of(packed.content()), signers, false));
      } catch (RefusedException e) {
        remarks.add(
            new Refusal(
                Code.BAD_MANIFEST, BundleReader.badManifest("it was changed after signing")));
      }
    }
    Optional<Refusal> misdirected =
        manifest.flatMap(m -> misdirected(bundle.manifest().orElseThrow()));
    if (misdirected.isPresent()) {
      return new Assessment(misdirected, List.of(), Optional.empty(), List.of(), Map.of());
    }
    List<Finding> findings = new ArrayList<>();
    Progress progress = new Progress();
    for (Bundle.Item item : bundle.items()) {
      findings.add(
          switch (item) {
            case Bundle.Item.Broken broken ->
                new Finding.Refused(Optional.empty(), Optional.empty(), broken.refusal());
            case Bundle.Item.Readable readable -> assess(readable.envelope(), bundle, progress);
          });
    }
    if (manifest.isPresent()) {
      incomplete(bundle, progress.arrived).ifPresent(remarks::add);
    }
    if (!bundle.badBlobs().isEmpty()) {
      remarks.add(
          new Refusal(
              Code.BAD_BLOB,
              bundle.badBlobs().size()
                  + " attachment(s) are damaged and left out. The answers are kept."));
    }
    missingBlobs(bundle).ifPresent(remarks::add);
    return new Assessment(Optional.empty(), remarks, manifest, findings, bundle.blobs());
  }

  private Optional<Refusal> misdirected(Bundle.Packed packed) {
    boolean ours = packed.content().partnership().equals(facts.trust().partnership());
    if (ours && acceptedRecipients.contains(packed.content().to())) {
      return Optional.empty();
    }
    return Optional.of(wrongPartnership());
  }

  private static Refusal wrongPartnership() {
    return new Refusal(
        Code.WRONG_PARTNERSHIP,
        "Made for someone else, so it is not shown. It may be a data breach: tell the sender, delete the file, and"
            + " follow your data protection procedure.");
  }

  /** How far one bundle has been looked through. */
  private static final class Progress {
    final Set<RecordId> arrived = new HashSet<>();
    final Map<RecordId, Set<KeyId>> entered = new HashMap<>();
    final Map<Long, RecordId> trustLists = new HashMap<>();
    long bytesForGuessing = BYTES_FOR_GUESSING;
  }

  private Finding assess(Envelope envelope, Bundle bundle, Progress progress) {
    RecordId id = envelope.id();
    Optional<RecordKind> kind = kindOf(envelope);
    progress.arrived.add(id);
    if (judge.isPurged(envelope)) {
      return refused(
          envelope,
          new Refusal(Code.PURGED, "Erased here under retention. It does not come back."));
    }
    try {
      Set<KeyId> signers = verify(envelope, bundle, progress);
      if (isHeld(holdings.signersOf(id), signers)
          || isHeld(Optional.ofNullable(progress.entered.get(id)), signers)) {
        return new Finding.AlreadyHeld(Optional.of(id), kind);
      }
      Finding.Enters enters = enter(envelope, signers, progress);
      progress.entered.computeIfAbsent(id, k -> new HashSet<>()).addAll(signers);
      return enters;
    } catch (RefusedException e) {
      return refused(envelope, e.refusal());
    }
  }

  private static boolean isHeld(Optional<Set<KeyId>> held, Set<KeyId> arriving) {
    return held.filter(h -> h.containsAll(arriving)).isPresent();
  }

  private Finding.Enters enter(Envelope envelope, Set<KeyId> signers, Progress progress)
      throws RefusedException {
    Optional<RecordKind.Typed> type = RecordKind.read(envelope.payloadType());
    if (type.isEmpty()) {
      throw new RefusedException(Code.WRONG_TYPE, "A record is of no Sightline kind.");
    }
    if (!type.get().isUnderstood()) {
      return new Finding.Enters(
          new Signed(envelope, Optional.empty(), signers, false), Optional.empty());
    }
    Payload payload = Payload.read(envelope);
    if (!payload.partnership().equals(facts.trust().partnership())) {
      Refusal wrong = wrongPartnership();
      throw new RefusedException(wrong.code(), wrong.message());
    }
    Optional<Refusal> remark = Optional.empty();
    if (payload instanceof TrustList list
        && signers.contains(facts.trust().partnershipKey().id())) {
      remark = olderList(list, envelope.id(), progress);
    }
    if (payload instanceof AuditRevision revision) {
      Optional<String> problem = judge.valueProblem(revision);
      if (problem.isPresent()) {
        throw new RefusedException(Code.BAD_VALUE, problem.get());
      }
      remark = oddTime(revision.authoredAt());
    }
    return new Finding.Enters(new Signed(envelope, Optional.of(payload), signers, false), remark);
  }

  private Optional<Refusal> olderList(TrustList list, RecordId id, Progress progress)
      throws RefusedException {
    long known = facts.trust().version();
    if (list.version() < known) {
      return Optional.of(
          new Refusal(
              Code.TRUST_OLD,
              "A list of approved keys older than the one you have. It changes nothing."));
    }
    RecordId other = progress.trustLists.putIfAbsent(list.version(), id);
    boolean forkedHere = other != null && !other.equals(id);
    // a list in force that is held already, arriving with one signature more, is no fork of itself
    if (forkedHere || (list.version() == known && holdings.signersOf(id).isEmpty())) {
      throw new RefusedException(
          Code.TRUST_FORK,
          "Two different lists of approved keys carry the same number. Somebody may be using the partnership key"
              + " elsewhere: call your support manager before you import anything else.");
    }
    return Optional.empty();
  }

  private Optional<Refusal> oddTime(Instant at) {
    boolean odd = at.isAfter(now.plus(CLOCK_TOLERANCE)) || at.isBefore(BEFORE_THE_PROGRAM);
    return odd
        ? Optional.of(
            new Refusal(
                Code.ODD_TIME,
                "The sender's clock was wrong. Times are shown as they were written."))
        : Optional.empty();
  }

  /**
   * The keys whose signature holds. A signature by a key that is nowhere to be had cannot be
   * verified and adds none; one that fails under its key, or that names another key than made it,
   * refuses the record.
   */
  private Set<KeyId> verify(Envelope envelope, Bundle bundle, Progress progress)
      throws RefusedException {
    Set<KeyId> signers = new HashSet<>();
    byte[] signedBytes = envelope.signedBytes();
    for (Envelope.Signature signature : envelope.signatures()) {
      KeyId named = new KeyId(signature.keyId());
      Optional<PublicKey> key =
          Optional.ofNullable(bundle.keys().get(named)).or(() -> facts.trust().key(named));
      boolean altered =
          bundle.badKeys().contains(named)
              || (key.isPresent()
                  ? !key.get().verifies(signedBytes, signature.bytes())
                  : isByAnotherKey(signature, signedBytes, bundle, progress));
      if (altered) {
        throw new RefusedException(
            Code.BAD_SIGNATURE, "Changed after signing. Ask the agency to export again.");
      }
      key.ifPresent(k -> signers.add(k.id()));
    }
    return signers;
  }

  /**
   * Whether a signature names a key that is not to be had, but was made by another that is. Each
   * guess costs a verification, so a hostile file gets only so many; after that the signature
   * simply stays unverified, and the record held.
   */
  private static boolean isByAnotherKey(
      Envelope.Signature signature, byte[] signedBytes, Bundle bundle, Progress progress) {
    for (PublicKey key : bundle.keys().values()) {
      progress.bytesForGuessing -= signedBytes.length + COST_OF_A_GUESS;
      if (progress.bytesForGuessing < 0) {
        return false;
      }
      if (key.verifies(signedBytes, signature.bytes())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Refusal> incomplete(Bundle bundle, Set<RecordId> arrived) {
    List<RecordId> listed = bundle.manifest().orElseThrow().content().records();
    long missing =
        listed.stream()
            .filter(id -> !arrived.contains(id) && holdings.signersOf(id).isEmpty())
            .count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Code.INCOMPLETE,
                missing
                    + " of "
                    + listed.size()
                    + " items did not arrive. Ask the agency to export again."));
  }

  private static Optional<Refusal> missingBlobs(Bundle bundle) {
    long missing =
        bundle.manifest().stream()
            .flatMap(m -> m.content().blobs().stream())
            .filter(b -> !bundle.blobs().containsKey(b) && !bundle.badBlobs().contains(b))
            .count();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Code.BLOB_MISSING,
                missing + " attachment(s) did not arrive. The answers are kept."));
  }

  private static Finding refused(Envelope envelope, Refusal refusal) {
    return new Finding.Refused(Optional.of(envelope.id()), kindOf(envelope), refusal);
  }

  static Optional<RecordKind> kindOf(Envelope envelope) {
    return RecordKind.read(envelope.payloadType()).flatMap(t -> RecordKind.ofCode(t.kind()));
  }

  /** Records by id, of those that enter. */
  public static Map<RecordId, Signed> entering(Assessment assessment) {
    Map<RecordId, Signed> entering = new HashMap<>();
    assessment.manifest().ifPresent(m -> entering.put(m.id(), m));
    for (Finding f : assessment.findings()) {
      if (f instanceof Finding.Enters e) {
        entering.merge(e.record().id(), e.record(), Signed::with);
      }
    }
    return entering;
  }
}
