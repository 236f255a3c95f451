package sightline.model.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sightline.model.record.Annotation;
import sightline.model.record.AnnotationKind;
import sightline.model.record.AuditPack;
import sightline.model.record.AuditRevision;
import sightline.model.record.Code;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.Manifest;
import sightline.model.record.Payload;
import sightline.model.record.PurgeNotice;
import sightline.model.record.Receipt;
import sightline.model.record.RecordKind;
import sightline.model.record.SignOff;
import sightline.model.record.TrustList;
import sightline.model.trust.Trust;

/**
 * Decides what standing a record has under given facts. A pure function: the same record and facts
 * come to the same answer whenever and in whatever order they arrived.
 */
public final class Judge {
  private final Facts facts;

  /** By question set and round: an import judges a thousand audits of one round. */
  private final Map<String, Optional<QuestionSetCheck>> checks = new HashMap<>();

  public Judge(Facts facts) {
    this.facts = facts;
  }

  /** The standing of one record, given what the manifests say about it. */
  public Standing judge(Signed arrived, Listing listing) {
    Signed record = arrived.verifiedWith(facts.trust());
    if (record.payload().isEmpty()) {
      return newer();
    }
    Payload payload = record.payload().get();
    if (payload instanceof KeyRequest request) {
      return record.signers().contains(request.publicKey().id())
          ? Standing.GOOD
          : new Standing.Held(Code.NOT_AUTHORISED, "A key can only be asked for by itself.");
    }
    Standing standing = bySigner(record, payload);
    if (standing instanceof Standing.Good && needsListing(record, payload)) {
      standing = byListing(listing);
    }
    return standing instanceof Standing.Good && payload instanceof AuditRevision revision
        ? byQuestionSet(revision)
        : standing;
  }

  /** A packing list shows that nobody slipped an item in; what was made here needs none. */
  private static boolean needsListing(Signed record, Payload payload) {
    return !(payload instanceof Manifest) && !record.madeHere();
  }

  private static Standing byListing(Listing listing) {
    return switch (listing) {
      case LISTED -> Standing.GOOD;
      case LISTED_BY_UNKNOWN -> unknownKey();
      case UNLISTED ->
          new Standing.Held(
              Code.UNLISTED, "No packing list names this item. Ask the agency to export again.");
    };
  }

  private Standing bySigner(Signed record, Payload payload) {
    Trust trust = facts.trust();
    if (record.signers().stream().noneMatch(trust::knows)) {
      return unknownKey();
    }
    if (record.signers().stream()
        .filter(trust::knows)
        .allMatch(k -> trust.isRevokedFor(k, record.id()))) {
      return new Standing.Held(
          Code.REVOKED_KEY,
          "Signed with a key that is no longer trusted. Ask the agency to sign again with a new one.");
    }
    Predicate<KeyId> counts = k -> !trust.isRevokedFor(k, record.id());
    boolean authorised =
        record.signers().stream().filter(counts).anyMatch(k -> maySign(k, payload));
    if (!authorised) {
      return new Standing.Held(
          Code.NOT_AUTHORISED,
          "The key is known, but not for this agency or not for this kind of signature.");
    }
    return payload instanceof Annotation a && AnnotationKind.ofCode(a.about()).isEmpty()
        ? newer()
        : Standing.GOOD;
  }

  private boolean maySign(KeyId key, Payload payload) {
    Trust trust = facts.trust();
    return switch (payload) {
      case AuditRevision r -> trust.approvedAs(key, KeyRole.AUTHOR, r.agency()).isPresent();
      case SignOff s ->
          s.isOfItsAgency() && trust.approvedAs(key, KeyRole.SIGNOFF, s.agency()).isPresent();
      // a manifest only says what was packed; whoever may sign anything may pack
      case Manifest m -> trust.knows(key);
      case Annotation a -> mayAnnotate(key, a);
      case TrustList t -> trust.isPartnershipKey(key);
      case AuditPack p -> trust.isPartnershipKey(key) && p.partnershipKey().id().equals(key);
      case Receipt r -> trust.isPartnershipKey(key);
      case PurgeNotice p -> trust.isPartnershipKey(key);
      case KeyRequest k -> true;
    };
  }

  private boolean mayAnnotate(KeyId key, Annotation annotation) {
    Trust trust = facts.trust();
    Optional<AnnotationKind> about = AnnotationKind.ofCode(annotation.about());
    if (about.isEmpty()) {
      return trust.isPartnershipKey(key) || !trust.approvals(key).isEmpty();
    }
    return (trust.isPartnershipKey(key) && about.get().maySignAsPartnership())
        || trust.approvals(key).stream().anyMatch(a -> about.get().maySign(a.role()));
  }

  private Standing byQuestionSet(AuditRevision revision) {
    Optional<QuestionSetCheck> check = check(revision);
    if (check.isEmpty()) {
      return new Standing.Held(
          Code.QUESTION_SET,
          "Answered on a question set this store does not have: "
              + revision.tool().id()
              + " version "
              + revision.tool().version()
              + ". Add that version, and it is read.");
    }
    return check
        .get()
        .misfit(revision)
        .<Standing>map(m -> new Standing.Held(Code.BAD_VALUE, m.words()))
        .orElse(Standing.GOOD);
  }

  /**
   * What its question set will never allow in this revision, in words; empty when all fits, and
   * while this store lacks the question set or the round that would tell.
   */
  public Optional<String> valueProblem(AuditRevision revision) {
    return check(revision)
        .flatMap(c -> c.misfit(revision))
        .filter(QuestionSetCheck.Misfit::forGood)
        .map(QuestionSetCheck.Misfit::words);
  }

  private Optional<QuestionSetCheck> check(AuditRevision revision) {
    return checks.computeIfAbsent(
        revision.tool() + " " + revision.round(),
        key ->
            Optional.ofNullable(facts.tools().get(revision.tool().sha256()))
                .map(
                    whole ->
                        new QuestionSetCheck(
                            whole, facts.asked(revision).orElseThrow(), facts.round(revision))));
  }

  private static Standing newer() {
    return new Standing.Held(
        Code.NEWER_SCHEMA,
        "Made by a newer Sightline. It is kept, and read once this program is updated.");
  }

  private static Standing unknownKey() {
    return new Standing.Held(
        Code.UNKNOWN_KEY,
        "Signed by a key you have not approved. Call the sender and read the code back.");
  }

  /** Whether a record was erased under retention and must not come back. */
  public boolean isPurged(Envelope record) {
    return facts.purged().contains(record.id())
        && RecordKind.read(record.payloadType())
            .flatMap(t -> RecordKind.ofCode(t.kind()))
            .map(RecordKind::isErasable)
            .orElse(true);
  }
}
