package sightline.app.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sightline.app.store.KeyPurpose;
import sightline.app.store.OwnKey;
import sightline.app.store.Store;
import sightline.model.audit.Person;
import sightline.model.merge.Facts;
import sightline.model.merge.Signed;
import sightline.model.record.Envelope;
import sightline.model.record.KeyId;
import sightline.model.record.KeyRequest;
import sightline.model.record.KeyRole;
import sightline.model.record.RecordId;
import sightline.model.record.RecordKind;
import sightline.model.record.SigningKey;
import sightline.model.record.SpokenCode;
import sightline.model.record.TrustList;
import sightline.model.register.Register;
import sightline.model.register.RegisterEdit;

/**
 * Enrolment with no network: keys ask, somebody at the centre listens to a code read out, and
 * approves.
 */
public final class KeyRequests {
  private final Workplace workplace;

  public KeyRequests(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * A key that waits for a read-back call.
   *
   * @param agencyName as on the register, or the code when it is not there
   * @param records how many records it has signed that are held until then
   */
  public record Waiting(KeyRequest request, String agencyName, int records) {
    public KeyId keyId() {
      return request.publicKey().id();
    }
  }

  /** Makes the request of an own key, once for each partnership. The key itself must sign it. */
  void ensure(String partnership, String agency, SigningKey key, KeyRole role, Person person) {
    Store store = workplace.store();
    boolean there =
        requests().stream()
            .anyMatch(
                r ->
                    r.partnership().equals(partnership)
                        && r.publicKey().id().equals(key.id())
                        && r.role() == role);
    if (there) {
      return;
    }
    KeyRequest request =
        new KeyRequest(
            partnership, agency, key.publicKey(), role, person, Optional.empty(), workplace.now());
    Envelope envelope = key.seal(request.kind().payloadType(), request.toBytes());
    store
        .records()
        .add(List.of(new Signed(envelope, Optional.of(request), Set.of(key.id()), true)));
  }

  private List<KeyRequest> requests() {
    List<KeyRequest> requests = new ArrayList<>();
    for (Signed s : workplace.store().records().signedOfKind(RecordKind.KEY_REQUEST)) {
      if (s.payload().isPresent()
          && s.payload().get() instanceof KeyRequest r
          && s.signers().contains(r.publicKey().id())) {
        requests.add(r);
      }
    }
    return requests;
  }

  /** Requests nobody has approved or turned down yet, by agency and role. */
  public List<Waiting> waiting() throws ProblemException {
    Facts facts = workplace.facts(workplace.partnership().code());
    List<Waiting> waiting = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (KeyRequest r : requests()) {
      boolean known =
          facts.trust().approvedAs(r.publicKey().id(), r.role(), r.agency()).isPresent()
              || facts.trust().revoked().containsKey(r.publicKey().id());
      if (!known && seen.add(r.publicKey().id() + r.role().code() + r.agency())) {
        waiting.add(
            new Waiting(
                r,
                agencyName(facts, r.agency()),
                workplace.store().lookups().countSignedBy(r.publicKey().id())));
      }
    }
    waiting.sort(
        Comparator.comparing((Waiting w) -> w.agencyName())
            .thenComparing(w -> w.request().role())
            .thenComparing(w -> w.keyId()));
    return waiting;
  }

  /** The waiting request whose key id begins with this text. */
  public Waiting find(String start) throws ProblemException {
    String wanted = start.startsWith("sha256:") ? start : "sha256:" + start;
    List<Waiting> all = waiting();
    List<Waiting> meant = all.stream().filter(w -> w.keyId().value().startsWith(wanted)).toList();
    if (meant.size() == 1 && wanted.length() >= "sha256:".length() + 6) {
      return meant.getFirst();
    }
    throw new ProblemException(
        new Problem.NotFound(
            "waiting key",
            start,
            all.stream().map(w -> w.keyId().value().substring(7, 19)).toList()));
  }

  /** Every approved key of the list in force. */
  public List<TrustList.Approved> approved() throws ProblemException {
    return workplace.facts(workplace.partnership().code()).trust().approved();
  }

  /**
   * Approves a key if the code typed is its own. All that was held for it is judged again.
   *
   * @param typedCode what the caller read out
   */
  public void approve(Waiting waiting, String typedCode) throws ProblemException {
    switch (waiting.keyId().spokenCode().compareTyped(typedCode)) {
      case SpokenCode.Comparison.Matches m -> {
        // goes on
      }
      case SpokenCode.Comparison.Incomplete i ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The code has 30 digits, "
                      + i.digits()
                      + " were typed. Type all six groups of five."));
      case SpokenCode.Comparison.Differs d ->
          throw new ProblemException(
              new Problem.BadInput(
                  "The code does not match: "
                      + d.inWords()
                      + ". Ask for it again; if it still differs, do not approve."));
    }
    approveProven(List.of(waiting.request()));
  }

  /**
   * Approves requests whose senders were proven in person: both stores in one room, as in the demo.
   */
  public void approveProven(List<KeyRequest> proven) throws ProblemException {
    List<TrustList.Approved> keys = new ArrayList<>(listed());
    for (KeyRequest r : proven) {
      keys.add(new TrustList.Approved(r.publicKey(), r.role(), r.agency(), r.person()));
    }
    publish(keys, workplace.facts(workplace.partnership().code()).trust().revoked());
  }

  /** An approved key as the list of keys shows it. */
  public record Holder(KeyId keyId, KeyRole role, Person person, String agencyName, int records) {}

  /** A key that lost its trust or was turned down; the reason is empty when none was given. */
  public record Revoked(
      KeyId keyId,
      Optional<KeyRole> role,
      Optional<Person> person,
      String agencyName,
      int honoured,
      String reason,
      Optional<LocalDate> on) {}

  /** The approved keys that are in force, by agency and role. */
  public List<Holder> holders() throws ProblemException {
    Facts facts = workplace.facts(workplace.partnership().code());
    return listed().stream()
        .filter(a -> !facts.trust().revoked().containsKey(a.key().id()))
        .map(
            a ->
                new Holder(
                    a.key().id(),
                    a.role(),
                    a.person(),
                    agencyName(facts, a.agency()),
                    workplace.store().lookups().countSignedBy(a.key().id())))
        .sorted(
            Comparator.comparing(Holder::agencyName)
                .thenComparing(Holder::role)
                .thenComparing(Holder::keyId))
        .toList();
  }

  /** The keys that count no more, by agency. */
  public List<Revoked> revoked() throws ProblemException {
    Facts facts = workplace.facts(workplace.partnership().code());
    Map<KeyId, KeyRequest> asked = new HashMap<>();
    requests().forEach(r -> asked.putIfAbsent(r.publicKey().id(), r));
    List<Revoked> all = new ArrayList<>();
    facts
        .trust()
        .revoked()
        .forEach(
            (key, honour) -> {
              Optional<TrustList.Approved> was = facts.trust().approvals(key).stream().findFirst();
              Optional<KeyRequest> request = Optional.ofNullable(asked.get(key));
              Optional<Register.Revocation> why =
                  Optional.ofNullable(workplace.register().revocations().get(key));
              all.add(
                  new Revoked(
                      key,
                      was.map(TrustList.Approved::role).or(() -> request.map(KeyRequest::role)),
                      was.map(TrustList.Approved::person).or(() -> request.map(KeyRequest::person)),
                      was.map(TrustList.Approved::agency)
                          .or(() -> request.map(KeyRequest::agency))
                          .map(a -> agencyName(facts, a))
                          .orElse(""),
                      honour.size(),
                      why.map(Register.Revocation::reason).orElse(""),
                      why.map(Register.Revocation::on)));
            });
    all.sort(Comparator.comparing(Revoked::agencyName).thenComparing(Revoked::keyId));
    return all;
  }

  /** Everything a key has signed that is in this store. */
  public Set<RecordId> signedBy(KeyId key) {
    return Set.copyOf(workplace.store().lookups().signedBy(key));
  }

  /**
   * Takes a key's trust away; the records named go on counting.
   *
   * @param reason kept in the register, for those who ask later
   */
  public void revoke(KeyId key, Set<RecordId> honour, String reason) throws ProblemException {
    if (listed().stream().noneMatch(a -> a.key().id().equals(key))) {
      throw new ProblemException(
          new Problem.NotFound(
              "approved key",
              key.value(),
              listed().stream().map(a -> a.key().id().value()).toList()));
    }
    distrust(key, honour, reason);
  }

  /** Says no to a key that waits. What it signed stays held. */
  public void turnDown(Waiting waiting, String reason) throws ProblemException {
    if (reason.isBlank()) {
      throw new ProblemException(new Problem.BadInput("Say why the key is turned down."));
    }
    distrust(waiting.keyId(), Set.of(), reason);
  }

  private void distrust(KeyId key, Set<RecordId> honour, String reason) throws ProblemException {
    Map<KeyId, Set<RecordId>> revoked =
        new HashMap<>(workplace.facts(workplace.partnership().code()).trust().revoked());
    revoked.put(key, honour);
    List<TrustList.Approved> keys = listed();
    workplace
        .store()
        .inOneTransaction(
            () -> {
              workplace.record(new RegisterEdit.KeyRevoked(key, reason.strip(), workplace.today()));
              publish(keys, revoked);
              return null;
            });
  }

  private static String agencyName(Facts facts, String code) {
    return Optional.ofNullable(facts.agencies().get(code)).map(a -> a.name()).orElse(code);
  }

  private List<TrustList.Approved> listed() throws ProblemException {
    return workplace.facts(workplace.partnership().code()).trust().approved().stream()
        .filter(a -> !a.agency().isEmpty())
        .toList();
  }

  private void publish(List<TrustList.Approved> keys, Map<KeyId, Set<RecordId>> revoked)
      throws ProblemException {
    String partnership = workplace.partnership().code();
    Facts facts = workplace.facts(partnership);
    TrustList list =
        new TrustList(
            partnership,
            facts.trust().version() + 1,
            keys,
            revoked.entrySet().stream()
                .map(e -> new TrustList.Revoked(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(TrustList.Revoked::key))
                .toList(),
            workplace.now());
    Store store = workplace.store();
    SigningKey key = partnershipKey();
    Envelope envelope = key.seal(list.kind().payloadType(), list.toBytes());
    store.inOneTransaction(
        () -> {
          store
              .records()
              .add(List.of(new Signed(envelope, Optional.of(list), Set.of(key.id()), true)));
          workplace.factsChanged();
          Set<String> touched = new HashSet<>();
          store.projection().audits().forEach(a -> touched.add(a.audit()));
          touched.addAll(store.records().heldAudits());
          new FoldAgain(workplace).audits(partnership, touched);
          store
              .journal()
              .append(
                  workplace.now(), "trust-list", envelope.id().value(), "made", Optional.empty());
          return null;
        });
  }

  SigningKey partnershipKey() {
    OwnKey own =
        workplace.store().keys().list().stream()
            .filter(k -> k.purpose() == KeyPurpose.PARTNERSHIP)
            .findFirst()
            .orElseThrow();
    return workplace.store().keys().signingKey(own.id()).orElseThrow();
  }
}
