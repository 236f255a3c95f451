package sightline.app.work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.model.audit.Person;
import sightline.model.bundle.AgeFile;
import sightline.model.bundle.Bundle;
import sightline.model.bundle.BundleWriter;
import sightline.model.merge.AuditView;
import sightline.model.merge.Facts;
import sightline.model.merge.Signed;
import sightline.model.merge.Signing;
import sightline.model.record.AuditPack;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.Manifest;
import sightline.model.record.PublicKey;
import sightline.model.record.Receipt;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.record.SpokenCode;
import sightline.model.tool.ToolKind;
import sightline.model.trust.KeysById;

/**
 * Packs an audit into a bundle file for its partnership: encrypted to the partnership's keys unless
 * a reason is given, complete or not there at all, and opened again before anyone is told it is
 * done.
 */
public final class ExportBundle {
  private final Workplace workplace;
  private final FinishAudit finishAudit;

  public ExportBundle(Workplace workplace, FinishAudit finishAudit) {
    this.workplace = workplace;
    this.finishAudit = finishAudit;
  }

  /**
   * How to export.
   *
   * @param plainReason present when the file is not to be encrypted; recorded in the journal
   * @param draft export what there is, marked so that it never counts
   */
  public record Manner(Optional<String> plainReason, boolean draft) {
    public static final Manner FINAL = new Manner(Optional.empty(), false);
  }

  /**
   * What was written, opened again and found right.
   *
   * @param sequence the how-manieth bundle of this store it is
   * @param records how many signed records it carries
   * @param bytes length of the file
   */
  public record Exported(
      Path file,
      String bundleId,
      long sequence,
      Instant at,
      int records,
      boolean encrypted,
      boolean draft,
      long bytes) {}

  /**
   * An earlier export of what is still the head of an audit.
   *
   * @param sent whether a person has noted that they sent it
   */
  public record Earlier(String bundleId, long sequence, Instant at, boolean sent) {}

  /** What the partnership has said about an audit. */
  public enum Word {
    NOTHING,
    ARRIVED,
    COUNTED
  }

  /** A key that waits for the partnership's call, with the code to read out. */
  public record NewKey(Person person, KeyRole role, SpokenCode code) {}

  public Exported export(Audits.Invitation asked, Path folder, Manner manner)
      throws ProblemException {
    if (manner.plainReason().map(String::isBlank).orElse(false)) {
      throw new ProblemException(
          new Problem.BadInput("Say why the file is not to be encrypted; the reason is kept."));
    }
    if (manner.plainReason().isPresent() && asked.tool().kind() == ToolKind.DEEP_DIVE) {
      throw new ProblemException(
          new Problem.BadInput(
              "The audit of a child's case never leaves unencrypted, whatever the reason: it stays personal data"
                  + " though it carries no name. Export it without \"plain\"."));
    }
    if (manner.draft()) {
      finishAudit.draft(asked);
    } else {
      checkFinal(asked);
    }
    Facts facts = workplace.facts(asked.partnership());
    List<Signed> records =
        new ArrayList<>(workplace.store().records().signedOfAudit(asked.auditId()));
    asked.view().ifPresent(v -> records.addAll(new FollowUpAudit(workplace).records(v)));
    List<Envelope> requests = keyRequests(asked, facts);
    Map<KeyId, PublicKey> mine = ownKeys();
    KeysById keys = id -> Optional.ofNullable(mine.get(id)).or(() -> facts.trust().key(id));
    List<Envelope> envelopes =
        Stream.concat(
                requests.stream(), records.stream().map(s -> s.toSend(keys, facts.trust()::knows)))
            .toList();
    Store store = workplace.store();
    SigningKey packer = finishAudit.authorKey();
    BundleWriter.Address address =
        new BundleWriter.Address(
            "b-" + Names.random(workplace.random(), 16),
            asked.partnership(),
            asked.agency().code(),
            asked.partnership(),
            store.records().signedOfKind(RecordKind.MANIFEST).stream()
                    .filter(Signed::madeHere)
                    .count()
                + 1,
            workplace.now(),
            facts.trust().version(),
            store.journal().head());
    Envelope manifest = BundleWriter.manifest(address, envelopes, Map.of(), packer);
    byte[] plain = BundleWriter.write(manifest, envelopes, keysOf(records), Map.of());
    boolean encrypt = manner.plainReason().isEmpty();
    byte[] bytes = encrypt ? AgeFile.encrypt(plain, recipients(asked.partnership())) : plain;
    Path file =
        BundleFiles.free(
            folder,
            asked.agency().code()
                + "-"
                + asked.round().code()
                + asked.about().map(c -> "-" + c.code()).orElse("")
                + (manner.draft() ? "-draft" : ""),
            encrypt ? Bundle.ENCRYPTED_ENDING : Bundle.FILE_ENDING);
    AtomicFile.write(file, bytes);
    BundleFiles.check(file, bytes, plain);
    Manifest content = manifestOf(manifest);
    store.inOneTransaction(
        () -> {
          store
              .records()
              .add(List.of(new Signed(manifest, Optional.of(content), Set.of(packer.id()), true)));
          store
              .journal()
              .append(
                  workplace.now(),
                  encrypt ? "export" : "export-plain",
                  manifest.id().value(),
                  manner.draft() ? "draft" : "final",
                  Optional.empty());
          manner
              .plainReason()
              .ifPresent(r -> store.settings().put("plain." + content.bundleId(), r));
          return null;
        });
    return new Exported(
        file,
        content.bundleId(),
        content.sequence(),
        content.createdAt(),
        envelopes.size(),
        encrypt,
        manner.draft(),
        bytes.length);
  }

  /** The last final export of what this audit still says; empty when there is none. */
  public Optional<Earlier> earlier(Audits.Invitation asked) {
    Optional<RecordId> head =
        asked.view().filter(AuditView::isCounted).flatMap(AuditView::head).map(r -> r.id());
    if (head.isEmpty() || !asked.isFinishedAndUnchanged()) {
      return Optional.empty();
    }
    return workplace.store().records().signedOfKind(RecordKind.MANIFEST).stream()
        .filter(Signed::madeHere)
        .flatMap(s -> s.payload().stream())
        .map(p -> (Manifest) p)
        .filter(m -> carries(m, head.get(), asked))
        .max(Comparator.comparingLong(Manifest::sequence))
        .map(m -> new Earlier(m.bundleId(), m.sequence(), m.createdAt(), isSent(m.bundleId())));
  }

  /** A bundle with the revision but without its sign-off was a draft. */
  private static boolean carries(Manifest m, RecordId head, Audits.Invitation asked) {
    AuditView view = asked.view().orElseThrow();
    return m.records().contains(head)
        && view.signOffs().stream().filter(s -> m.records().contains(s.id())).count()
            >= view.signing().needed().size();
  }

  /** Notes, for the person's own memory, that they sent a bundle; the program cannot see it. */
  public void markSent(String bundleId, boolean sent) {
    workplace.store().settings().put("sent." + bundleId, Boolean.toString(sent));
  }

  /** Whether a person has noted that they sent a bundle. */
  public boolean isSent(String bundleId) {
    return workplace.setting("sent." + bundleId).map(Boolean::parseBoolean).orElse(false);
  }

  /** What the partnership's receipts say about the head of an audit. */
  public Word word(Audits.Invitation asked) {
    Optional<RecordId> head = asked.view().flatMap(AuditView::head).map(r -> r.id());
    Optional<PublicKey> key = workplace.partnershipKey(asked.partnership());
    Word word = Word.NOTHING;
    for (Signed s : workplace.store().records().signedOfKind(RecordKind.RECEIPT)) {
      boolean about =
          key.isPresent()
              && s.signers().contains(key.get().id())
              && s.payload().orElse(null) instanceof Receipt r
              && head.map(r.records()::contains).orElse(false);
      if (about) {
        boolean counted = s.payload().orElseThrow() instanceof Receipt r && r.counted();
        word = counted ? Word.COUNTED : word == Word.COUNTED ? word : Word.ARRIVED;
      }
    }
    return word;
  }

  /** Keys of this agency the partnership has not approved yet, as far as this store knows. */
  public List<NewKey> newKeys(Audits.Invitation asked) {
    return workplace.store().keys().list().stream()
        .filter(own -> isWaiting(own, asked))
        .map(own -> new NewKey(own.person(), own.role().orElseThrow(), own.id().spokenCode()))
        .sorted(Comparator.comparing(NewKey::role))
        .toList();
  }

  /** Writes the same file once more, elsewhere. */
  public void copy(Path file, Path target) throws ProblemException {
    BundleFiles.copy(file, target);
  }

  private static void checkFinal(Audits.Invitation asked) throws ProblemException {
    boolean signed =
        asked.view().map(AuditView::isCounted).orElse(false) && asked.isFinishedAndUnchanged();
    if (signed) {
      return;
    }
    String why;
    if (asked.view().isEmpty()) {
      why = "The audit is not finished.";
    } else if (!asked.isFinishedAndUnchanged()) {
      why = "Answers have changed since the audit was finished, so the sign-off no longer counts.";
    } else {
      Signing signing = asked.view().get().signing();
      why =
          signing.needed().size() > 1
              ? signing.inWords()
              : "A senior officer has not signed it off.";
    }
    throw new ProblemException(
        new Problem.NotNow(
            why + " Finish and sign it off, then export; a draft can be exported now."));
  }

  /**
   * Requests for keys of this agency that the partnership has not approved yet, as far as we know.
   */
  private List<Envelope> keyRequests(Audits.Invitation asked, Facts facts) {
    List<Envelope> requests = new ArrayList<>();
    for (OwnKey own : workplace.store().keys().list()) {
      if (isWaiting(own, asked)) {
        existingRequest(own, asked.partnership()).ifPresent(requests::add);
      }
    }
    return requests;
  }

  private boolean isWaiting(OwnKey own, Audits.Invitation asked) {
    return own.purpose() == KeyPurpose.PERSON
        && own.agency().equals(asked.agency().code())
        && !isApproved(own, asked.partnership());
  }

  private boolean isApproved(OwnKey own, String partnership) {
    return workplace.store().records().signedOfKind(RecordKind.TRUST_LIST).stream()
        .flatMap(s -> s.payload().stream())
        .map(p -> (sightline.model.record.TrustList) p)
        .filter(l -> l.partnership().equals(partnership))
        .flatMap(l -> l.keys().stream())
        .anyMatch(k -> k.key().id().equals(own.id()) && own.role().equals(Optional.of(k.role())));
  }

  private Optional<Envelope> existingRequest(OwnKey own, String partnership) {
    return workplace.store().records().signedOfKind(RecordKind.KEY_REQUEST).stream()
        .filter(
            s ->
                s.madeHere()
                    && s.payload().orElseThrow() instanceof KeyRequest r
                    && r.partnership().equals(partnership)
                    && r.publicKey().id().equals(own.id())
                    && own.role().equals(Optional.of(r.role())))
        .map(Signed::envelope)
        .findFirst();
  }

  private List<String> recipients(String partnership) throws ProblemException {
    List<String> recipients =
        new ReadFacts(workplace)
            .packs(partnership).stream()
                .map(AuditPack::recipients)
                .reduce((a, b) -> b)
                .orElse(List.of());
    if (recipients.isEmpty()) {
      throw new ProblemException(
          new Problem.NotNow(
              "The pack names nobody to encrypt to. Ask the partnership for a new pack."));
    }
    return recipients;
  }

  private Map<KeyId, PublicKey> ownKeys() {
    Map<KeyId, PublicKey> keys = new LinkedHashMap<>();
    workplace.store().keys().list().forEach(own -> keys.put(own.id(), own.publicKey()));
    return keys;
  }

  private Collection<PublicKey> keysOf(List<Signed> records) {
    Map<String, PublicKey> keys = new LinkedHashMap<>();
    for (OwnKey own : workplace.store().keys().list()) {
      if (own.purpose() == KeyPurpose.PERSON) {
        keys.put(own.id().value(), own.publicKey());
      }
    }
    for (String partnership : workplace.partnerships()) {
      for (Signed s : records) {
        s.signers()
            .forEach(
                id ->
                    workplace
                        .facts(partnership)
                        .trust()
                        .key(id)
                        .ifPresent(k -> keys.put(id.value(), k)));
      }
    }
    return keys.values();
  }

  private static Manifest manifestOf(Envelope envelope) {
    try {
      return (Manifest) sightline.model.record.Payload.read(envelope);
    } catch (sightline.model.record.RefusedException e) {
      throw new IllegalStateException("a manifest written here cannot be read", e);
    }
  }
}
